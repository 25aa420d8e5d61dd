import type { CutCounts, ReadingStrings } from '../readingStrings.ts';
import { quoted, counted } from './words.ts';

/** A version's page: the text and what stands beside it. */
export const reading: ReadingStrings = {
  version: {
    contents: 'Contents',
    text: 'Text',
    provenance: 'Source and provenance',
    neighbours: 'Neighbouring texts',
    older: 'Earlier text',
    newer: 'Later text',
    cohort: 'Contract periods',
    noCohort: 'No recorded contract period points to this text.',
    undatedCopy:
      'This is the text of the copy that this archive received. When and where the copy was taken, and when the page first appeared, are unknown.',
    copyTaken: (captured, url) =>
      `This is the text of the copy that this archive received. Taken on: ${captured ?? 'unknown'}. Taken from: ${url ?? 'unknown'}.`,
    formOnly: 'Only the form of tables and lists was put in order for reading; the wording is unchanged.',
    describe: (policy, label) =>
      `The full text of “${policy}” (${label}), with contents, a link to each clause and its provenance.`,
  },
  reconstruction: {
    notOriginal: (enacted) =>
      enacted === null
        ? 'This is not itself a document that was published.'
        : `This is not itself the document that was published on enactment on ${enacted}.`,
    madeFrom: (base, cuts) =>
      `This archive reconstructed it from ${base} by taking out ${cutParts(cuts)} that the publisher appears to have added later.`,
    dated: ({ base, atEnd, quote, revised }) =>
      `${atEnd ? 'At its end ' : ''}${base} says “${quote}”${revised ? '' : ' and names no date of revision, from which we estimate that this was the text on enactment'}.`,
    unverified:
      'The original as enacted, whether it was revised later, and the link targets could not be verified.',
    seeCuts: 'See what was taken out',
    seeBase: (base) => `See ${base}`,
    circular: (base, cuts) =>
      `This comparison does not show a revision. Both texts come from the same ${base}; they differ only in the ${counted(cuts.passages + cuts.marks, 'place')} (${cutParts(cuts)}) that this archive took out for the reconstruction. Whether the text was ever revised cannot be told from it.`,
    cutsTitle: 'What was taken out',
  },
  translation: {
    note: (original) =>
      `This is a translation of ${original}. Unless it is recorded as the text agreed to at sign-up, it is shown for reference.`,
  },
  provenance: {
    title: 'Source and provenance',
    received: 'Copy as received',
    transcription: 'Transcription',
    hash: 'SHA-256',
    itsHash: ', SHA-256',
    address: 'Taken from',
    addressUnknown: 'unknown',
    signatory: 'Signatory',
    kind: 'Kind',
    repairs: 'Repairs of form',
    repairsLead:
      'Tables and lists that were broken in the copy were put in order as follows. The wording is unchanged.',
    inference: 'involves inference',
    reason: 'Reason',
    hashNote:
      'An equal hash means that this text has not changed since it was recorded. It does not show that the document is authentic.',
  },
  text: {
    laterNote: 'Publisher’s later note',
    laterMark: 'Mark added later by the publisher',
    flag: 'Editor’s note (text unchanged)',
    flagRef: (place) => `editor’s note ${place}`,
    deadLink: 'link target not preserved',
    refusedLink: (target) => `link target (disabled): ${target}`,
    image: 'Image',
    imageNotShown: 'images are not shown',
    checked: 'checked',
    unchecked: 'not checked',
    link: 'Link',
    linkTo: (name) => `Link to ${name}`,
    historyOf: (name) => `History of ${name}`,
    history: 'History',
    caution: 'Caution',
    cellSeparator: '|',
    table: 'Table (scrolls sideways)',
  },
  parts: {
    p: (place) => `paragraph ${place}`,
    i: (place) => `item ${place}`,
    n: (place) => (place === 1 ? 'note' : `note ${place}`),
    t: (place) => (place === 1 ? 'table' : `table ${place}`),
    r: (place) => `row ${place}`,
    d: (place) => `cell ${place}`,
    x: (place) => `block ${place}`,
    h: (place) => `heading ${place}`,
    pt: (place) => `Part ${place}`,
    ch: (place) => `Chapter ${place}`,
    sec: (place) => `Section ${place}`,
    app: (place) => `Appendix ${place}`,
    pre: () => 'Preamble',
    sup: (place) => (place === 1 ? 'Supplementary provisions' : `Supplementary provisions ${place}`),
    sig: () => 'end of the text',
  },
  impliedNumber: (place) => `(${place})`,
  partOf: (whole, part) => `${whole}, ${part}`,
  copy: {
    menu: (name) => `Copy link to or citation of ${name}`,
    button: 'Copy',
    loading: 'Loading…',
    failed: 'The data for citations could not be loaded. The link can be copied.',
    forms: {
      link: 'Link',
      customer: 'Citation for a customer',
      legal: 'Citation for a brief (hash, day of reading)',
      short: 'Short label',
      markdown: 'Markdown',
      quote: 'The words, quoted, with their link',
      annotation: 'Web Annotation (JSON)',
    },
    paragraph: 'Link that marks this paragraph',
    chosen: 'Link that marks the selected words',
    chosenQuote: 'The selected words, quoted, with their link',
    chosenHint: 'Select words of the text first to link to just these.',
    done: (what) => `Copied: ${what}`,
    blocked: 'Could not copy. Please select and copy the following.',
    elsewhere: 'Open in another text',
    nowhere: 'No other text has this place.',
  },
  places: {
    moved: (old) => `The former address “#${old}” has moved here.`,
    unknown: (asked) => `This text has no place “${asked}”.`,
    nearest: (name) => `Nearest place: ${name}`,
    opened: (asked, name) => `“${asked}” was read as ${name}.`,
    top: 'Look in the contents',
  },
};

function cutParts(cuts: CutCounts): string {
  const named = cuts.mark === null ? '' : ` ${quoted(cuts.mark)}`;
  return [
    ...(cuts.passages > 0 ? [counted(cuts.passages, 'passage')] : []),
    ...(cuts.marks > 0 ? [counted(cuts.marks, `mark${named}`, `marks${named}`)] : []),
  ].join(' and ');
}
