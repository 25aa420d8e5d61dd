// Lists looked up by the first UTF-16 code unit of a word: a text asks at each of its characters.

/** Lists by code unit; undefined where no word begins so. */
export type ByFirst<Value> = readonly (readonly Value[] | undefined)[];

/** Values by the first code unit of their words, in the order given. */
export function byFirstUnit<Value>(
  values: readonly Value[],
  wordOf: (value: Value) => string,
): ByFirst<Value> {
  const lists = new Array<Value[] | undefined>(65536);
  for (const value of values) {
    const unit = wordOf(value).charCodeAt(0);
    const list = lists[unit];
    if (list) list.push(value);
    else lists[unit] = [value];
  }
  return lists;
}
