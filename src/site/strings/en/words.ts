export const MONTHS =
  'January February March April May June July August September October November December'.split(' ');

export const number = (value: number): string => String(value).replace(/\B(?=(\d{3})+$)/g, ',');
export const quoted = (words: string): string => `“${words}”`;
export const titled = (...parts: readonly string[]): string => parts.join(' | ');
export const aside = (remark: string): string => ` (${remark})`;
export const termed = (term: string, words: string): string => `${term}: ${words}`;

/** Brackets inside brackets are hard to read: what has some of its own follows a dash. */
export function bracketed(name: string, explanation: string): string {
  return /[(（]/u.test(explanation) ? `${name} – ${explanation}` : name + aside(explanation);
}
export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${number(count)} ${count === 1 ? one : many}`;

export function list(names: readonly string[]): string {
  return names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}

export function date(value: string): string {
  const [year, month = 1, day] = value.split('-').map(Number);
  return `${day} ${MONTHS[month - 1]} ${year}`;
}

export function interval(from: string | null, lastDay: string | null): string {
  if (from === null && lastDay === null) return 'any contract date';
  if (from === null) return `up to and including ${date(lastDay ?? '')}`;
  if (lastDay === null) return `from ${date(from)}`;
  return `from ${date(from)} to ${date(lastDay)}`;
}
