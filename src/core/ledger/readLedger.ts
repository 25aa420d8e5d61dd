// The text of a ledger.json -> a ledger, or what is wrong with it. Written by hand, not with the schema library, since the
// page that verifies an archive in the browser reads ledgers too.
import type { Problem } from '../model/problem.ts';
import { printLedger, type Ledger, type LedgerEntry } from './ledger.ts';

/** Reads a ledger. A text that differs in any byte from what its ledger prints as is a problem, and still is read. */
export function readLedger(
  file: string,
  text: string,
): { readonly ledger: Ledger | null; readonly problems: readonly Problem[] } {
  const broken = (message: string): Problem => ({
    code: 'bad-ledger',
    file,
    at: null,
    message,
    cure: 'Take ledger.json back from version control; only the commands of this program write it.',
  });
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { ledger: null, problems: [broken('This is not valid JSON.')] };
  }
  if (!isLedger(value)) {
    return { ledger: null, problems: [broken('This does not have the form of a ledger.')] };
  }
  const same = printLedger(value) === text;
  return { ledger: value, problems: same ? [] : [broken('This is not written as the ledger is printed.')] };
}

type Test = (value: unknown) => boolean;

const isText: Test = (value) => typeof value === 'string' && value !== '';
const isHash: Test = (value) => typeof value === 'string' && /^[0-9a-f]{64}$/u.test(value);
const isId: Test = (value) => typeof value === 'string' && /^[a-z0-9-]+$/u.test(value);
const isDay: Test = (value) => typeof value === 'string' && /^[0-9]{4}-[0-9]{2}-[0-9]{2}$/u.test(value);
const orNull =
  (test: Test): Test =>
  (value) =>
    value === null || test(value);
const isAddress: Test = (value) => typeof value === 'string' && /^[a-z0-9.~-]+$/u.test(value);
const isFileName: Test = (value) =>
  typeof value === 'string' && /^[\p{L}\p{N}_-][\p{L}\p{N}._-]*$/u.test(value);

const isProvenance: Test = (value) =>
  hasShape(value, {
    by: (by) => by === 'git' || by === 'ota',
    commit: orNull(isText),
    path: isText,
    recorded: isText,
  });
const isTexts: Test = (value) => Array.isArray(value) && value.every(isText);
const isReading: Test = (value) => hasShape(value, { keep: isTexts, drop: isTexts });
const isFiles: Test = (value) =>
  isObject(value) && Object.entries(value).every(([name, sha]) => isFileName(name) && orNull(isHash)(sha));

const SHARED: Readonly<Record<string, Test>> = {
  n: Number.isSafeInteger,
  on: isDay,
  version: isId,
  files: isFiles,
  previous: isHash,
  hash: isHash,
};
const KINDS: Readonly<Record<LedgerEntry['kind'], Readonly<Record<string, Test>>>> = {
  version: { from: orNull(isProvenance), read: orNull(isReading), repeats: orNull(isId) },
  correction: { reason: isText, kept: isFileName },
  withdrawal: { address: orNull(isAddress), reason: isText },
};

/** Whether a value has the form of a ledger. */
export function isLedger(value: unknown): value is Ledger {
  return hasShape(value, {
    format: (format) => format === 1,
    policy: isId,
    entries: (entries) => Array.isArray(entries) && entries.every(isEntry),
  });
}

function isEntry(value: unknown): boolean {
  if (!isObject(value)) return false;
  const own = Object.entries(KINDS).find(([kind]) => kind === value['kind'])?.[1];
  return own !== undefined && hasShape(value, { ...SHARED, ...own, kind: () => true });
}

/** Whether a value is an object with exactly these keys, each passing its test. */
function hasShape(value: unknown, shape: Readonly<Record<string, Test>>): boolean {
  if (!isObject(value) || Object.keys(value).length !== Object.keys(shape).length) return false;
  return Object.entries(shape).every(([key, test]) => Object.hasOwn(value, key) && test(value[key]));
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
