import type { PagingStrings } from '../pagingStrings.ts';
import { number } from './words.ts';

/** Lists that are too long for one page. */
export const paging: PagingStrings['paging'] = {
  title: 'Pages of this list',
  page: (page, of) => `Page ${number(page)} of ${number(of)}`,
  versions: (first, last) => `Versions ${number(first)} to ${number(last)}`,
  newest: (shown, all) => `The newest ${number(shown)} of ${number(all)} versions.`,
  allVersions: 'All versions',
  olderVersions: 'Older versions',
  newestVersions: 'Newest versions',
  policies: (page, of) => `Documents in this archive, page ${number(page)} of ${number(of)}`,
  choosePolicy: 'This archive holds many documents. Choose the one you ask about.',
};
