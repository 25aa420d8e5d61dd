// The files of a 新旧対照表, made of the same value as the page's. The Word maker is large and loads when it is asked for.
import type { ComparisonTable } from '../core/export/table/tableModel.ts';
import { tableCsv, tableJson } from '../core/export/table/tableCsv.ts';

/** The files that can be saved. */
export type TableFile = 'docx' | 'csv' | 'json';

/** The content of a file, with its media type. */
export async function tableFile(
  table: ComparisonTable,
  kind: TableFile,
): Promise<{ readonly type: string; readonly content: BlobPart }> {
  switch (kind) {
    case 'csv':
      return { type: 'text/csv;charset=utf-8', content: tableCsv(table) };
    case 'json':
      return { type: 'application/json', content: tableJson(table) };
    case 'docx': {
      const { tableDocx } = await import('../core/export/table/tableDocx.ts');
      const bytes = await tableDocx(table);
      return {
        type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
        content: new Uint8Array(bytes),
      };
    }
  }
}
