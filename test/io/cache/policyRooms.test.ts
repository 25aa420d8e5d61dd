import { describe, expect, it } from 'vitest';
import { inRoom, policyRooms } from '../../../src/io/policyRooms.ts';

describe('policyRooms', () => {
  it('makes a value once while its policy stays', () => {
    const roomOf = policyRooms(() => 10);
    let made = 0;
    const ask = (policy: string): number => inRoom(roomOf(policy), 'value', () => (made += 1));
    expect([ask('a'), ask('b'), ask('a'), ask('b')]).toEqual([1, 2, 1, 2]);
  });

  it('lets the policy go that was asked for longest ago, once 400 versions are kept', () => {
    const roomOf = policyRooms((policy) => (policy === 'large' ? 399 : 1));
    const made: string[] = [];
    const ask = (policy: string): unknown => inRoom(roomOf(policy), 'value', () => made.push(policy));
    ask('large');
    ask('a');
    ask('b');
    ask('a');
    ask('b');
    ask('large');
    expect(made).toEqual(['large', 'a', 'b', 'large']);
  });

  it('keeps the policy at hand whole, however large it is', () => {
    const roomOf = policyRooms(() => 100_000);
    let made = 0;
    for (let time = 0; time < 3; time += 1) inRoom(roomOf('a'), 'value', () => (made += 1));
    expect(made).toBe(1);
  });
});
