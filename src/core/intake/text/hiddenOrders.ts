// Characters that make a text look other than it is: those that turn the direction of writing round. No policy needs an
// override; embeddings and isolates are allowed where they are closed in their own line.
import type { Problem } from '../../model/problem.ts';

const OVERRIDES = /[\u202D\u202E]/u;
const OPENING = /[\u202A\u202B\u2066\u2067\u2068]/u;
const CLOSING = /[\u202C\u2069]/u;

/** Problems of a text that hides its order from its reader. */
export function hiddenOrders(text: string, file: string): readonly Problem[] {
  const override = OVERRIDES.exec(text);
  if (override !== null) {
    return [problem(file, override.index, 'A character here turns the order of the letters after it round.')];
  }
  let at = 0;
  for (const line of text.split('\n')) {
    let open = 0;
    for (const letter of line) {
      if (OPENING.test(letter)) open++;
      else if (CLOSING.test(letter)) open--;
      if (open < 0) break;
    }
    if (open !== 0)
      return [
        problem(file, at, 'A change of the direction of writing is opened and not closed in this line.'),
      ];
    at += line.length + 1;
  }
  return [];
}

function problem(file: string, at: number, message: string): Problem {
  return {
    code: 'hidden-order',
    file,
    at: [at, at + 1],
    message,
    cure: 'What a reader sees would not be what is written: look at the file in an editor that shows such characters.',
  };
}
