// Which clauses answer a query of the set: by plain words spelled out, without any of the folds under test.
import type { SearchRecords } from '../../../src/core/search/records.ts';

/** A clause wording as an engine returned it, or as it stands in the records. */
export interface Wording {
  readonly text: string;
  readonly address: string | null;
}

/** A judgement, read: a test of one wording. `|` parts conjunctions, `&` what they join. */
export function judgeOf(judgement: string): (wording: Wording) => boolean {
  const conjunctions = judgement.split('|').map((part) => part.split('&'));
  return (wording) => conjunctions.some((factors) => factors.every((factor) => holds(wording, factor)));
}

/** All wordings of some records that are not empty. */
export function wordingsOf(records: readonly SearchRecords[]): Wording[] {
  return records.flatMap((policy) =>
    policy.texts.flatMap((text, index) =>
      text === '' ? [] : [{ text, address: policy.addresses[index] ?? null }],
    ),
  );
}

const SPACE_BESIDE_EAST_ASIAN =
  / (?=[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}])|(?<=[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]) /gu;
const plain = new Map<string, string>();

function holds(wording: Wording, factor: string): boolean {
  if (factor.startsWith('!')) return !holds(wording, factor.slice(1));
  if (factor.startsWith('@')) return standsAt(wording.address, factor.slice(1));
  return plainOf(wording.text).includes(plainOf(factor));
}

/** The address without the chapters and headings above, and without the mark of a second bearer. */
function standsAt(address: string | null, asked: string): boolean {
  if (address === null) return false;
  const bare = address.replace(/~\d+/gu, '');
  if (/^(?:ch|sec|pt)\d+$/u.test(asked)) return bare === asked || bare.endsWith(`.${asked}`);
  return bare.replace(/^(?:(?:pt|ch|sec|h)\d+\.)+/u, '') === asked;
}

function plainOf(text: string): string {
  const known = plain.get(text);
  if (known !== undefined) return known;
  const made = text
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFKC')
    .replace(/\s+/gu, ' ')
    .replace(SPACE_BESIDE_EAST_ASIAN, '');
  plain.set(text, made);
  return made;
}
