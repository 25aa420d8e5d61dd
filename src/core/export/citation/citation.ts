// How a clause of a version is cited: for a customer, for a legal brief, in a chat, as Markdown, and as a quote.
// The document's own numbering is used, and a reconstruction never goes without its name.
import type { ArchivedVersion, PolicyRecord, VersionRecord } from '../../model/policy.ts';
import type { SectionNode } from '../../model/sectionTree.ts';
import { sideOf } from '../table/tableOptions.ts';
import { dateInWords, eraDate } from '../../text/dateInWords.ts';
import type { ExportLanguage } from '../words/wordsShape.ts';
import { ownNumbering, pathTo } from './ownNumbering.ts';

export type CitationForm = 'customer' | 'legal' | 'short' | 'markdown' | 'quote';

/** What a citation says of the archive itself. */
export interface CitationPlace {
  /** The archive's title. */
  readonly archive: string;
  /** The permanent address of the clause; null where the archive has none. */
  readonly url: string | null;
  /** The day the page was read, `YYYY-MM-DD`; null leaves it out. Core has no clock. */
  readonly viewed: string | null;
}

/** Characters of the hash that a citation carries. */
const HASH_LENGTH = 12;

/**
 * The citation of a node in one form.
 *
 * @throws Error where the node is not in the version's tree.
 */
export function citation(
  policy: PolicyRecord,
  version: ArchivedVersion,
  node: SectionNode,
  form: CitationForm,
  language: ExportLanguage,
  place: CitationPlace,
): string {
  const path = pathTo(version.tree, node);
  if (path === null)
    throw new Error(`The node at ${node.range.join('-')} is not in the tree; this is a bug.`);
  const where = (titled: boolean): string => ownNumbering(path, { language, titled });
  switch (form) {
    case 'customer':
      return withLink(customer(policy, version.record, where(true), language), place.url);
    case 'legal':
      return legal(policy, version, where(false), language, place);
    case 'short':
      return short(policy, version.record, path, where(false), language);
    case 'markdown':
      return markdown(customer(policy, version.record, where(true), language), place.url);
    case 'quote':
      return quote(
        version,
        node,
        customer(policy, version.record, where(true), language),
        language,
        place.url,
      );
  }
}

/** Which edition it is: 2022年7月1日制定、2023年6月30日までの契約者向け掲載版. */
export function editionOf(policy: PolicyRecord, version: VersionRecord, language: ExportLanguage): string {
  const { dated } = sideOf(version);
  const date = dated === null ? null : datedText(policy, dated.date, dated.event, language, false);
  const label = turned(version.label, language);
  const repeats =
    dated !== null &&
    label.includes(language === 'ja' ? dateInWords(dated.date, 'ja') : dateInWords(dated.date, 'en'));
  const parts = [...(date === null || repeats ? [] : [date]), label];
  return parts.join(language === 'ja' ? '、' : ', ');
}

function customer(
  policy: PolicyRecord,
  version: VersionRecord,
  where: string,
  language: ExportLanguage,
): string {
  const edition = editionOf(policy, version, language);
  if (language === 'en') return `“${policy.title}” (${edition})${where === '' ? '' : `, ${where.trim()}`}`;
  return `「${policy.title}」（${edition}）${where === '' ? '' : `の${where}`}`;
}

function legal(
  policy: PolicyRecord,
  version: ArchivedVersion,
  where: string,
  language: ExportLanguage,
  place: CitationPlace,
): string {
  const { record, sha256 } = version;
  const { dated } = sideOf(record);
  const hash = sha256.slice(0, HASH_LENGTH);
  const japanese = language === 'ja';
  const date = dated === null ? null : datedText(policy, dated.date, dated.event, language, true);
  const viewed =
    place.viewed === null
      ? null
      : japanese
        ? `${dateInWords(place.viewed, 'ja')}閲覧`
        : `viewed ${dateInWords(place.viewed, 'en')}`;
  const source = [
    turned(record.label, language),
    place.archive,
    ...(place.url === null ? [] : [place.url]),
    japanese ? `SHA-256 先頭${HASH_LENGTH}桁 ${hash}` : `SHA-256 begins ${hash}`,
    ...(viewed === null ? [] : [viewed]),
  ];
  if (!japanese) {
    return `${policy.publisher}, “${policy.title}”${date === null ? '' : ` (${date})`}${where === '' ? '' : `, ${where}`} (${source.join(', ')})`;
  }
  return `${policy.publisher}「${policy.title}」${date === null ? '' : `（${date}）`}${where}（${source.join('、')}）`;
}

function short(
  policy: PolicyRecord,
  version: VersionRecord,
  path: readonly SectionNode[],
  where: string,
  language: ExportLanguage,
): string {
  const head = path.find(({ label, title }) => label !== null && title !== null)?.title ?? null;
  const title = head === null ? '' : head.replace(/^[（(]([\s\S]*)[）)]$/u, '$1');
  const label =
    (language === 'ja' ? /^(.+?)（.+）$/u : /^(.+?)\s*[（(].+[）)]$/u).exec(version.label)?.[1] ??
    version.label;
  const name = language === 'ja' ? `${policy.title}（${label}）` : `${policy.title} (${label})`;
  const clause = [where, title].filter((part) => part !== '').join(' ');
  return clause === '' ? name : `${clause}${language === 'ja' ? '｜' : ' | '}${name}`;
}

function quote(
  version: ArchivedVersion,
  node: SectionNode,
  cited: string,
  language: ExportLanguage,
  url: string | null,
): string {
  const text = quotedText(node);
  const flagged = version.record.flags.some(
    ({ range }) => range[0] < node.range[1] && range[1] > node.range[0],
  );
  const sic = flagged ? (language === 'ja' ? '〔原文のまま〕' : ' [sic]') : '';
  const [open, close] = language === 'ja' ? ['「', '」'] : ['“', '”'];
  return withLink(`${open}${text}${close}${sic}\n${language === 'ja' ? '――' : '— '}${cited}`, url);
}

/** The text of a node with all that is below it, a line for each part, exactly as the source has it. */
export function quotedText(node: SectionNode): string {
  const parts = [node.text, ...node.children.map(quotedText)].filter((part) => part !== '');
  return parts.join(node.type === 'row' ? ' ｜ ' : '\n');
}

function markdown(cited: string, url: string | null): string {
  const text = cited.replace(/[\\[\]*_`<>]/gu, '\\$&');
  return url === null ? text : `[${text}](<${url}>)`;
}

function withLink(text: string, url: string | null): string {
  return url === null ? text : `${text}\n${url}`;
}

function datedText(
  policy: PolicyRecord,
  date: string,
  event: NonNullable<ReturnType<typeof sideOf>['dated']>['event'],
  language: ExportLanguage,
  era: boolean,
): string {
  if (language === 'en') return `${event} ${dateInWords(date, 'en')}`;
  const revision = policy.terms['revision'] ?? '改定';
  const words = {
    revised: revision,
    enacted: '制定',
    effective: '適用',
    announced: '公表',
    published: '掲載',
    captured: '取得',
  };
  return (era && policy.language.startsWith('ja') ? eraDate(date) : dateInWords(date, 'ja')) + words[event];
}

/** 掲載版（2023年6月30日までの契約者向け） as it is said in a row of words: 2023年6月30日までの契約者向け掲載版. */
function turned(label: string, language: ExportLanguage): string {
  if (language !== 'ja') return label;
  const match = /^(.+?)（(.+)）$/u.exec(label);
  return match === null ? label : `${match[2] ?? ''}${match[1] ?? ''}`;
}
