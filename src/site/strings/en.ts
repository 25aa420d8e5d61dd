import type { CutCounts, Strings } from './strings.ts';

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);

const number = (value: number): string => String(value).replace(/\B(?=(\d{3})+$)/g, ',');
const quoted = (words: string): string => `“${words}”`;
const counted = (count: number, one: string, many = `${one}s`): string =>
  `${number(count)} ${count === 1 ? one : many}`;

function list(names: readonly string[]): string {
  return names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}

function date(value: string): string {
  const [year, month = 1, day] = value.split('-').map(Number);
  return `${day} ${MONTHS[month - 1]} ${year}`;
}

function interval(from: string | null, lastDay: string | null): string {
  if (from === null && lastDay === null) return 'any contract date';
  if (from === null) return `up to and including ${date(lastDay ?? '')}`;
  if (lastDay === null) return `from ${date(from)}`;
  return `from ${date(from)} to ${date(lastDay)}`;
}

/** The English interface. */
export const english: Strings = {
  language: 'en',
  date,
  interval,
  publishedInterval: (from, until) =>
    `from ${date(from)}${until === null ? ' (end not recorded)' : ` until the day before ${date(until)}`}`,
  number,
  list,
  quoted,
  titleAndLabel: (title, label) => `${title} (${label})`,
  sentences: (sentences) => sentences.map((sentence) => `${sentence}.`).join(' '),
  documentTitle: 'title',
  unknown: 'unknown',
  none: 'none',

  site: {
    skip: 'Skip to the text',
    navigation: 'Main pages',
    home: 'Find by contract date',
    search: 'Search',
    about: 'About this archive',
    breadcrumbs: 'You are here',
    notThePublisher: (operator) =>
      `This site is not run by the publishers of the documents. Operator: ${operator}`,
    limitsLink: 'What this archive does not decide',
    needsScript: 'This needs JavaScript.',
    originalOf: 'Published at',
    contents: 'On this page',
    related: 'Related pages',
    printed: 'Address of this page',
  },
  home: {
    lead: 'Every version of each privacy policy, kept as it was written. Give the date of your contract to find the text you agreed to.',
    policies: 'Documents in this archive',
    searchLead: 'Look for words in every version.',
    versionsCount: (count) => counted(count, 'text'),
    description: (titles) =>
      `An archive of ${list(titles.map(quoted))}: the text agreed to on a contract date, what differs between versions, and the history of each clause.`,
    empty: 'This archive holds no documents.',
  },
  desk: {
    question: 'When did you sign up?',
    hint: 'Enter the contract date on your papers. Year and month are enough (for instance 2022-12 or 30 June 2023 as 2023-06-30).',
    kindsOfDate:
      'The day you applied, the day the contract was concluded and the day the service began may differ.',
    field: 'Contract date',
    policy: 'Document',
    service: 'Service',
    anyService: 'Not given',
    on: 'Also find the text published on this day (optional)',
    onField: 'Day of publication',
    onHint: 'For instance 2023-07-01',
    ask: 'Find the text',
    private:
      'The date is used in this browser only. It is neither sent nor stored: it stands after the “#” of the address, which no server receives.',
    withoutScript: 'Looking up a date needs JavaScript. Without it, use the table of contract periods below.',
    loading: 'Looking up…',
    failed: 'The data for the answer could not be loaded. Please use the table of contract periods below.',
    answerTitle: (asked) => `Answer for a contract of ${asked}`,
    empty: 'Enter a date, for instance 2022-12-31 or 2022-12.',
    unreadable: (words) => `“${words}” could not be read as a date. Try 2022-12-31 or 2022-12.`,
    impossible: (words) => `There is no such date as “${words}”.`,
    ambiguous: (words, options) => `Is “${words}” ${options.map(dayAndMonth).join(' or ')}?`,
    sameAllDays: (from, until) => `The answer is the same for every day from ${from} to ${until}.`,
    turns: (from, until) =>
      `The answer changes between ${from} and ${until}. Please check the date on your papers.`,
    daysFromTo: (from, until) => (from === until ? from : `${from} to ${until}`),
    agreed: 'Text agreed to at sign-up',
    shown: 'Text shown to you',
    shownUndated: 'Text shown to you (copy of unknown date)',
    published: (on) => `Text published on ${on}`,
    notDeterminable: 'This archive cannot tell',
    determined: 'Known',
    basis: 'Basis (quoted)',
    contact: 'What the text says about whom to ask',
    candidates: 'Texts that may be meant',
    openText: 'Read the text',
    quotedIn: (label) => `In ${label}`,
    changedSince: 'What has changed since the text you agreed to',
    changedSinceNone: 'The two texts do not differ.',
    compareThem: 'Compare the two texts',
    record: 'A record of what was shown, not proof of consent.',
    recordDetails: (version, sha256) => `SHA-256 of ${version}: ${sha256}`,
    nearBound: (before, after) =>
      `If your dates lie on both sides of ${before} and ${after}, the answer differs.`,
  },
  cohorts: {
    title: 'Contract periods',
    caption: (policy) => `Contract periods of “${policy}” and their texts`,
    contracted: 'Contract date',
    label: 'Period',
    services: 'Services',
    agreed: 'Text agreed to at sign-up',
    shown: 'Text shown to these customers',
    basis: 'Basis',
    none: 'No contract periods are recorded for this document.',
    allServices: 'All services',
    notHeld: 'Not held',
    agreedHere: 'Text agreed to at sign-up (as the publisher says)',
    shownHere: 'Text shown to these customers',
    firstDay: (what, day) => `For contracts before ${day} (${what.toLowerCase()}) this archive cannot tell.`,
  },
  timeline: {
    title: (policy) => `Timeline of the texts and contract periods of “${policy}”`,
    texts: 'Texts held',
    cohorts: 'Contract periods',
    undated: 'no date recorded',
    reconstruction: 'reconstruction',
    tableSummary: 'Read the timeline as a table',
    what: 'Item',
    from: 'From',
    until: 'Until',
    openStart: 'open',
    openEnd: 'open',
    notRecorded: 'not recorded',
    legend:
      '● first day of a text (hollow: reconstruction), ▲ announced, ◆ captured; bars are the contract dates of a period or a recorded interval. The tables below say the same.',
  },
  policy: {
    publisher: 'Publisher',
    original: 'Published at',
    originalUnknown: 'not recorded',
    services: 'Services',
    versions: 'Texts held',
    comparisons: 'Comparisons',
    translationOf: 'Original',
    kind: {
      transcription: 'Transcription of a copy',
      reconstruction: 'Reconstruction',
      translation: 'Translation',
    },
    versionColumn: 'Text',
    kindColumn: 'Kind',
    datesColumn: 'Dates',
    compareWith: 'Compare',
    compare: (old, new_) => `Compare ${old} with ${new_}`,
    noComparison: 'There is no other text to compare with.',
  },
  dates: {
    enacted: 'Enacted',
    revised: 'Revised',
    announced: 'Announced',
    effective: 'Effective',
    captured: 'Captured',
    published: 'Published',
  },
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
    notContained: 'the reconstruction omits the notes cut from it',
  },
  translation: {
    note: (original) =>
      `This is a translation of ${original}. Unless it is recorded as the text agreed to at sign-up, it is shown for reference.`,
  },
  provenance: {
    title: 'Source and provenance',
    received: 'Copy as received',
    transcription: 'Transcription',
    sourceText: 'Transcribed file',
    hash: 'SHA-256',
    capturedUnknown: 'Captured: unknown',
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
    guesses: 'What the reading had to assume',
  },
  text: {
    laterNote: 'Publisher’s later note',
    laterMark: 'Mark added later by the publisher',
    flag: 'Editor’s note (text unchanged)',
    flagRef: (place) => `editor’s note ${place}`,
    deadLink: 'link target not preserved',
    refusedLink: (target) => `link target (disabled): ${target}`,
    externalLink: 'external site',
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
    link: (name) => `Copy link to ${name}`,
    done: 'Link copied',
    failed: 'Could not copy. Please use the link in the address bar.',
  },
  change: {
    unchanged: 'Unchanged',
    added: 'Added',
    removed: 'Removed',
    moved: 'Moved',
    renumbered: 'Renumbered',
    retitled: 'Heading changed',
    reworded: 'Wording changed',
    cosmetic: 'Spelling or style only',
    link: 'Link target changed',
    split: 'Split',
    merged: 'Merged',
  },
  comparison: {
    title: (old, new_) => `${old} compared with ${new_}`,
    describe: (policy, old, new_) => `What differs between ${old} and ${new_} of “${policy}”.`,
    summary: 'Summary',
    same: 'The two texts do not differ.',
    counts: (parts) => `${parts.join('; ')}.`,
    countOf: (change, count) => `${change}: ${number(count)}`,
    characters: (removed, added) =>
      `Wording: ${counted(removed, 'character')} removed, ${counted(added, 'character')} added.`,
    quiet: (count) =>
      count === 1
        ? '1 spelling-only difference is muted.'
        : `${number(count)} spelling-only differences are muted.`,
    list: 'List of differences',
    details: 'Differences in the text',
    unchangedFold: (count, first, last) =>
      first === last ? `Unchanged: ${first}` : `Unchanged, ${number(count)} places: ${first} to ${last}`,
    view: 'View',
    sideBySide: 'Side by side',
    inline: 'In one text',
    oldSide: 'Old',
    newSide: 'New',
    absentOld: '(not in this text)',
    absentNew: '(not in this text)',
    removedWord: 'removed',
    addedWord: 'added',
    endOfWord: 'end',
    became: (old, new_) => `“${old}” became “${new_}”`,
    came: (new_) => `“${new_}” was added`,
    went: (old) => `“${old}” was removed`,
    onlyIn: (label) => `Only in ${label}`,
    differs: 'Wording differs',
    standsOnlyIn: (words, label) => `“${words}” is only in ${label}`,
    standsInstead: (old, oldLabel, next, newLabel) => `${oldLabel} says “${old}”, ${newLabel} says “${next}”`,
    andMore: (count) => `and ${number(count)} more`,
    coarse: 'The two texts are very unlike here and are compared only coarsely.',
    otherTitle: 'Differences other than text',
    other: { link: 'Link target', layout: 'Layout', bullet: 'Bullet', image: 'Image' },
    otherLine: (what, old, new_) => `${what}: ${old} → ${new_}`,
    openOld: (name) => `Open the old text (${name})`,
    openNew: (name) => `Open the new text (${name})`,
    next: 'Next difference',
    previous: 'Previous difference',
    keys: 'On a keyboard, n goes to the next and p to the previous difference.',
    positionPattern: '{place} of {all}',
    renumberedFromTo: (old, new_) => `Renumbered (${old} → ${new_})`,
    nothingToRead: 'There are no differences to show.',
  },
  runClass: {
    wording: 'wording',
    number: 'number',
    reference: 'reference',
    orthography: 'spelling',
    width: 'character width',
    space: 'space',
    punctuation: 'punctuation glyph',
  },
  fact: {
    amount: 'amount',
    period: 'period',
    date: 'date',
    party: 'party',
    negation: 'negation',
    modality: 'duty or permission',
    item: 'item',
    purpose: 'purpose',
    recipient: 'recipient',
    consent: 'consent',
    reference: 'reference',
  },
  clause: {
    title: (name) => `${name} in each text`,
    describe: (name, policy) => `The wordings and places of ${name} of “${policy}”, text by text.`,
    lead: (wordings, versions) =>
      `In the ${counted(versions, 'text')} held, this clause has ${counted(wordings, 'distinct wording')}.`,
    wording: (place) => `Wording ${number(place)}`,
    wordingIn: 'Texts with this wording',
    places: 'Place in each text',
    version: 'Text',
    address: 'Place',
    absent: 'not in this text',
    current: 'latest text',
    openIn: (label) => `Read in ${label}`,
  },
  search: {
    title: 'Search',
    field: 'Words to look for',
    button: 'Search',
    hint: 'Character width, kana or kanji spelling and okurigana make no difference. Words separated by spaces must all occur.',
    private: 'What you look for stays in this browser. It is neither sent nor stored.',
    withoutScript: 'The search needs JavaScript. Without it, open a text and use the search of your browser.',
    loading: 'Loading the texts…',
    failed: 'The texts could not be loaded. Please try again later.',
    results: (count, query) => `“${query}” was found in ${counted(count, 'place')}.`,
    nothing: (query) => `“${query}” is in none of the texts held.`,
    absent: (query, versions, reconstruction) =>
      `“${query}” is not in ${list(versions)}${reconstruction ? ' (the reconstruction omits the notes cut from it)' : ''}.`,
    near: (count) => `${counted(count, 'further place')} with similar words.`,
    inexact: 'similar words',
    alsoIn: (labels) => `Texts with this wording: ${list(labels)}`,
    more: (count) => `Show ${number(count)} more`,
    allTexts: 'Texts held',
  },
  about: {
    title: 'About this archive',
    lead: (archive) =>
      `“${archive}” keeps every version of privacy policies as they were written and shows contract periods and what differs between versions.`,
    operator: 'Operator',
    contact: 'Contact',
    relationTitle: 'Relation to the publishers',
    relation:
      'This archive is not run by the publishers of the documents it keeps. For questions about a document, please ask its publisher or your contract partner.',
    limitsTitle: 'What this archive does not decide',
    limitsLead:
      'This archive shows documents, what differs between them, and the addressees and dates written in them. It does not decide:',
    limits: [
      'whether a document is part of an individual contract (including whether it counts as standard terms and whether consent is valid);',
      'which document or purpose of use applies today after revisions or a succession of business;',
      'whether a contract is for a service the document is about, and what its date is (including changes of name or plan, renewed and multiple contracts);',
      'whether what a publisher wrote is right, or which of two conflicting statements counts.',
    ],
    limitsEnd: 'What this archive shows is neither legal advice nor proof of consent.',
    textsTitle: 'How texts are kept',
    texts: [
      'A copy is kept byte for byte as received. The text of a page is its transcription: broken tables and lists are put in order, the wording is never changed, and each repair is listed with its reason under “Source and provenance”.',
      'Suspected errors are shown as they stand. Our remarks are “editor’s notes”, set apart from the text.',
      'Notes that the publisher added later are told apart as “publisher’s later notes”.',
      'A “reconstruction” is a text from which this archive took out what was added later. It is not itself a published document.',
    ],
    hashTitle: 'About hashes',
    hash: [
      'The SHA-256 of each file stands under “Source and provenance”. A file with the same value has not changed by one byte since it was recorded.',
      'A hash does not show that a document is authentic or when it was published.',
    ],
    privacyTitle: 'What is recorded of your visit',
    privacy:
      'The pages of this site use no cookies and load nothing from other sites. The contract date and search words you enter do not leave your browser.',
  },
  notFound: {
    title: 'Page not found',
    lead: 'There is no page at this address. A part of it may be missing or mistyped.',
    cures: [
      'If you came from a mail or chat, check whether the address was cut off.',
      'If you look for a clause, choose a text of a document below and use its contents.',
    ],
    policies: 'Documents in this archive',
  },
};

function dayAndMonth(value: string): string {
  const [, month = 1, day] = value.split('-').map(Number);
  return `${day} ${MONTHS[month - 1]}`;
}

function cutParts(cuts: CutCounts): string {
  const named = cuts.mark === null ? '' : ` ${quoted(cuts.mark)}`;
  return [
    ...(cuts.passages > 0 ? [counted(cuts.passages, 'passage')] : []),
    ...(cuts.marks > 0 ? [counted(cuts.marks, `mark${named}`, `marks${named}`)] : []),
  ].join(' and ');
}
