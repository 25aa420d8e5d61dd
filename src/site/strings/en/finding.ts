import type { FindingStrings } from '../findingStrings.ts';

/** The page about the archive, and the page for wrong addresses. */
export const finding: FindingStrings = {
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
