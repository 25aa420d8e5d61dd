// The site's door to the ledgers: pages ask here, since pages do not open the disk.
export { keptText, notesOf as notesIn } from '../../io/ledger/openNotes.ts';
