import type { FrameStrings } from '../frameStrings.ts';
import { quoted, list } from './words.ts';

/** The frame of every page, the lists of policies and texts, cohorts and the timeline. */
export const frame: FrameStrings = {
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
    related: 'Related pages',
    ownName: 'English',
    untranslated:
      'Titles and texts of documents, names of versions and contract periods, editor’s notes and quotations are shown in the language they were written in; they are not translated.',
  },
  home: {
    lead: 'Every version of each privacy policy, kept as it was written. Give the date of your contract to find the text you agreed to.',
    policies: 'Documents in this archive',
    searchLead: 'Look for words in every version.',
    description: (titles) =>
      `An archive of ${list(titles.map(quoted))}: the text agreed to on a contract date, what differs between versions, and the history of each clause.`,
    empty: 'This archive holds no documents.',
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
};
