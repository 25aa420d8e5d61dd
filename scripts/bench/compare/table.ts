// Tables for a terminal.

/** Lines of a table with a header row, columns parted by two spaces. */
export function tableLines(header: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const all = [header, ...rows];
  const widths = header.map((_, column) => Math.max(...all.map((row) => row[column]?.length ?? 0)));
  const line = (row: readonly string[]): string =>
    row
      .map((cell, column) =>
        column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join('  ');
  return [line(header), widths.map((width) => '-'.repeat(width)).join('  '), ...rows.map(line)];
}

/** A share as a percentage, `-` where there is nothing to share. */
export function percent(part: number, whole: number, digits = 2): string {
  return whole === 0 ? '-' : ((100 * part) / whole).toFixed(digits);
}

/** A ratio, `-` where there is nothing to divide by. */
export function ratio(part: number, whole: number, digits = 3): string {
  return whole === 0 ? '-' : (part / whole).toFixed(digits);
}
