// A table as a picture: `<u>` single, `<u class="d">` double, `<br>` between lines, one `|` row a line, as ja-practice draws it.
import type { Cell, ComparisonTable } from '../../../../src/core/export/table/tableModel.ts';

export function tablePicture(table: ComparisonTable): string[] {
  const rows = table.rows.map((row) => [
    cellPicture(row[table.columns[0]]),
    cellPicture(row[table.columns[1]]),
    row.remarks.join('、'),
  ]);
  return [[...table.header], ...rows].map((cells) => `| ${cells.join(' | ')} |`);
}

export function cellPicture(cell: Cell): string {
  return cell
    .map(({ segments, bullet, indent }) => {
      const text = segments.map(({ text: words, underline }) => {
        if (underline === 'none') return words;
        return underline === 'double' ? `<u class="d">${words}</u>` : `<u>${words}</u>`;
      });
      return `${'　'.repeat(indent)}${bullet ? '・' : ''}${text.join('')}`;
    })
    .join('<br>');
}
