// The four practices of writing a 新旧対照表, as words by column. Sources: ministries write 改正後 left; the formula style
// (方式書) repeats （同左） on the right; company law puts the text in force left and says （現行どおり）; banks write 新 and 旧.
import type { Side, TablePreset } from './tableModel.ts';

/** The words of a practice. `null` header words mean 改定後 and 改定前 with the policy's own word. */
export interface PresetWords {
  readonly left: Side;
  readonly headers: { readonly new: string; readonly old: string } | null;
  /** In the old column, facing a provision that is new. */
  readonly added: string;
  /** In the new column, facing a provision that is gone. */
  readonly removed: string;
  /** In the columns of an unchanged provision, by place or by side. */
  readonly unchanged:
    | { readonly by: 'place'; readonly left: string; readonly right: string }
    | { readonly by: 'side'; readonly old: string; readonly new: string };
}

const JAPANESE: Readonly<Record<TablePreset, PresetWords>> = {
  ministry: {
    left: 'new',
    headers: null,
    added: '（新設）',
    removed: '（削る）',
    unchanged: { by: 'place', left: '（略）', right: '（略）' },
  },
  formula: {
    left: 'new',
    headers: null,
    added: '（新設）',
    removed: '（削る）',
    unchanged: { by: 'place', left: '（略）', right: '（同左）' },
  },
  company: {
    left: 'old',
    headers: null,
    added: '（新設）',
    removed: '（削除）',
    unchanged: { by: 'side', old: '（条文省略）', new: '（現行どおり）' },
  },
  terms: {
    left: 'new',
    headers: { new: '新', old: '旧' },
    added: '（新設）',
    removed: '（削除）',
    unchanged: { by: 'place', left: '（省略）', right: '（省略）' },
  },
};

const ENGLISH: Readonly<Record<TablePreset, PresetWords>> = {
  ministry: {
    left: 'new',
    headers: null,
    added: '[new]',
    removed: '[deleted]',
    unchanged: { by: 'place', left: '[omitted]', right: '[omitted]' },
  },
  formula: {
    left: 'new',
    headers: null,
    added: '[new]',
    removed: '[deleted]',
    unchanged: { by: 'place', left: '[omitted]', right: '[same as left]' },
  },
  company: {
    left: 'old',
    headers: null,
    added: '[new]',
    removed: '[deleted]',
    unchanged: { by: 'side', old: '[text omitted]', new: '[unchanged]' },
  },
  terms: {
    left: 'new',
    headers: { new: 'New', old: 'Old' },
    added: '[new]',
    removed: '[deleted]',
    unchanged: { by: 'place', left: '[omitted]', right: '[omitted]' },
  },
};

/** The words of a preset in the table's language. */
export function presetWords(preset: TablePreset, language: 'ja' | 'en'): PresetWords {
  return language === 'ja' ? JAPANESE[preset] : ENGLISH[preset];
}

/** The word for an unchanged provision in the column of `side`, where `left` stands left. */
export function unchangedWord(words: PresetWords, side: Side, left: Side): string {
  if (words.unchanged.by === 'side') return words.unchanged[side];
  return side === left ? words.unchanged.left : words.unchanged.right;
}
