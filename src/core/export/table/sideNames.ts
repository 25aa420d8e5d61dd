// How the header, the title and the lead name the two texts.
import type { ExportWords } from '../words/wordsShape.ts';
import type { TableOptions, TableSide } from './tableOptions.ts';

/** The names of the two texts where a table needs them. */
export interface SideNames {
  /** In the header, in brackets: 2024年4月1日; null where the header word is the whole name. */
  readonly said: { readonly old: string | null; readonly new: string | null };
  /** In the lead sentence: 2024年4月1日改定の文. */
  readonly inLead: { readonly old: string; readonly new: string };
}

/** Names both sides, by date where that tells them apart, else by label. */
export function sideNames(options: TableOptions, words: ExportWords): SideNames {
  const dates = { old: dateName(options.old, options, words), new: dateName(options.new, options, words) };
  if (dates.old === null || dates.new === null || dates.old === dates.new) {
    return {
      said: { old: options.old.label, new: options.new.label },
      inLead: { old: words.labelled(options.old.label), new: words.labelled(options.new.label) },
    };
  }
  return {
    said: { old: headerDate(options.old, options, words), new: headerDate(options.new, options, words) },
    inLead: { old: words.textOf(dates.old), new: words.textOf(dates.new) },
  };
}

/** 2022年7月1日制定; with its kind where it is no transcription. */
function dateName(side: TableSide, options: TableOptions, words: ExportWords): string | null {
  if (side.dated === null) return null;
  const name = words.dated(words.date(side.dated.date), words.event[side.dated.event](options.revision));
  const kind = words.kind[side.kind];
  return kind === null ? name : words.joinKind(name, kind);
}

/** The date alone where the text was enacted or revised on it; every other date says what it is the date of. */
function headerDate(side: TableSide, options: TableOptions, words: ExportWords): string | null {
  if (side.dated === null) return null;
  const plain =
    side.kind === 'transcription' && (side.dated.event === 'revised' || side.dated.event === 'enacted');
  return plain ? words.date(side.dated.date) : dateName(side, options, words);
}
