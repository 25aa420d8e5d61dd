// What stands after `#` on the pages that are asked something: the date desk, any two versions, the verifying page.
// Invariant: what is written is read again as it was. Nothing of it ever reaches a server.

/** What the date desk was asked, as the reader wrote it (a date, a month, a year). */
export interface DeskQuestion {
  readonly policy: string | null;
  readonly contracted: string;
  readonly service: string | null;
  readonly on: string | null;
}

/** Which two versions of a policy a reader wants compared; null where none is chosen yet. */
export interface ComparedQuestion {
  readonly old: string | null;
  readonly new: string | null;
}

/** What the date desk is asked by a fragment (without `#`); null when it asks nothing. */
export function readQuestion(fragment: string): DeskQuestion | null {
  const values = new URLSearchParams(fragment);
  const contracted = values.get('contracted');
  if (contracted === null || contracted === '') return null;
  return {
    policy: values.get('policy'),
    contracted,
    service: values.get('service'),
    on: values.get('on'),
  };
}

/** Which versions a fragment (without `#`) asks to compare. */
export function readCompared(fragment: string): ComparedQuestion {
  const values = new URLSearchParams(fragment);
  const id = (name: string): string | null => {
    const value = values.get(name) ?? '';
    return /^[a-z0-9-]+$/.test(value) ? value : null;
  };
  return { old: id('old'), new: id('new') };
}

/** Which version a fragment (without `#`) of the verifying page names; nulls where it names none. */
export function readVersion(fragment: string): {
  readonly policy: string | null;
  readonly version: string | null;
} {
  const values = new URLSearchParams(fragment);
  const [policy = '', version = ''] = [values.get('policy') ?? '', values.get('version') ?? ''];
  const isId = (id: string): boolean => /^[a-z0-9-]+$/.test(id);
  return isId(policy) && isId(version) ? { policy, version } : { policy: null, version: null };
}

/** The fragment that names a version; null where none is named. */
export function writeVersion(policy: string | null, version: string | null): string | null {
  return policy === null || version === null ? null : new URLSearchParams({ policy, version }).toString();
}

/** The fragment of a choice of two versions; null where nothing is chosen. */
export function writeCompared(question: ComparedQuestion): string | null {
  const values = new URLSearchParams();
  if (question.old !== null) values.set('old', question.old);
  if (question.new !== null) values.set('new', question.new);
  const written = values.toString();
  return written === '' ? null : written;
}

/** The fragment of what the date desk is asked. */
export function writeQuestion(question: DeskQuestion): string {
  const values = new URLSearchParams({ contracted: question.contracted });
  if (question.policy !== null) values.set('policy', question.policy);
  if (question.service !== null) values.set('service', question.service);
  if (question.on !== null) values.set('on', question.on);
  return values.toString();
}
