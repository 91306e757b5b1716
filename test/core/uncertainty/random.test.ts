import { expect, test } from 'vitest';
import { LARGEST_SEED, philox, Random, STREAMS } from '../../../src/core/uncertainty/random.ts';

test('xoshiro128** gives the numbers of its reference implementation, version 1.1', () => {
  // Of xoshiro128starstar.c by Blackman & Vigna from the state 1, 2, 3, 4, as the tests of Rust's rand_xoshiro have them.
  const random = new Random([1, 2, 3, 4]);
  expect(Array.from({ length: 10 }, () => random.next())).toEqual([
    11520, 0, 5927040, 70819200, 2031721883, 1637235492, 1287239034, 3734860849, 3729100597, 4258142804,
  ]);
});

test('Philox4x32-10 gives the known answers of Random123', () => {
  // kat_vectors of Random123 1.14.0: counter, key, answer.
  const all = 0xffffffff;
  expect(philox([0, 0, 0, 0], [0, 0])).toEqual([0x6627e8d5, 0xe169c58d, 0xbc57ac4c, 0x9b00dbd8]);
  expect(philox([all, all, all, all], [all, all])).toEqual([0x408f276d, 0x41c83b0e, 0xa20bc7c6, 0x6d5451fd]);
  expect(philox([0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344], [0xa4093822, 0x299f31d0])).toEqual([
    0xd16cfe09, 0x94fdcceb, 0x5001e420, 0x24126ea1,
  ]);
});

test('a stream is the same each time, and another seed, purpose, track or replicate gives another', () => {
  const first = (seed: number, ...name: [number, number, number]) => Random.stream(seed, name).next();
  expect(first(1, 0, 0, 0)).toBe(first(1, 0, 0, 0));
  const others = [first(1, 0, 0, 0), first(2, 0, 0, 0), first(1, STREAMS.weights, 0, 0), first(1, 0, 1, 0)];
  // The upper half of a seed counts too.
  others.push(first(1, 0, 0, 1), first(1 + 2 ** 32, 0, 0, 0), first(LARGEST_SEED, 0, 0, 0));
  expect(new Set(others).size).toBe(others.length);
});

test('the state that would stand still is not begun with', () => {
  const random = new Random([0, 0, 0, 0]);
  expect(new Set(Array.from({ length: 20 }, () => random.next())).size).toBeGreaterThan(10);
});

test('integers below n are as likely each, and uniform numbers fill [0, 1)', () => {
  const random = Random.stream(7, [STREAMS.simulation, 0, 0]);
  const counts = new Float64Array(6);
  let sum = 0;
  for (let i = 0; i < 60_000; i++) {
    const face = random.below(6);
    counts[face] = (counts[face] ?? 0) + 1;
    const share = random.uniform();
    expect(share >= 0 && share < 1).toBe(true);
    sum += share;
  }
  // χ² with 5 degrees of freedom is above 20.5 once in a thousand seeds; this seed is none of them.
  const chi = counts.reduce((total, count) => total + (count - 10_000) ** 2 / 10_000, 0);
  expect(chi).toBeLessThan(20.5);
  // Five standard errors of a mean of 60,000.
  expect(Math.abs(sum / 60_000 - 0.5)).toBeLessThan((5 * Math.sqrt(1 / 12)) / Math.sqrt(60_000));
  expect(random.below(1)).toBe(0);
});

test('a list of integers is the one that single ones would make', () => {
  for (const n of [1, 2, 7, 200, 2 ** 20, 2 ** 20 + 1]) {
    const single = Random.stream(3, [STREAMS.simulation, 0, n]);
    const list = new Uint32Array(2000);
    const bulk = Random.stream(3, [STREAMS.simulation, 0, n]);
    bulk.fillBelow(n, list);
    expect(Array.from(list)).toEqual(Array.from(list, () => single.below(n)));
    expect(bulk.next()).toBe(single.next());
  }
});
