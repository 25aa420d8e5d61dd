// A Markdown table on the terminal, ready for src/README.md.

export function printTable(head: readonly string[], rows: readonly (readonly string[])[]): void {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  console.log(line(head));
  console.log(line(head.map((_, index) => (index === 0 ? '---' : '--:'))));
  for (const row of rows) console.log(line(row));
}
