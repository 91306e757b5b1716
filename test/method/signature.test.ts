/** What two indicators must have in common before their values can be looked at together. */
import { expect, test } from 'vitest';
import type { Json } from '../../src/core/model/run.ts';
import { indicatorRules, methodRules } from '../../src/core/rules.ts';
import { signature } from '../../src/method/signature.ts';

const share = { statistic: 'share', scale: 'muc', direction: 'positive' };

function signed(fields: { readonly [field: string]: Json }): string | null {
  const indicator = { id: 'p1', question: 'Q1', ...share, of: [4, 5], ...fields };
  const tracks = [{ id: 't', components: [{ id: 'P', indicators: [indicator] }] }];
  const method = { tracks, scales: { muc: { answers: { Khá: 4, Tốt: 5 } } } };
  return signature(method, indicatorRules(methodRules(method), 't', 'p1'));
}

test('shares of the same codes in another order are measured alike', () => {
  expect(signed({ of: [5, 4] })).toBe(signed({}));
  expect(signed({ of: [5] })).not.toBe(signed({}));
});

test('a share of valid answers is what it is without saying; of all it is another', () => {
  expect(signed({ base: 'valid' })).toBe(signed({}));
  expect(signed({ base: 'all' })).not.toBe(signed({}));
});

test('an indicator that the track does not have is like none', () => {
  expect(signature({ tracks: [] }, indicatorRules(methodRules({ tracks: [] }), 't', 'p1'))).toBeNull();
});
