export const number = (value: number): string => String(value).replace(/\B(?=(\d{3})+$)/g, ',');
export const list = (names: readonly string[]): string => names.join('、');
export const quoted = (words: string): string => `「${words}」`;
export const titled = (...parts: readonly string[]): string => parts.join('｜');
export const aside = (remark: string): string => `（${remark}）`;
export const termed = (term: string, words: string): string => `${term}：${words}`;

/** Brackets inside brackets are hard to read: what has some of its own follows a space. */
export function bracketed(name: string, explanation: string): string {
  return explanation.includes('（') ? `${name} ${explanation}` : name + aside(explanation);
}

export function date(value: string): string {
  const [year, month, day] = value.split('-').map(Number);
  return `${year}年${month}月${day}日`;
}

export function interval(from: string | null, lastDay: string | null): string {
  if (from === null && lastDay === null) return 'すべての契約日';
  if (from === null) return `${date(lastDay ?? '')}まで`;
  if (lastDay === null) return `${date(from)}から`;
  return `${date(from)}から${date(lastDay)}まで`;
}
