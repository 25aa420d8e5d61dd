import { describe, expect, test } from 'vitest';
import { textFragment } from '../../../src/site/version/textFragment.ts';

// `[…]` are the words that are meant, `|` is where a block begins, every character ends a word unless it is a letter.
function directive(picture: string): string | null {
  let text = '';
  const cuts: number[] = [];
  let [from, until] = [0, 0];
  for (const character of picture) {
    if (character === '|') cuts.push(text.length);
    else if (character === '[') from = text.length;
    else if (character === ']') until = text.length;
    else text += character;
  }
  const breaks = (words: string): readonly number[] => [
    0,
    ...[...words.matchAll(/(?<=[^a-z])|(?=[^a-z])/g)].map(({ index }) => index),
  ];
  const made = textFragment({ text, cuts }, [from, until], breaks);
  return made === null ? null : decodeURIComponent(made);
}

describe('a link to words', () => {
  test.each([
    ['short words are named whole', 'Before. [We share data.] After.', 'text=We share data.'],
    ['white space at the ends is left out', 'Before.[ We share data. ]After.', 'text=We share data.'],
    [
      'long words by their beginning and end, at the ends of words',
      '[We share the data that you give to us with the partners that are listed in the table below.]',
      'text=We share the data,in the table below.',
    ],
    ['over several blocks, no part goes from one into another', '[One.|Two.|Three.]', 'text=One.,Three.'],
    [
      'words that stand further up as well are told by what is before them',
      'We share data.|(2) |[We share data.]',
      'text=(2)-,We share data.',
    ],
    [
      'letters of another width or case are no other words for a browser',
      'WE share data.|(2) |[We share data.]',
      'text=(2)-,We share data.',
    ],
    [
      'a beginning that stands further up as well is made longer',
      'We share the data that you give away.|[We share the data that you give to us, with the partners and more.]',
      'text=We share the data that you give to us,,with the partners and more.',
    ],
  ])('%s', (_name, picture, expected) => {
    expect(directive(picture)?.trim()).toBe(expected);
  });

  test('words that nothing tells apart have no link: it would lead to others', () => {
    expect(directive('(1) We share.|(1) [We share.]')).toBeNull();
    expect(directive('Nothing [ ] here')).toBeNull();
  });

  test('signs of the directive itself are encoded', () => {
    expect(textFragment({ text: 'a-b, c&d', cuts: [] }, [0, 8], () => [0])).toBe('text=a%2Db%2C%20c%26d');
  });
});
