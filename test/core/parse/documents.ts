// Generated documents: headings, numbered clauses, lists, tables, notes, HTML and plain paragraphs in any nesting.
import fc from 'fast-check';

const WORDS = [
  '当社は',
  '個人情報を',
  'お客様',
  '提供します。',
  'data',
  'we share',
  'Sie',
  'le client',
  '회사는',
  '我们',
  '※',
  '（注）',
];
const SPECIALS = [
  '&amp;',
  '\\*',
  '&#x41;',
  '*em*',
  '**bold**',
  '`code`',
  '[link](#a)',
  '<b>b</b>',
  '<br>',
  '&nbsp;',
  '![alt](x.png)',
  'a@b.com',
  'https://e.org/a',
  '~~del~~',
  '[^1]',
  '1986. ',
  '(1)',
  '第3条',
];
const text = fc
  .array(fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...WORDS) }, fc.constantFrom(...SPECIALS)), {
    minLength: 1,
    maxLength: 8,
  })
  .map((parts) => parts.join(' '));
const LABELS = [
  '1. ',
  '2. ',
  '(1) ',
  '（２）',
  '① ',
  'ア ',
  'a) ',
  'i. ',
  '第1条（目的）',
  '第2条　',
  '第一章　',
  '1.1 ',
  '【1】',
  '■',
  '・',
  '※',
  'Article 1 ',
  '§ 2 ',
  'A. ',
  '附則',
  '- ',
  '* ',
  '1) ',
  '> ',
  '    ',
  '# ',
  '## ',
  '### 3. ',
];
const line = fc.tuple(fc.constantFrom('', ...LABELS), text).map(([label, rest]) => label + rest);
const table = fc.array(fc.tuple(text, text), { minLength: 1, maxLength: 3 }).map((rows) => {
  const cells = rows.map(([one, other]) => `| ${one} | ${other} |`);
  return `| a | b |\n|---|---|\n${cells.join('\n')}`;
});
const tabbed = fc
  .array(fc.tuple(text, text), { minLength: 2, maxLength: 3 })
  .map((rows) => rows.map((row) => row.join('\t')).join('\n'));
const html = fc
  .tuple(text, text)
  .map(([one, other]) => `<table><tr><td>${one}<ul><li>${other}</li></ul></td></tr></table>`);
const block = fc.oneof(
  { weight: 6, arbitrary: fc.array(line, { minLength: 1, maxLength: 4 }).map((lines) => lines.join('\n')) },
  table,
  tabbed,
  html,
  text.map((inner) => `<div>${inner}`),
  text.map((inner) => `\`\`\`\n${inner}\n\`\`\``),
  text.map((inner) => `[^1]: ${inner}`),
  fc.constantFrom('---', '<!-- c -->', '[a]: #b', '{: #id }'),
);

/** A document of blocks with blank lines, or none, between them. */
export const anyDocument: fc.Arbitrary<string> = fc
  .array(fc.tuple(block, fc.constantFrom('\n\n', '\n\n', '\n', '\n\n\n')), { minLength: 1, maxLength: 14 })
  .map((parts) => parts.map(([content, gap]) => content + gap).join(''));

/** Any characters at all, of those that mean something to Markdown, HTML or numbering more than their share. */
export const anyText: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'binary', maxLength: 6 }),
      fc.constantFrom(...'<>&;*_`[]()!#-+.|\\~:"\'= \t\n\r１一①ア※　\0'.split('')),
    ),
    { maxLength: 60 },
  )
  .map((parts) => parts.join(''));
