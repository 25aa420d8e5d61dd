// What is in memory of an archive: the texts and comparisons of the policies that were asked for last.

/** One policy's values, made once while they stand here. */
export interface PolicyRoom {
  readonly values: Map<string, unknown>;
  /** How many versions the policy has. */
  readonly size: number;
}

/** Versions that policies beside the one at hand may have in memory; a tree takes about half a megabyte. */
const MOST_VERSIONS = 400;

/**
 * Gives the room of a policy. The policy asked for last is always kept whole, however many versions it has, since its
 * pages look at all of them in turn; older rooms go once there are more than 400 versions in all.
 */
export function policyRooms(sizeOf: (policy: string) => number): (policy: string) => PolicyRoom {
  const rooms = new Map<string, PolicyRoom>();
  return (policy) => {
    const room = rooms.get(policy) ?? { values: new Map<string, unknown>(), size: sizeOf(policy) };
    rooms.delete(policy);
    rooms.set(policy, room);
    let versions = [...rooms.values()].reduce((sum, { size }) => sum + size, 0);
    for (const [other, { size }] of rooms) {
      if (versions <= MOST_VERSIONS || other === policy) break;
      rooms.delete(other);
      versions -= size;
    }
    return room;
  };
}

/** The value of a name in a room, made when it is asked for the first time. */
export function inRoom<T>({ values }: PolicyRoom, name: string, make: () => T): T {
  // Whoever asks under a name makes values of one type under it.
  if (values.has(name)) return values.get(name) as T;
  const value = make();
  values.set(name, value);
  return value;
}
