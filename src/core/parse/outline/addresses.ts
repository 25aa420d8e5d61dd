// Gives every node its address: a path of steps, unique in its version.
import type { Guess, NodeType } from '../../model/sectionTree.ts';
import type { Draft } from './draft.ts';

const LETTERS: Readonly<Record<NodeType, string>> = {
  document: '',
  section: 'h',
  clause: 'p',
  item: 'i',
  paragraph: 'p',
  note: 'n',
  table: 't',
  row: 'r',
  cell: 'd',
  heading: 'h',
  signature: 'sig',
  code: 'x',
};

interface Giving {
  readonly used: Map<string, number>;
  readonly guesses: Guess[];
}

/** Writes an address into every draft but the document and its title; a second bearer gets ~2 and a guess. */
export function giveAddresses(root: Draft, guesses: Guess[]): void {
  giveBelow(root, { used: new Map(), guesses });
}

function giveBelow(parent: Draft, giving: Giving): void {
  const counts = new Map<string, number>();
  const count = (letter: string): number => {
    const next = (counts.get(letter) ?? 0) + 1;
    counts.set(letter, next);
    return next;
  };
  for (const child of parent.children) {
    if (child.step !== 'none') {
      const step = stepOf(child, count);
      const above = child.numberStep === null ? (parent.address ?? '') : prefixFor(parent, classOf(child));
      child.address = unique(above === '' ? step : `${above}.${step}`, child, giving);
    }
    giveBelow(child, giving);
  }
}

function stepOf(draft: Draft, count: (letter: string) => number): string {
  const role = draft.label?.scheme.role;
  if (draft.step === 'number' && role !== undefined && isContainerRole(role)) {
    if (role === 'pre' || role === 'sup') {
      const place = count(role);
      return place === 1 ? role : `${role}${place}`;
    }
    return `${role}${draft.numberStep ?? count(role)}`;
  }
  if (draft.numberStep !== null) return draft.numberStep;
  const letter = LETTERS[draft.type];
  return `${letter}${count(letter)}`;
}

function unique(address: string, draft: Draft, { used, guesses }: Giving): string {
  const times = (used.get(address) ?? 0) + 1;
  used.set(address, times);
  if (times === 1) return address;
  const first = draft.pieces[0] ?? draft.children[0]?.pieces[0];
  const start = first?.start ?? draft.range?.[0] ?? 0;
  guesses.push({
    at: [start, first?.end ?? draft.range?.[1] ?? start],
    what: `the number ${draft.labelText ?? address} stands here a second time`,
  });
  const renamed = `${address}~${times}`;
  used.set(renamed, 1);
  return renamed;
}

const isContainerRole = (role: string): boolean => role !== 'number' && role !== 'bullet' && role !== 'note';
const isAlwaysKept = (draft: Draft): boolean => /^(?:pre|sup|app)$/.test(draft.label?.scheme.role ?? '');

/** Whether a node only holds others: a chapter, or a heading without a number. */
function isContainer(draft: Draft): boolean {
  if (draft.type !== 'section') return false;
  return draft.step === 'heading' || isContainerRole(draft.label?.scheme.role ?? 'number');
}

/** Numbers of one class run through a document together: chapters, sections, clauses. */
function classOf(draft: Draft): string {
  if (draft.step === 'heading') return 'heading';
  const role = draft.label?.scheme.role ?? 'number';
  return isContainerRole(role) ? role : 'number';
}

/** The address that numbers of a class stand under: containers are left out while those numbers run on. */
function prefixFor(parent: Draft, what: string): string {
  let draft: Draft | null = parent;
  while (draft !== null && isContainer(draft) && !isAlwaysKept(draft) && draft.parent !== null) {
    if (!runsOn(draft.parent, what)) return draft.address ?? '';
    draft = draft.parent;
  }
  return draft?.address ?? '';
}

const runs = new WeakMap<Draft, Map<string, boolean>>();

/** Whether the numbers of a class go on from one container of `scope` to the next instead of beginning anew. */
function runsOn(scope: Draft, what: string): boolean {
  const known = runs.get(scope)?.get(what);
  if (known !== undefined) return known;
  const answer = judgeRun(scope, what);
  const answers = runs.get(scope) ?? new Map<string, boolean>();
  answers.set(what, answer);
  runs.set(scope, answers);
  return answer;
}

function judgeRun(scope: Draft, what: string): boolean {
  let lowest: number | null = null;
  let bearers = 0;
  let strong = false;
  for (const child of scope.children) {
    const isBox = isContainer(child) && !isAlwaysKept(child) && classOf(child) !== what;
    const first = isBox ? firstNumber(child, what) : isOfClass(child, what) ? child : null;
    if (first === null) continue;
    const value = first.number?.[0] ?? 0;
    if (isBox) {
      if (lowest !== null && value <= lowest) return false;
      bearers += 1;
      const isClause = first.title !== null || (first.type === 'clause' && first.children.length > 0);
      if ((first.label?.scheme.rank ?? 0) > 0 || isClause) strong = true;
    }
    lowest = lowest === null ? value : Math.min(lowest, value);
  }
  // A list of one section alone does not run through the document; articles do, and numbered headings.
  return bearers > 1 || strong;
}

function isOfClass(draft: Draft, what: string): boolean {
  return draft.step === 'number' && draft.numberStep !== null && classOf(draft) === what;
}

/** The first number of a class below a container, other containers passed through. */
function firstNumber(container: Draft, what: string): Draft | null {
  for (const child of container.children) {
    if (isOfClass(child, what)) return child;
    if (!isContainer(child) || isAlwaysKept(child)) continue;
    const inner = firstNumber(child, what);
    if (inner !== null) return inner;
  }
  return null;
}
