// Reasons in Japanese. The archive speaks of itself as 当アーカイブ, never as the publisher, and never construes.
import { dayBefore } from '../text/calendarDate.ts';
import { dateInWords } from '../text/dateInWords.ts';
import type { CitedQuote } from './citedQuote.ts';
import type { CohortFacts, FirstDay, NamedText, Reasons } from './reasonsShape.ts';

const day = (date: string): string => dateInWords(date, 'ja');
const CANNOT_TELL = {
  agreed: 'ご契約時に同意された文書は、当アーカイブでは特定できません。',
  shown: 'ご契約者向けに掲載されている文書は、当アーカイブでは特定できません。',
} as const;
const ASK = 'ご契約時の書類をご確認のうえ、ご契約先にお尋ねください。';

export const reasonsJa: Reasons = {
  agreed: (text, first, facts) => {
    const quotes = [...facts.addressed, ...(facts.dated === null ? [] : [facts.dated])];
    const source = quotes.length > 0 ? '公表者の説明によれば' : '当アーカイブの記録によれば';
    return [
      `${source}、ご契約時に同意された文書は${titled(text)}（${day(first.date)}${verb(first)}）です。`,
      quotes.length > 0 ? `根拠：${cited(quotes)}。` : '',
      reconstructed(text),
      first.by === 'effective' ? '' : '適用が始まった日は記録されていません。',
      presumed(facts),
    ].join('');
  },
  notYet: (text, first, facts, earlier) =>
    [
      CANNOT_TELL.agreed,
      belongs(facts),
      facts.dated === null
        ? `一方、この区分の文書${titled(text)}は${day(first.date)}${verb(first)}と記録されており、`
        : `一方、${place(facts.dated, facts.addressed[0] ?? null)}には「${facts.dated.words}」とあり、`,
      `ご契約日にはまだ${unfinished(first)}。`,
      'この食い違いについて、当アーカイブは判断しません。',
      earlier.length > 0
        ? `それより前の文書として${list(earlier)}を保存していますが、どれが用いられたかは記録されていません。`
        : `${day(dayBefore(first.date))}以前に用いられた文書は保存していません。`,
      ASK,
    ].join(''),
  undated: (text, facts) =>
    [
      CANNOT_TELL.agreed,
      belongs(facts),
      `この区分の文書は「${text.label}」と記録されていますが、いつから用いられたかが記録されていないため、ご契約日にこの文書であったかは分かりません。`,
      ASK,
    ].join(''),
  unrecorded: (answer, facts) =>
    `${CANNOT_TELL[answer]}${belongs(facts)}この区分の方${answer === 'agreed' ? 'が同意された' : 'に向けて掲載されている'}文書は記録されていません。`,
  outside: (answer, { contracted, cohorts, after, before, others }) =>
    [
      CANNOT_TELL[answer],
      `保存している文書は${list(cohorts)}に向けたもので、ご契約日（${day(contracted)}）はその期間に含まれません。`,
      outsideWhen(after, before, others),
      'ご契約先が公表している文書をご確認ください。',
    ].join(''),
  several: (answer, { contracted, cohorts, services }) =>
    services.length > 1
      ? `${CANNOT_TELL[answer]}ご契約日（${day(contracted)}）の文書は、ご契約のサービス（${list(services)}）によって異なります。サービスを選んでください。`
      : `${CANNOT_TELL[answer]}ご契約日（${day(contracted)}）は${list(cohorts)}の複数の区分に当たり、文書が一つに定まりません。`,
  shown: (text, captured, facts) =>
    [
      `ご契約者向けに掲載されている文書は${titled(text)}の「${text.label}」です。`,
      captured === null
        ? '写しの取得日は分かっていません（不明）。現在も同じ文が掲載されているかは確認できていません。'
        : `写しの取得日は${day(captured)}です。その後も同じ文が掲載されているかは確認できていません。`,
      reconstructed(text),
      presumed(facts),
    ].join(''),
  inForce: (text, effective, contracted) =>
    `記録された適用開始日によれば、ご契約日（${day(contracted)}）に適用されていた文書は${titled(text)}の「${text.label}」（${day(effective)}適用開始）です。${reconstructed(text)}契約時期の区分についての公表者の説明は記録されていません。`,
  notInForce: (contracted, candidates) =>
    [
      CANNOT_TELL.agreed,
      `ご契約日（${day(contracted)}）に適用されていた文書が一つに定まる適用開始日は記録されていません。`,
      candidates.length > 0 ? `候補：${list(candidates)}。` : 'その日までの文書は保存していません。',
    ].join(''),
  noCohorts: `${CANNOT_TELL.shown}どのご契約者にどの文書が掲載されているかは記録されていません。`,
  published: (text, from, until, on) =>
    `記録によれば、${day(on)}に公表されていた文書は${titled(text)}の「${text.label}」です（公表期間：${day(from)}から${until === null ? '、終わりの記録なし' : `${day(dayBefore(until))}まで`}）。${reconstructed(text)}`,
  notPublished: (on, held, undated) =>
    [
      `${day(on)}に公表されていた文書は、当アーカイブでは特定できません。`,
      held.length > 0
        ? `この日を含む公表期間が${list(held)}に記録されており、一つに定まりません。`
        : 'この日を含む公表期間の記録がある文書はありません。',
      undated.length > 0 ? `候補：${list(undated)}（公表期間の記録なし）。` : '',
    ].join(''),
};

