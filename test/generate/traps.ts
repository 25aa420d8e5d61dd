// Edits that look like noise and are wording: a particle, a case, a stop that was added, a digit. One a unit, in the
// words of real texts. A comparison that mutes one of them hides a change.
import type { Comparison } from '../../src/core/model/comparison.ts';
import type { SectionTree } from '../../src/core/model/sectionTree.ts';
import { unitsOf } from '../../src/core/model/unit.ts';
import { copyDraft, draftOf, keep, treeOf, unitDrafts, type Stretch } from './draft.ts';
import { randomFrom, type Random } from './random.ts';
import type { Tally } from './score.ts';

/** A trap: where it fits, and what it makes of what stands there; null where that is no change. */
interface Trap {
  readonly name: string;
  readonly pattern: RegExp;
  readonly to: (found: string, random: Random) => string | null;
}

/** Words that may stand for one another in a careless eye; each is turned into each. */
const ALIKE: readonly string[] = [
  'が/を/は/に/へ',
  '及び/並びに/又は/若しくは/かつ',
  'および/または/ならびに/もしくは',
  'その他/その他の',
  'とき/時/場合/際',
  '以上/超える/超',
  '以下/未満',
  '以前/前',
  '以後/以降/後',
  'まで/までに',
  'から/より',
  '者/物/もの',
  '直ちに/速やかに/遅滞なく',
  '同意/承諾/了承/許諾',
  '削除/消去/廃棄',
  '改定/改正/改訂',
  '通知/公表/周知',
  '取得/収集',
  '提供/開示/共有',
  '利用/使用',
  '保証/保障/補償',
  '個人情報/個人データ/保有個人データ',
  '解約/解除/撤回',
  '等/など/',
  'できる/する',
  'できます/します',
  'します/しません',
  'する/しない',
  'ある/ない',
  'ものとする/ことがある',
  'shall/may/must/should/will',
  'and/or/and/or',
  'a/the',
  'is/are',
  'we/you',
  'any/all/some/no',
  'with/without',
  'before/after/by/until',
];

const TRAPS: readonly Trap[] = [
  ...ALIKE.map((row): Trap => {
    const forms = [...new Set(row.split('/'))];
    const latin = /^[a-z]/u.test(row);
    const found = forms.filter((form) => form !== '').sort((a, b) => b.length - a.length);
    const body = found.join('|');
    const pattern = latin
      ? new RegExp(`(?<![\\p{L}-])(?:${body})(?![\\p{L}-])`, 'gu')
      : new RegExp(`(?<=\\p{L})(?:${body})(?=[\\p{L}。、])`, 'gu');
    return { name: row, pattern, to: (was, random) => random.pick(forms.filter((form) => form !== was)) };
  }),
  { name: 'a 、 added', pattern: /(?<=[\p{sc=Han}\p{sc=Hiragana}])(?=[\p{sc=Han}])/gu, to: () => '、' },
  { name: 'a 、 removed', pattern: /、/gu, to: () => '' },
  { name: 'a 。 removed', pattern: /。(?=.)/gu, to: () => '' },
  { name: 'a ・ added', pattern: /(?<=\p{sc=Katakana}{2})(?=\p{sc=Katakana}{2})/gu, to: () => '・' },
  { name: 'a bracket removed', pattern: /[「」（）()]/gu, to: () => '' },
  { name: 'a comma added', pattern: /(?<=\p{Ll})(?= \p{Ll})/gu, to: () => ',' },
  { name: 'a comma removed', pattern: /,(?= )/gu, to: () => '' },
  { name: 'の put in', pattern: /(?<=\p{sc=Han}{2})(?=\p{sc=Han}{2})/gu, to: () => 'の' },
  { name: 'の taken out', pattern: /(?<=\p{sc=Han})の(?=\p{sc=Han})/gu, to: () => '' },
  { name: 'another case', pattern: /(?<![\p{L}])\p{Ll}(?=\p{Ll}{3})/gu, to: (was) => was.toUpperCase() },
  { name: 'without capital', pattern: /(?<![\p{L}])\p{Lu}(?=\p{Ll}{3})/gu, to: (was) => was.toLowerCase() },
  { name: 'a plural', pattern: /(?<=\p{Ll}{4})(?= )/gu, to: () => 's' },
  { name: 'not', pattern: /(?<=\b(?:may|will|shall|must|can|do|is|are))(?= \p{Ll})/gu, to: () => ' not' },
  {
    name: 'a number',
    pattern: /(?<![\p{Nd}第.])\p{Nd}+(?=[日か年月円人回件名％%])/gu,
    to: (was, random) => other(was, String(1 + random.below(99))),
  },
  {
    name: 'a digit',
    pattern: /\p{Nd}/gu,
    to: (was, random) => other(was.normalize('NFKC'), String(random.below(10))),
  },
  {
    name: 'a numeral',
    pattern: /[一二三四五六七八九]/gu,
    to: (was, random) => other(was, random.pick([...'一二三四五六七八九'])),
  },
  {
    name: 'a numeral for a digit',
    pattern: /(?<![\p{Nd}.,第])[1-9](?=[日年月円人回件名])/gu,
    to: (was) => '一二三四五六七八九'[Number(was) - 1] ?? null,
  },
  { name: 'a square', pattern: /(?<=\p{Nd})[23]/gu, to: (was) => (was === '2' ? '²' : '³') },
  {
    name: 'a circled number',
    pattern: /(?<!\p{Nd})[1-9](?!\p{Nd})/gu,
    to: (was) => '①②③④⑤⑥⑦⑧⑨'[Number(was) - 1] ?? null,
  },
  {
    name: 'a comma of thousands',
    pattern: /(?<=\p{Nd}),(?=\p{Nd}{3})/gu,
    to: (_, random) => random.pick(['', '.']),
  },
  {
    name: 'look-alikes',
    pattern: /[ー一二ニロ口カ力タ夕エ工ヘへト卜]/gu,
    to: (was) => LOOK_ALIKE.get(was) ?? null,
  },
  {
    name: 'hiragana for katakana',
    pattern: /(?<=[ァ-ヴー])[ァ-ヴ](?=[ァ-ヴー])/gu,
    to: (was) => String.fromCharCode(was.charCodeAt(0) - 0x60),
  },
  { name: 'a short vowel', pattern: /(?<=[ァ-ヴ])ー(?=[ァ-ヴ])/gu, to: () => '' },
  {
    name: 'a kanji',
    pattern: /\p{sc=Han}/gu,
    to: (was, random) => other(was, random.pick([...'当本外内上下大小新旧公私人法文書国県市'])),
  },
  {
    name: 'a kana',
    pattern: /(?<=\p{sc=Hiragana})\p{sc=Hiragana}(?=\p{sc=Hiragana})/gu,
    to: (was, random) => other(was, random.pick([...'あけさとなほむよらん'])),
  },
  {
    name: 'a letter',
    pattern: /(?<=\p{Ll})[a-rt-y](?=\p{Ll})/gu,
    to: (was, random) => other(was, random.pick([...'bcdfghjkmnpqrtvwx'])),
  },
  {
    name: 'a syllable',
    pattern: /(?<=\p{sc=Hangul})\p{sc=Hangul}/gu,
    to: (was, random) => other(was, random.pick([...'가나다라마바사아자차'])),
  },
];
/** Each stands for the other to an eye, and to a reader of scans. */
const LOOK_ALIKE = new Map(
  ['ー一', '二ニ', 'ロ口', 'カ力', 'タ夕', 'エ工', 'ヘへ', 'ト卜'].flatMap(([a = '', b = '']) => [
    [a, b],
    [b, a],
  ]),
);
/** Two versions whose units differ by at most one trap each; what was planted, by new unit. */
export interface PlantedTraps {
  readonly old: SectionTree;
  readonly now: SectionTree;
  readonly traps: ReadonlyMap<number, { readonly name: string; readonly old: string; readonly now: string }>;
}

