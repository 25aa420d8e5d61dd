export const number = (value: number): string => String(value).replace(/\B(?=(\d{3})+$)/g, ',');
export const list = (names: readonly string[]): string => names.join('、');
export const quoted = (words: string): string => `「${words}」`;

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
