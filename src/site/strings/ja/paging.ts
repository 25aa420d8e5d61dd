import type { PagingStrings } from '../pagingStrings.ts';
import { number } from './words.ts';

/** Lists that are too long for one page. */
export const paging: PagingStrings['paging'] = {
  title: '一覧のページ',
  page: (page, of) => `${number(page)}ページ（全${number(of)}ページ）`,
  versions: (first, last) => `${number(first)}番目から${number(last)}番目までの版`,
  newest: (shown, all) => `全${number(all)}版のうち、新しい${number(shown)}版です。`,
  allVersions: 'すべての版',
  olderVersions: '以前の版',
  newestVersions: '新しい版',
  policies: (page, of) => `保存している文書（${number(page)}ページ、全${number(of)}ページ）`,
  choosePolicy: '保存している文書が多数あります。お調べになる文書を選んでください。',
};
