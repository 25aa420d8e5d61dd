// Tells where a document's own numbers skip or begin anew. They stay as the document writes them.
import type { Guess } from '../../model/sectionTree.ts';
import type { Draft } from './draft.ts';

/** A guess for every number that does not follow the one before it. A repeated number is told where it gets its ~2. */
export function sequenceGuesses(root: Draft): Guess[] {
  const guesses: Guess[] = [];
  const todo: Draft[] = [root];
  for (let draft = todo.pop(); draft !== undefined; draft = todo.pop()) {
    const last = new Map<string, Draft>();
    for (const child of membersOf(draft, todo)) {
      const style = child.label?.family ?? '';
      const before = last.get(style);
      const what = before === undefined ? begins(child, draft) : follows(before, child);
      if (what !== null) guesses.push({ at: placeOf(child), what });
      last.set(style, child);
    }
  }
  return guesses;
}

/** The numbered nodes below a node: those inside its containers run on with its own. */
function membersOf(draft: Draft, todo: Draft[]): Draft[] {
  const members: Draft[] = [];
  const visit = (parent: Draft): void => {
    for (const child of parent.children) {
      const isNumbered = child.label !== null && child.number !== null && child.step === 'number';
      if (isNumbered) members.push(child);
      const role = child.label?.scheme.role;
      if (child.type === 'section' && role !== 'sup' && role !== 'app' && role !== 'pre') visit(child);
      else todo.push(child);
    }
  };
  visit(draft);
  return members;
}

function begins(child: Draft, parent: Draft): string | null {
  const first = child.number?.[0] ?? 1;
  // An amending 附則 begins where it likes, and 条's own text is its first 項.
  if (first <= 1 || parent.label?.scheme.role === 'sup') return null;
  if (parent.children.some((sibling) => sibling.label === null && sibling.number?.[0] === 1)) return null;
  return `the numbers begin with ${child.labelText ?? ''}`;
}

function follows(before: Draft, child: Draft): string | null {
  const from = before.number ?? [];
  const to = child.number ?? [];
  const main = (to[0] ?? 0) - (from[0] ?? 0);
  // 第五条及び第六条　削除: its last number is not the one it is filed under.
  if (/[条條].+[条條]/u.test(before.labelText ?? '') && main > 0) return null;
  if (main === 1 || (main === 0 && to.length + from.length > 2)) return null;
  if (main > 1) return `${child.labelText ?? ''} follows ${before.labelText ?? ''}: a number is skipped`;
  // Under another heading numbers begin anew as a matter of course; the address then says which heading.
  if (main === 0 || before.parent !== child.parent) return null;
  return `the numbers begin anew with ${child.labelText ?? ''} after ${before.labelText ?? ''}`;
}

function placeOf(draft: Draft): Guess['at'] {
  const first = draft.pieces[0] ?? draft.children[0]?.pieces[0];
  const start = first?.start ?? 0;
  return [start, Math.min(first?.end ?? start, start + (draft.labelText?.length ?? 1))];
}