const titled = ({ title }: NamedText): string => `「${title}」`;
const list = (labels: readonly string[]): string => labels.map((label) => `「${label}」`).join('');
const reconstructed = ({ reconstruction }: NamedText): string =>
  reconstruction ? 'ここで読める文は、当アーカイブによる推定復元です。' : '';

const presumed = ({ services }: CohortFacts): string =>
  services.length > 0 ? `この回答は${list(services)}のご契約であることを前提とします。` : '';

/** 制定, the policy's own word for a revision, or 適用開始. */
function verb({ by, revision }: FirstDay): string {
  return by === 'enacted' ? '制定' : by === 'revised' ? (revision ?? '改定') : '適用開始';
}

function unfinished(first: FirstDay): string {
  return first.by === 'effective' ? '適用が始まっていません' : `${verb(first)}されていません`;
}

function belongs({ addressed, cohort, contracted }: CohortFacts): string {
  const quote = addressed[0];
  return quote === undefined
    ? `ご契約日（${day(contracted)}）は「${cohort}」の区分に含まれます。`
    : `${place(quote, null)}には「${quote.words}」とあり、ご契約日（${day(contracted)}）もこの期間に含まれます。`;
}

/** 掲載版の冒頭; only 冒頭 where the text before it is the same one. */
function place(quote: CitedQuote, before: CitedQuote | null): string {
  const spot = quote.spot === 'start' ? '冒頭' : quote.spot === 'end' ? '末尾' : null;
  if (before?.edition === quote.edition) return spot ?? '同じ文書';
  return spot === null ? quote.edition : `${quote.edition}の${spot}`;
}

function cited(quotes: readonly CitedQuote[]): string {
  return quotes
    .map((quote, index) => `${place(quote, quotes[index - 1] ?? null)}「${quote.words}」`)
    .join('、');
}

function outsideWhen(after: string | null, before: string | null, others: readonly string[]): string {
  if (others.length > 0) {
    return `どの区分にも結び付けられていない文書として${list(others)}を保存していますが、ご契約日に用いられたかは記録されていません。`;
  }
  if (after !== null) return `${day(after)}以後のご契約に用いられた文書は保存していません。`;
  if (before !== null) return `${day(before)}より前のご契約に用いられた文書は保存していません。`;
  return 'この日のご契約に当たる区分は記録されていません。';
}
