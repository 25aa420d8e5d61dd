import type { LegalStrings } from '../legalStrings.ts';
import { counted, number } from './words.ts';

/** The legal team's desk. */
export const legal: LegalStrings = {
  views: {
    changedOnly: 'Changes only',
    table: 'Comparison table',
    redline: 'Whole text, marked up',
    filter: 'Filter by kind',
    filterPattern: 'Showing {shown} of {all} differences.',
    noiseFold: {
      cosmetic: (count, first, last) =>
        first === last
          ? `Spelling or style only: ${first}`
          : `Spelling or style only, ${number(count)} places: ${first} to ${last}`,
      renumbered: (count, first, last) =>
        first === last
          ? `Number only: ${first}`
          : `Number only, ${number(count)} places: ${first} to ${last}`,
      carried: (count, first, last) =>
        first === last
          ? `Moved with the clause above: ${first}`
          : `Moved with the clause above, ${number(count)} places: ${first} to ${last}`,
    },
    contents: 'Clauses that differ',
    contentsCount: (count) => number(count),
    contentsNoise: 'spelling or number only',
    preset: 'Style',
    whole: 'Nothing omitted',
    word: 'Word (.docx)',
    csv: 'CSV',
    json: 'JSON',
    print: 'Print',
    working: 'Working…',
    savedPattern: '{file} was made.',
    failed: 'This could not be made. Check the connection and try again.',
    redlineWaits: 'The whole text with what was taken out and what was put in.',
    anyTwo: 'Compare any two texts',
    otherPair: 'Compare another pair',
  },
  live: {
    title: (policy) => `Compare any two texts | ${policy}`,
    heading: 'Compare any two texts',
    describe: (policy) => `Choose two of the texts held of “${policy}” and see what differs.`,
    lead: 'Choose two texts; your browser compares them. What you choose is sent nowhere.',
    old: 'Old text',
    new: 'New text',
    choose: 'Choose',
    compare: 'Compare',
    cancel: 'Cancel',
    needsScript:
      'Comparing any pair needs JavaScript and a web server (it does not work on a file opened from disk). The pairs below open as they are.',
    ready: 'Choose two texts.',
    chooseTwo: 'Choose two different texts.',
    loading: 'Loading the texts…',
    comparing: 'Comparing…',
    showing: 'Showing the result…',
    donePattern: 'Compared. Differences: {differences}.',
    cancelled: 'Cancelled.',
    failed: 'The texts could not be compared. Check the connection and try again.',
    fromDisk:
      'This page was opened from disk, where a browser loads no texts. Use it from a web server. The pairs below open as they are.',
    result: 'Result',
    built: 'Open the page of this pair (its address stays)',
    neighbours: 'Pairs compared beforehand',
  },
  history: {
    title: 'Changes, text by text',
    lead: 'What changed in each text against the one before it, newest first.',
    born: 'Appears here for the first time.',
    first: 'The oldest text held.',
    gone: 'Not in this text.',
    against: (label) => `Against “${label}”`,
    reordered: 'Parts in another order or under other numbers',
    unchanged: (label) => `Unchanged since “${label}”.`,
    madeFrom: (label) => `What differs from “${label}” (this is no revision)`,
    sameAs: (label) => `The same text as “${label}”.`,
    blameTitle: 'Since when does this sentence stand here?',
    blameLead: (label) =>
      `The clause in “${label}”, sentence by sentence, each with the first text since which it stands without a gap. Width and space are not counted.`,
    blameAlone: (label) => `No older text is held in which this clause could be traced (only “${label}”).`,
    blameLeftOut: 'Reconstructions and translations are not traced.',
    sentence: 'Sentence',
    since: 'Since',
    sinceBirth: (label) => `${label} (where the clause first appears)`,
    sinceAfter: (label, before) => `${label} (not in “${before}”)`,
  },
  matrix: {
    title: (policy) => `Wordings by contract period | ${policy}`,
    heading: 'Wordings by contract period',
    describe: (policy) => `Clause by clause of “${policy}”: which contract period has which wording.`,
    link: 'See the wordings of each contract period in one table',
    lead: 'The same number is the same wording (numbers, width and space are not counted). What is numbered below has a row of its own.',
    by: { agreed: 'Text agreed to at sign-up', shown: 'Text shown to them' },
    byLabel: 'By which text',
    differing: (differing, all) =>
      `Of the ${counted(all, 'clause')} on this page, ${number(differing)} ${differing === 1 ? 'differs' : 'differ'} between contract periods.`,
    onlyDiffering: 'Only clauses that differ',
    clause: 'Clause',
    namedIn: (label) => `as numbered in “${label}”`,
    caption: (policy, by) => `Clauses of “${policy}” by contract period (${by})`,
    wording: (place) => `Wording ${number(place)}`,
    absent: 'none',
    unknown: 'cannot be told',
    texts: 'See the wordings',
    oneWording: 'the same',
    noCohorts: 'No contract periods are recorded for this document.',
    noRows: 'No contract period has a text that can be told.',
    parts: 'Pages of the table',
    part: (part, all) => `Page ${number(part)} of ${number(all)}`,
    untitled: '(no number or heading)',
  },
};
