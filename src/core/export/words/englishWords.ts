import type { ExportWords } from './wordsShape.ts';
import { dateInWords } from '../../text/dateInWords.ts';

/** The English words for the same things. */
export const englishWords: ExportWords = {
  language: 'en',
  date: (date) => dateInWords(date, 'en'),
  after: (revision) => `After ${revision}`,
  before: (revision) => `Before ${revision}`,
  remarks: 'Remarks',
  inHeader: (header, said) => `${header} (${said})`,
  event: {
    revised: () => 'revised',
    enacted: () => 'enacted',
    effective: () => 'effective',
    announced: () => 'announced',
    published: () => 'published',
    captured: () => 'captured',
  },
  dated: (date, event) => `${event} ${date}`,
  kind: { transcription: null, reconstruction: 'reconstruction', translation: 'translation' },
  joinKind: (name, kind) => `${name}, ${kind}`,
  labelled: (label) => `“${label}”`,
  shortLabel: (label) => /^(.+?)\s*[（(].+[）)]$/u.exec(label)?.[1] ?? label,
  textOf: (name) => `the text ${name}`,
  title: (title) => `${title}: comparative table`,
  lead: (title, old, fresh) =>
    `The differences between ${old} and ${fresh} of ${title}. (Made by this archive.)`,
  reconstruction: {
    title: (left, right) => `${left} and ${right} compared`,
    lead: (title, left, right) =>
      `The differences between ${left} and ${right} of ${title}. (Made by this archive.)`,
    caution: (base, cuts, marks) =>
      `This comparison does not show a revision. Both texts come from the same ${base}; they differ only in the ${cuts} places ` +
      `that this archive removed to make the reconstruction${marks === null ? '' : ` (${cuts - marks} passages and ${marks} marks)`}. ` +
      'Whether the text itself was ever revised cannot be told from this comparison.',
    missing: '[removed passage]',
    remark: 'Removed in the reconstruction',
  },
  note: {
    single: () => 'Underlined: what differs.',
    double:
      'Double underline: the number or heading of a provision that was renumbered, moved, added or removed.',
    widthAndSpace: (places) =>
      `${count(places, 'difference')} of character width or spacing only ${places === 1 ? 'is' : 'are'} not underlined.`,
    layout: (places) =>
      `${count(places, 'difference')} of layout only, such as bullets, ${places === 1 ? 'is' : 'are'} not shown.`,
    coarse: 'Where the remarks say “coarse”, the texts were too unlike to be compared word by word.',
    wrap: (sentences) => `(${sentences.join(' ')})`,
  },
  range: (labels) => {
    const [first, last] = [labels[0] ?? '', labels.at(-1) ?? ''];
    if (labels.length <= 1) return first;
    return labels.length === 2 ? `${first} and ${last}` : `${first} to ${last}`;
  },
  folded: (range, word) => (range === '' ? word : `${range} ${word}`),
  remark: {
    added: 'Added',
    removed: 'Removed',
    moved: (from) => (from === null ? 'Moved' : `Moved (from ${from})`),
    number: (shift, from, to) => {
      if (from === '') return `Number added (${to})`;
      if (to === '') return `Number removed (${from})`;
      return shift === 'style'
        ? `Number written differently (${from} → ${to})`
        : `Renumbered (${from} → ${to})`;
    },
    retitled: 'Heading changed',
    reworded: 'Wording changed',
    cosmetic: 'Spelling or style changed',
    reference: 'Reference renumbered',
    link: (kind, numbers) => {
      const word = { changed: 'Link target changed', added: 'Link added', removed: 'Link removed' }[kind];
      return numbers.length === 0 ? word : `${word} (note ${numbers.join(', ')})`;
    },
    image: 'Image changed',
    split: 'Split',
    merged: 'Merged',
    coarse: 'Coarse',
    joiner: '; ',
  },
  noLink: 'no link',
  linkNote: (number, from, to) => `Note ${number}: link target ${from} → ${to}`,
  redline: {
    title: (title) => `${title}: changes marked`,
    note: 'Struck through: removed. Underlined: added.',
    madeTitle: (title) => `${title}: differences marked`,
    madeNote: (old, fresh) => `Struck through: only in ${old}. Underlined: only in ${fresh}.`,
    moved: (remark) => ` [${remark}]`,
  },
};

function count(places: number, noun: string): string {
  return `${places} ${noun}${places === 1 ? '' : 's'}`;
}
