// The folding table, compiled: which written form of which word stands at a place of a text.
// Invariant: a form is matched whole, the longest first, and its key bears a mark that no raw text bears.
import { byFirstUnit, type ByFirst } from './byFirstUnit.ts';
import { classAt } from './characterClass.ts';
import { MUTED_COMPOUNDS, MUTED_LATIN, MUTED_LOANWORDS, MUTED_WORDS, SEARCH_ONLY } from './foldingTable.ts';

/** A word found at a place: its length in the text, and the key that all its forms share. */
export interface WordForm {
  readonly length: number;
  readonly key: string;
}

interface Form {
  readonly form: string;
  readonly key: string;
  /** One of these must follow; it belongs to the form and to the key. */
  readonly endings: string;
  /** This character must stand before. */
  readonly before: string;
  /** The bare stem of a compound: a kanji after it makes another, fixed compound (取扱事業者). */
  readonly bare: boolean;
}

const MARK = '≈';
/** The kana that a verb takes whose noun ends in the key. */
const CONJUGATION: Readonly<Record<string, string>> = {
  い: 'わうえおっ',
  し: 'さすせそ',
  り: 'らるれろっ',
  き: 'かくけこい',
  ぎ: 'がぐげごい',
  ち: 'たつてとっ',
  み: 'まむめもん',
  び: 'ばぶべぼん',
};

const muted = compile([...MUTED_WORDS.flatMap(formsOfRow()), ...MUTED_COMPOUNDS.flatMap(formsOfCompound)]);
/** Made when first asked for: a comparison never asks. */
let searchOnly: ByFirst<Form> | null = null;
const whole = wholeWords([...MUTED_LOANWORDS, ...MUTED_LATIN]);
/** The muted word of Han and kana that begins at `at`, or null. */
export function mutedFormAt(text: string, at: number): WordForm | null {
  return formAt(muted, text, at);
}

/** The word that a search finds in several forms, beginning at `at`, or null. */
export function searchFormAt(text: string, at: number): WordForm | null {
  searchOnly ??= compile(SEARCH_ONLY.flatMap(formsOfRow()));
  return formAt(searchOnly, text, at);
}

/**
 * The key of a whole katakana or Latin word (width and dashes folded), or null where the table does not name it.
 * -ise and -ize, -our and -or, non-x and nonx are one by rule, after three letters at least (not in prise, size, hour).
 */
export function wholeWordKey(word: string): string | null {
  const bare = word.replace(/'s$/u, '');
  const known = whole.get(bare) ?? ruled(bare);
  return known === null ? null : known + word.slice(bare.length);
}

function ruled(word: string): string | null {
  const ise = /^(\p{L}{3,}i)[sz]((?:e[ds]?|ers?|ing|ations?|able)(?:ly)?)$/u.exec(word);
  if (ise) return `${MARK}${ise[1] ?? ''}z${ise[2] ?? ''}`;
  // non-personal, nonpersonal; not pre- or re-: to re-sign is not to resign.
  const prefixed = /^non-?(\p{Ll}{4,})$/u.exec(word);
  if (prefixed) return `${MARK}non${prefixed[1] ?? ''}`;
  const our = /^(\p{L}{3,}o)u?(r(?:s|ed|ing|al|able|ite|ites|less|ful)?)$/u.exec(word);
  return our ? MARK + (our[1] ?? '') + (our[2] ?? '') : null;
}

function formAt(forms: ByFirst<Form>, text: string, at: number): WordForm | null {
  const candidates = forms[text.charCodeAt(at)];
  if (!candidates) return null;
  for (const { form, key, endings, before, bare } of candidates) {
    if (!text.startsWith(form, at)) continue;
    if (before !== '' && text.charAt(at - 1) !== before) continue;
    const after = at + form.length;
    if (form.length === 1 && classAt(form, 0) === 'han' && insideCompound(text, at, after)) continue;
    const next = text.charAt(after);
    if (endings !== '') {
      if (next === '' || !endings.includes(next)) continue;
      return { length: form.length + 1, key: MARK + key + next };
    }
    if (bare && classAt(text, after) === 'han') continue;
    return { length: form.length, key: MARK + key };
  }
  return null;
}

/** 程 in 規程, 表 in 代表し: the kanji is the end of another word there. */
function insideCompound(text: string, at: number, after: number): boolean {
  const next = classAt(text, after);
  if (next === 'han') return true;
  if (at === 0 || classAt(text, at - 1) !== 'han') return false;
  return next !== 'hiragana' || 'さしすせそ'.includes(text.charAt(after));
}

function compile(forms: readonly Form[]): ByFirst<Form> {
  const size = ({ form, endings }: Form): number => form.length + (endings === '' ? 0 : 1);
  const longestFirst = [...forms].sort((a, b) => size(b) - size(a));
  return byFirstUnit(longestFirst, ({ form }) => form);
}

function formsOfRow(): (row: string) => Form[] {
  // A form that stands in two rows joins them: 以って and 以て are both もって.
  const keys = new Map<string, string>();
  return (row) => {
    const [all = '', endings = ''] = row.split('|');
    const before = all.startsWith('<') ? all.charAt(1) : '';
    const forms = (before === '' ? all : all.slice(2)).split('/');
    const joined = forms.map((form) => keys.get(form + '|' + endings)).find((key) => key !== undefined);
    const key = joined ?? forms[0] ?? '';
    for (const form of forms) keys.set(form + '|' + endings, key);
    return forms.map((form) => ({ form, key, endings, before, bare: false }));
  };
}

function formsOfCompound(pattern: string): Form[] {
  const key = pattern.replace(/\(.*?\)/gu, '');
  const final = /\((.)\)$/u.exec(pattern)?.[1] ?? '';
  const inner = final === '' ? pattern : pattern.slice(0, -3);
  return variantsOf(inner).flatMap((form) => {
    const plain = { form, key, endings: '', before: '', bare: final !== '' };
    if (final === '') return [plain];
    const noun = { ...plain, form: form + final, bare: false };
    const verb = CONJUGATION[final];
    return verb === undefined ? [noun, plain] : [noun, { ...plain, endings: verb, bare: false }, plain];
  });
}

function variantsOf(pattern: string): string[] {
  const bracket = /\((.+?)\)/u.exec(pattern);
  if (!bracket) return [pattern];
  const [all, kana = ''] = bracket;
  return [...variantsOf(pattern.replace(all, kana)), ...variantsOf(pattern.replace(all, ''))];
}

function wholeWords(rows: readonly string[]): Map<string, string> {
  const keys = new Map<string, string>();
  for (const row of rows) {
    const forms = row.split('/');
    const key =
      MARK +
      (forms
        .map((form) => keys.get(form))
        .find((one) => one !== undefined)
        ?.slice(1) ??
        forms[0] ??
        '');
    for (const form of forms) {
      keys.set(form, key);
      if (form.endsWith('ー')) keys.set(form.slice(0, -1), key);
    }
  }
  return keys;
}
