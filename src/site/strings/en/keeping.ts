import type { KeepingStrings } from '../keepingStrings.ts';
import { counted, list, number } from './words.ts';

/** How texts are proven, corrected and taken out, who is speaking, and the archive on a disk. */
export const keeping: KeepingStrings = {
  verify: {
    title: 'Verify the files',
    lead: 'Reads the files of this site and compares them, in this browser, with the hashes (SHA-256) that were recorded when the site was made.',
    provesTitle: 'What this shows',
    proves: [
      'That a file has not changed by one byte since it was recorded. Where one differs, the file and the clause are named.',
      'That the ledger of what was archived, corrected and withdrawn stands in the order it was written, with nothing changed in between.',
    ],
    provesNotTitle: 'What this does not show',
    provesNot: [
      'That a document is authentic, when it was published, or that a copy was taken correctly.',
      'That whoever made this site again did not rewrite the record too. For that, compare the hash of the whole with one that was noted elsewhere before.',
    ],
    scope: 'What to verify',
    scopes: {
      one: 'This text only',
      texts: 'All texts (the files of their words and their pages)',
      all: 'Every file of the site',
    },
    head: 'Hash of the whole as noted before (optional)',
    headHint: '64 letters and digits. With it, this also checks whether the site is the one of that time.',
    start: 'Verify',
    stop: 'Stop',
    loading: 'Loading the record…',
    progress: '{done} of {all} files verified.',
    stopped: 'Stopped.',
    failed: 'A file could not be loaded. Please check the connection and try again.',
    insecure:
      'The cryptography of this browser (Web Crypto) works on https pages only. Please open the page at its https address.',
    fromDisk: 'Files on a disk cannot be verified by this page. The following command does it from the disk.',
    withoutScript: 'Verifying here needs JavaScript. The following command shows the same.',
    byCommand: 'The same by a command, where the files of this site are in the folder DIR:',
    fine: (files) => `${counted(files, 'file')} verified. Nothing was changed since they were recorded.`,
    wrong: (count, files) => `${counted(files, 'file')} verified, ${counted(count, 'difference')} found.`,
    counts: (entries, texts) =>
      `${counted(entries, 'ledger entry', 'ledger entries')}; of the texts recorded there, ${number(texts)} ${texts === 1 ? 'is' : 'are'} published here.`,
    thisHead: 'Hash of the whole',
    noteHead: 'Note this value elsewhere to be able to tell later whether the whole site is the same.',
    headSame: 'This is the site whose hash was noted.',
    file: (path) => `File ${path}`,
    changed: 'It was changed since it was recorded.',
    changedIn: (clause) => `It was changed in clause ${clause} since it was recorded.`,
    changedPart: (part) => `It was changed in the part “${part}” since it was recorded.`,
    missing: 'The file is missing.',
    bytes: (start, end) => `bytes ${number(start)} to ${number(end)}`,
    openText: 'Open this place',
    badManifest: (path) => `The record (${path}) was changed, or is missing.`,
    noManifest: 'The record (api/ledger.json) is missing.',
    otherHead: (head) => `This is another site than the one noted. The hash of the whole is now ${head}`,
    brokenChain: (policy) => `The ledger of ${policy} was changed after it was written.`,
    cure: 'Get the file again from where it is published and compare again. If it still differs, please tell the operator.',
    withdrawnTitle: 'Withdrawn',
    withdrawn: (what, date, reason) => `${what}: withdrawn on ${date}. Reason: ${reason}`,
    link: 'Verify the files',
    linkHere: 'Verify the files of this text',
  },
  ledger: {
    corrected: (date, reason) =>
      `The transcription of this text was corrected on ${date}. Reason: ${reason} `,
    asArchived: (date) =>
      date === null ? 'The text before the correction, as archived' : `The text as archived on ${date}`,
    asArchivedTitle: (date) => (date === null ? 'As archived' : `As archived on ${date}`),
    keptGone: 'The text before the correction was withdrawn since. ',
    archivedNote: (date, reason) =>
      `This is the text before its correction on ${date}. Reason: ${reason} Please cite the corrected text.`,
    toCurrent: 'The corrected text',
    changedPlaces: 'Where this text and the text of now differ',
    noWordChanged: 'No character differs: only line breaks, spaces and the like do.',
    withdrawnVersion: (date, reason) =>
      `This text was withdrawn from the archive on ${date}. Reason: ${reason} `,
    withdrawnClause: (clause, date, reason) =>
      `The words of ${clause} were withdrawn from the archive on ${date}. Reason: ${reason} `,
    stood: (clauses) => `Here stood: ${list(clauses)}`,
    hashBefore: (hash) => `SHA-256 of the text before: ${hash}`,
    here: (date, reason) => `The words that stood here were withdrawn on ${date}. Reason: ${reason}`,
    hereIn: (label, date, reason) =>
      `The words that stood in ${label} were withdrawn on ${date}. Reason: ${reason}`,
  },
  report: {
    link: 'Report an error',
    subject: (archive) => `Error in ${archive}`,
    body: (address) => `This is about:\n${address}\n\nWhat seems to be wrong:\n`,
    elsewhere: (contact) => `To report an error: ${contact}`,
  },
  licences: {
    title: 'Rights and licences',
    software: (name) => `The software that makes this site is published under the ${name} licence.`,
    texts:
      'The documents kept here belong to their publishers. The licence of the software is not one for them.',
  },
  disk: {
    notHere: 'This does not work from a disk. Please use the published site.',
    lead: 'This is a copy of the archive on a disk. Reading, the answer for a date, neighbouring comparisons and the search work without a network.',
  },
};
