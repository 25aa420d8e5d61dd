// Records of many policies, made of few: copies differ in a number and in the order of each text's halves.
import type { SearchRecords } from '../../../src/core/search/records.ts';

/** Policies with so many wordings in all. */
export function manyRecords(records: readonly SearchRecords[], size: number): SearchRecords[] {
  const made: SearchRecords[] = [];
  let count = 0;
  for (let copy = 0; count < size; copy++) {
    for (const policy of records) {
      if (count >= size) break;
      const room = size - count;
      const texts = policy.texts.map((text) => (copy === 0 || text === '' ? text : varied(text, copy)));
      const held = texts.filter((text) => text !== '').length;
      made.push({
        ...policy,
        policy: `${policy.policy}-${copy}`,
        texts: held <= room ? texts : cut(texts, room),
      });
      count += Math.min(held, room);
    }
  }
  return made;
}

/** The text with its halves changed about and a number of its own, so that no two copies compress into one. */
function varied(text: string, copy: number): string {
  const pivot = (copy * 7919) % Math.max(1, text.length);
  return `${text.slice(pivot)}${copy} ${text.slice(0, pivot)}`;
}

function cut(texts: readonly string[], room: number): string[] {
  let left = room;
  return texts.map((text) => (text !== '' && left-- > 0 ? text : ''));
}
