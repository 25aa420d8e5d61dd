import { strFromU8, unzipSync } from 'fflate';

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };

/** A column of the table in a Word file: what the document says in it, without the header and the archive's own words. */
export function wordColumn(bytes: Uint8Array, column: number): string {
  const xml = strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array());
  const rows = [...xml.matchAll(/<w:tr>(.*?)<\/w:tr>/gsu)].map(([, row = '']) => row).slice(1);
  return rows
    .map((row) => [...row.matchAll(/<w:tc>(.*?)<\/w:tc>/gsu)][column]?.[1] ?? '')
    .flatMap((cell) => [...cell.matchAll(/<w:r>(.*?)<\/w:r>/gsu)].map(([, run = '']) => run))
    .filter((run) => !run.includes('<w:rStyle w:val="ArchiveWords"/>'))
    .flatMap((run) => [...run.matchAll(/<w:t[^>]*>(.*?)<\/w:t>/gsu)].map(([, text = '']) => text))
    .join('')
    .replace(/&(\w+);/gu, (whole, name: string) => ENTITIES[name] ?? whole);
}
