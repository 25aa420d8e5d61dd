// Numbers follow what was inserted, deleted and moved, and references follow the numbers.
import { type Draft, type Stretch } from './draft.ts';

const KANJI = '〇一二三四五六七八九';
const LABEL = /^([(（\[第§]?\s?)(\p{Nd}+|[〇一二三四五六七八九十百]+)([)）\].．、]|条|項|号|章|節)?$/u;

interface Numbered {
  readonly draft: Draft;
  readonly style: string;
  readonly value: number;
}

/** Numbers all lists and articles of a document anew, as their first member began; says what number became what. */
export function renumber(root: Draft): void {
  const articles = collect(root).filter((draft) => /^第.+条$/u.test(draft.label ?? ''));
  const became = articles.length > 2 ? relabel(articles, bearersOf(root)) : new Map<number, number>();
  const bearers = bearersOf(root);
  for (const parent of collect(root)) {
    const labelled = parent.children.filter((child) => child.label !== null);
    const styles = new Map<string, Draft[]>();
    for (const child of labelled) {
      if (articles.length > 2 && articles.includes(child)) continue;
      const style = LABEL.exec(child.label ?? '');
      if (!style) continue;
      const key = `${style[1] ?? ''}#${style[3] ?? ''}${/\p{Nd}/u.test(style[2] ?? '') ? '' : 'k'}`;
      styles.set(key, [...(styles.get(key) ?? []), child]);
    }
    for (const group of styles.values()) relabel(group, bearers);
  }
  followArticles(root, became);
}

/** Gives a group consecutive numbers from its least old one, where its old ones were consecutive. */
function relabel(group: readonly Draft[], bearers: ReadonlyMap<Draft, Draft>): Map<number, number> {
  const became = new Map<number, number>();
  const known = group.flatMap((draft): Numbered[] => {
    const value = valueOf(draft.label);
    return value !== null && draft.origins.length > 0 ? [{ draft, style: draft.label ?? '', value }] : [];
  });
  const values = known.map((one) => one.value).sort((a, b) => a - b);
  const distinct = new Set(values).size === values.length;
  if (!distinct || group.length === 0 || values.length === 0) return became;
  if (group.some((draft) => draft.origins.length > 0 && !bearers.has(draft))) return became;
  const first = values[0] ?? 1;
  // A group with gaps of its own (most of it deleted is fine) is left alone.
  if ((values.at(-1) ?? 0) - first > values.length * 2 + 3) return became;
  const start = first > 1 && first <= 3 ? 1 : first;
  group.forEach((draft, at) => {
    const value = start + at;
    const old = valueOf(draft.label);
    const label = withValue(draft.label ?? '', value);
    const bearer = bearers.get(draft);
    const part = bearer?.parts[0];
    const place = part?.findIndex((one) => one.kind === 'number' && one.now === draft.label) ?? -1;
    const stretch = part?.[place];
    if (!part || !stretch) return;
    part[place] = { ...stretch, now: label };
    draft.label = label;
    if (old !== null && draft.origins.length > 0) became.set(old, value);
  });
  return became;
}

function followArticles(root: Draft, became: ReadonlyMap<number, number>): void {
  if (became.size === 0) return;
  for (const draft of collect(root)) {
    draft.parts = draft.parts.map((part) => part.flatMap((stretch) => follow(stretch, became)));
  }
}

function follow(stretch: Stretch, became: ReadonlyMap<number, number>): Stretch[] {
  if (stretch.kind !== 'same') return [stretch];
  const pieces: Stretch[] = [];
  let at = 0;
  for (const match of stretch.now.matchAll(
    /(?<![法令則例程款）)])第\s?(\p{Nd}+|[一二三四五六七八九十百]+)条(?!の\p{Nd})/gu,
  )) {
    const value = valueOf(match[0]);
    const now = value === null ? undefined : became.get(value);
    if (value === null || now === undefined || now === value) continue;
    if (match.index > at) pieces.push(keepPiece(stretch.now.slice(at, match.index)));
    pieces.push({ old: match[0], now: withValue(match[0], now), kind: 'reference' });
    at = match.index + match[0].length;
  }
  if (at === 0) return [stretch];
  return at < stretch.now.length ? [...pieces, keepPiece(stretch.now.slice(at))] : pieces;
}

function keepPiece(text: string): Stretch {
  return { old: text, now: text, kind: 'same' };
}

function collect(draft: Draft): Draft[] {
  return [draft, ...draft.children.flatMap(collect)];
}

/** Each labelled draft -> the draft whose text bears its label. */
function bearersOf(root: Draft): Map<Draft, Draft> {
  const bearers = new Map<Draft, Draft>();
  const all = collect(root);
  const bears = (draft: Draft, label: string): boolean =>
    draft.parts[0]?.some((stretch) => stretch.kind === 'number' && stretch.now === label) ?? false;
  for (const draft of all) {
    if (draft.label === null) continue;
    const label = draft.label;
    if (bears(draft, label)) bearers.set(draft, draft);
    else {
      const below = collect(draft)
        .slice(1)
        .find((one) => one.parts.length > 0);
      if (below && bears(below, label)) bearers.set(draft, below);
    }
  }
  return bearers;
}

function valueOf(label: string | null): number | null {
  const digits = /\p{Nd}+/u.exec(label ?? '')?.[0];
  if (digits !== undefined) return Number(digits.normalize('NFKC'));
  const kanji = /[〇一二三四五六七八九十百]+/u.exec(label ?? '')?.[0];
  if (kanji === undefined) return null;
  let value = 0;
  let last = 0;
  for (const one of kanji) {
    const digit = KANJI.indexOf(one);
    if (digit >= 0) last = digit;
    else {
      value += Math.max(last, 1) * (one === '百' ? 100 : 10);
      last = 0;
    }
  }
  return value + last;
}

function withValue(label: string, value: number): string {
  const digits = /\p{Nd}+/u.exec(label)?.[0];
  if (digits !== undefined) {
    const wide = digits.normalize('NFKC') !== digits;
    const text = wide
      ? [...String(value)].map((one) => '０１２３４５６７８９'[Number(one)]).join('')
      : String(value);
    return label.replace(digits, text);
  }
  return label.replace(/[〇一二三四五六七八九十百]+/u, toKanji(value));
}

function toKanji(value: number): string {
  const [hundreds, tens, ones] = [Math.floor(value / 100), Math.floor(value / 10) % 10, value % 10];
  const part = (digit: number, unit: string): string =>
    digit === 0 ? '' : (digit === 1 ? '' : (KANJI[digit] ?? '')) + unit;
  return part(hundreds, '百') + part(tens, '十') + (ones === 0 ? '' : (KANJI[ones] ?? ''));
}
