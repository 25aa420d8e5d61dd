// Changed link targets as numbered notes below the table: an address in the narrow remarks column would stretch its row.
import type { Comparison } from '../../model/comparison.ts';
import type { ExportWords } from '../words/wordsShape.ts';
import type { LinkNote, TableRow } from './tableModel.ts';

/** The rows with their remarks on links, and the notes these name. The same change of target has one number. */
export function withLinkNotes(
  rows: readonly TableRow[],
  comparison: Comparison,
  words: ExportWords,
): { readonly rows: readonly TableRow[]; readonly links: readonly LinkNote[] } {
  const notes = new Map<string, LinkNote>();
  const noted = rows.map((row): TableRow => {
    const mine = new Map<string, LinkNote>();
    for (const other of row.pairs.flatMap((index) => comparison.pairs[index]?.other ?? [])) {
      if (other.class !== 'link') continue;
      const key = JSON.stringify([other.old?.value ?? null, other.new?.value ?? null]);
      const note = notes.get(key) ?? {
        number: notes.size + 1,
        old: other.old?.value ?? null,
        new: other.new?.value ?? null,
      };
      notes.set(key, note);
      mine.set(key, note);
    }
    return mine.size === 0
      ? row
      : { ...row, remarks: [...row.remarks, ...remarksOn([...mine.values()], words)] };
  });
  return { rows: noted, links: [...notes.values()] };
}

/** What a note says below the table: 注1　https://a.example → https://b.example. */
export function linkNoteText(note: LinkNote, words: ExportWords): string {
  return words.linkNote(note.number, note.old ?? words.noLink, note.new ?? words.noLink);
}

function remarksOn(notes: readonly LinkNote[], words: ExportWords): readonly string[] {
  const kinds = {
    changed: notes.filter((note) => note.old !== null && note.new !== null),
    added: notes.filter((note) => note.old === null),
    removed: notes.filter((note) => note.new === null),
  };
  return (['changed', 'added', 'removed'] as const).flatMap((kind) =>
    kinds[kind].length === 0
      ? []
      : [
          words.remark.link(
            kind,
            kinds[kind].map(({ number }) => number),
          ),
        ],
  );
}
