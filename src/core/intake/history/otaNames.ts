// The names of an Open Terms Archive collection -> ids and words of this archive. There a file is
// `<service>/<terms type>.md` in a versions repository, `<service>/<terms type>/<moment>.md` in a dataset folder.

/** The texts of one service and terms type. */
export interface OtaTerms {
  readonly service: string;
  readonly terms: string;
}

/** Whose text a path of a versions repository is; null for other files. */
export function otaTermsOf(path: string): OtaTerms | null {
  const [service = '', file = '', ...deeper] = path.split('/');
  const terms = /^(.+)\.md$/u.exec(file)?.[1];
  return terms === undefined || service === '' || service.startsWith('.') || deeper.length > 0
    ? null
    : { service, terms };
}

/** The moment that a dataset file's name says, `2021-08-01T01-03-12Z.md`, in ISO 8601; null for other names. */
export function otaMoment(name: string): string | null {
  const [, day, hours, minutes, seconds] =
    /^(\d{4}-\d{2}-\d{2})T(\d{2})[-:](\d{2})[-:](\d{2})(?:\.\d+)?Z\.md$/u.exec(name) ?? [];
  return day === undefined ? null : `${day}T${hours}:${minutes}:${seconds}Z`;
}

/** Whether a commit only re-read old snapshots by better rules; the older name of that was Refilter. */
export function isTechnical(subject: string): boolean {
  return /^(?:Apply-technical-or-declaration-upgrade|Refilter)/u.test(subject);
}

/** An id from names: a-z, 0-9 and hyphens; null where nothing of a name can be said in these. */
export function slug(...names: readonly string[]): string | null {
  const parts = names.map((name) =>
    name
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .replace(/[^a-z0-9]+/gu, '-')
      .replace(/^-+|-+$/gu, ''),
  );
  return parts.some((part) => part === '') ? null : parts.join('-');
}
