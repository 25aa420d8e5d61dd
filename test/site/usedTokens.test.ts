import { expect, test } from 'vitest';
import { keepUsedTokens } from '../../src/site/usedTokens.ts';

test('keeps what is used, and what that refers to, in the order of the file', () => {
  const tokens = `:root {
  --blue: #00f;
  --red: #f00;
  --error: var(--red);
  --unused: 1px;
}`;
  expect(
    keepUsedTokens(tokens, 'p { color: var(--error); border-color: var(--blue); margin: var(--own); }'),
  ).toBe(':root {\n  --blue: #00f;\n  --red: #f00;\n  --error: var(--red);\n}\n');
});
