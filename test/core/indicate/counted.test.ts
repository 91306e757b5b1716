/** What a statistic says of counts in its second form is what it says of the tally, to the last bit. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { balance } from '../../../src/core/indicate/balance.ts';
import { median } from '../../../src/core/indicate/median.ts';
import { quantile } from '../../../src/core/indicate/quantile.ts';
import { share } from '../../../src/core/indicate/share.ts';
import { shareAbove } from '../../../src/core/indicate/share-above.ts';
import { shareBelow } from '../../../src/core/indicate/share-below.ts';
import type { Statistic } from '../../../src/core/model.ts';
import { fieldsOf } from '../fields-of.ts';

const counts = fc.array(fc.nat({ max: 9 }), { minLength: 1, maxLength: 12 });
const values = fc.uniqueArray(fc.double({ noNaN: true, min: -1e6, max: 1e6 }), { minLength: 12, maxLength: 12 });

const ORDERED: readonly (readonly [string, Statistic])[] = [
  ['median', median(fieldsOf()).statistic],
  ...[0, 0.1, 0.25, 0.5, 0.9, 1].map((p) => [`quantile ${p}`, quantile(fieldsOf({ p })).statistic] as const),
];

test.each(ORDERED)('%s: of answers in their order', (_, statistic) => {
  fc.assert(
    fc.property(counts, values, (given, numbers) => {
      const answers = numbers.sort((a, b) => a - b).slice(0, given.length);
      const all = answers.flatMap((answer, i) => Array.from({ length: given[i] ?? 0 }, () => answer));
      fc.pre(all.length > 0);
      const tally = { weights: Float64Array.from(given), missing: 0 };
      expect(statistic.ofOrder?.(all.length, (k) => all[k] ?? Number.NaN)).toBe(statistic(answers)(tally));
    }),
  );
});

const KINDS: readonly (readonly [string, Statistic])[] = [
  ['share', share(fieldsOf({ of: [4, 5] })).statistic],
  ['share of all', share(fieldsOf({ of: [1, 7], base: 'all' })).statistic],
  ['share-above', shareAbove(fieldsOf({ than: 3 })).statistic],
  ['share-below', shareBelow(fieldsOf({ than: 3, base: 'all' })).statistic],
  ['balance', balance(fieldsOf({ of: [4, 5], against: [1, 2] })).statistic],
  ['balance of codes on both sides', balance(fieldsOf({ of: [3, 4, 5], against: [1, 2, 3] })).statistic],
];

test.each(KINDS)('%s: answers of one kind counted together', (_, statistic) => {
  fc.assert(
    fc.property(counts, fc.nat({ max: 9 }), (given, missing) => {
      const answers = given.map((_, i) => i + 1);
      const kinds = answers.map((answer) => statistic.kindOf?.(answer));
      const firsts = answers.filter((_, i) => kinds.indexOf(kinds[i]) === i);
      const together = firsts.map((answer) =>
        given.reduce((sum, count, i) => (kinds[i] === statistic.kindOf?.(answer) ? sum + count : sum), 0),
      );
      const merged = statistic(firsts)({ weights: Float64Array.from(together), missing });
      expect(merged).toBe(statistic(answers)({ weights: Float64Array.from(given), missing }));
      expect(firsts.length).toBeLessThanOrEqual(4);
    }),
  );
});
