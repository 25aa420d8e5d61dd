import { TABLE_STYLE } from '../../core/export/table/tableStyle.ts';

/** The style of the 新旧対照表 and of the redline, for a file of its own. */
export function tableSheet(): string {
  return `${TABLE_STYLE}\n`;
}

/** Where that file lies. */
export const TABLE_SHEET = 'comparison-table.css';