/** Plants a trap into each unit that has a place for one. The same tree and seed give the same document. */
export function plantTraps(tree: SectionTree, lang: string, seed: number): PlantedTraps {
  const random = randomFrom(seed);
  const before = draftOf(tree);
  const root = copyDraft(before);
  const traps = new Map<number, { name: string; old: string; now: string }>();
  const known = new Set(
    unitDrafts(before).flatMap(({ parts }) => parts.flat().map((stretch) => stretch.old.trim())),
  );
  unitDrafts(root).forEach((draft, index) => {
    const part = draft.parts[random.below(Math.max(1, draft.parts.length))];
    const place = part?.findIndex((one) => one.kind === 'same' && one.now.trim().length > 2) ?? -1;
    const stretch = part?.[place];
    if (!part || !stretch) return;
    for (let attempt = 0; attempt < 12; attempt++) {
      const trap = random.pick(TRAPS);
      const matches = [...stretch.now.matchAll(trap.pattern)];
      if (matches.length === 0) continue;
      const match = random.pick(matches);
      const now = trap.to(match[0], random);
      if (now === null || now === match[0]) continue;
      const [from, to] = [match.index, match.index + match[0].length];
      const whole = stretch.now.slice(0, from) + now + stretch.now.slice(to);
      // A heading that now reads as another one always did may as well be that one, moved.
      if (known.has(whole.trim())) continue;
      const edited: Stretch[] = [
        keep(stretch.now.slice(0, from)),
        { old: match[0], now, kind: 'wording' },
        keep(stretch.now.slice(to)),
      ];
      part.splice(place, 1, ...edited.filter((one) => one.old + one.now !== ''));
      traps.set(index, { name: trap.name, old: match[0], now });
      break;
    }
  });
  return { old: treeOf(before, 'old', lang), now: treeOf(root, 'now', lang), traps };
}

/** Adds how many traps were shown as wording, and how many were muted or not shown at all, to a tally. */
export function scoreTraps(
  planted: PlantedTraps,
  comparison: Comparison,
  tally: Tally,
  note: (words: string) => void,
): void {
  const add = (name: string): void => void tally.set(name, (tally.get(name) ?? 0) + 1);
  const starts = new Map(unitsOf(planted.now).map((unit, index) => [unit.span[0], index]));
  for (const pair of comparison.pairs) {
    const trap = pair.new ? planted.traps.get(starts.get(pair.new[0]) ?? -1) : undefined;
    if (!trap) continue;
    add('traps');
    if (pair.runs.some((run) => run.class === 'wording')) continue;
    add('traps muted');
    const runs = pair.runs
      .map((run) => (run.kind === 'same' ? run.text.slice(-12) : `[${run.class ?? ''} ${run.text}]`))
      .join('');
    note(`muted ${trap.name}: [${trap.old}/${trap.now}] in ${runs}`);
  }
}

function other(was: string, now: string): string | null {
  return was === now ? null : now;
}
