/** Sobol's shares against closed forms. */
import { describe, expect, test } from 'vitest';
import { Random, STREAMS } from '../../../src/core/uncertainty/random.ts';
import { exactShares, type SampledOutputs, sampledShares } from '../../../src/core/uncertainty/sobol.ts';

const stream = (replicate: number) => Random.stream(2022, [STREAMS.simulation, 0, replicate]);

/**
 * The Ishigami function sin x₁ + a sin² x₂ + b x₃⁴ sin x₁ of inputs even on [−π, π], a = 7, b = 0.1 (Ishigami & Homma, First
 * International Symposium on Uncertainty Modeling and Analysis, 1990): V = a²/8 + bπ⁴/5 + b²π⁸/18 + 1/2, V₁ = (1 + bπ⁴/5)²/2,
 * V₂ = a²/8, V₁₃ = b²π⁸ (1/18 − 1/50), all others 0 (Saltelli et al., The Primer, 2008, §4).
 */
const [A, B] = [7, 0.1];
const V = A ** 2 / 8 + (B * Math.PI ** 4) / 5 + (B ** 2 * Math.PI ** 8) / 18 + 0.5;
const V1 = (1 + (B * Math.PI ** 4) / 5) ** 2 / 2;
const V13 = B ** 2 * Math.PI ** 8 * (1 / 18 - 1 / 50);
const FIRST = [V1 / V, A ** 2 / 8 / V, 0];
const TOTAL = [(V1 + V13) / V, A ** 2 / 8 / V, V13 / V];

function ishigami([x = 0, y = 0, z = 0]: readonly number[]): number {
  return Math.sin(x) + A * Math.sin(y) ** 2 + B * z ** 4 * Math.sin(x);
}

function sample(n: number, random: Random): SampledOutputs {
  const row = () => [0, 1, 2].map(() => Math.PI * (2 * random.uniform() - 1));
  const pairs = Array.from({ length: n }, () => [row(), row()] as const);
  return {
    a: pairs.map(([a]) => ishigami(a)),
    b: pairs.map(([, b]) => ishigami(b)),
    mixed: [0, 1, 2].map((i) => pairs.map(([a, b]) => ishigami(a.map((x, k) => (k === i ? (b[i] ?? 0) : x))))),
  };
}

describe('a sample of the Ishigami function', () => {
  test('the closed form is the published one: 0.3139, 0.4424, 0 and 0.5576, 0.4424, 0.2437', () => {
    expect(FIRST.map((share) => share.toFixed(4))).toEqual(['0.3139', '0.4424', '0.0000']);
    expect(TOTAL.map((share) => share.toFixed(4))).toEqual(['0.5576', '0.4424', '0.2437']);
  });

  test('20,000 rows give first-order shares within 0.05 and total shares within 0.04, four standard errors', () => {
    const { first, total } = sampledShares(sample(20_000, stream(0)), stream(1));
    const halfWidth = ({ low, high }: { low: number; high: number }) => (high - low) / 2;
    FIRST.forEach((share, i) => {
      expect(Math.abs((first[i]?.estimate ?? Number.NaN) - share)).toBeLessThan(0.05);
    });
    TOTAL.forEach((share, i) => {
      expect(Math.abs((total[i]?.estimate ?? Number.NaN) - share)).toBeLessThan(0.04);
    });
    // Two standard errors are what the intervals say: the limits above are wide enough, and not too wide.
    for (const own of first) expect(halfWidth(own)).toBeLessThan(0.025);
    for (const own of total) expect(halfWidth(own)).toBeLessThan(0.0225);
  });

  test('intervals of 95 % hold the true share in at least 90 % of 200 samples of 400 rows, and are no wider than they need be', () => {
    const held = [0, 0, 0, 0, 0, 0];
    const samples = 200;
    for (let k = 0; k < samples; k++) {
      const { first, total } = sampledShares(sample(400, stream(2 * k)), stream(2 * k + 1));
      [...first, ...total].forEach(({ low, high }, i) => {
        const share = [...FIRST, ...TOTAL][i] ?? Number.NaN;
        if (low <= share && share <= high) held[i] = (held[i] ?? 0) + 1;
      });
    }
    for (const count of held) {
      expect(count / samples).toBeGreaterThanOrEqual(0.9);
      expect(count / samples).toBeLessThan(1);
    }
  });
});

describe('every combination', () => {
  /** Outputs of all combinations, the last input changing fastest. */
  function grid(sizes: readonly number[], output: (options: readonly number[]) => number): number[] {
    const all = sizes.reduce<number[][]>(
      (rows, size) => rows.flatMap((row) => Array.from({ length: size }, (_, option) => [...row, option])),
      [[]],
    );
    return all.map(output);
  }

  test('a product of independent inputs has the shares of the g-function: Vᵢ, and Vᵢ ∏(1 + Vⱼ)', () => {
    // ∏(1 + cᵢ uᵢ), uᵢ of mean 0 and variance vᵢ: V = ∏(1 + cᵢ² vᵢ) − 1 (Saltelli & Sobol' 1995).
    const factors = [
      [-1, 1],
      [-1, 0, 1],
      [-2, -1, 0, 3],
    ];
    const scale = [0.9, 0.5, 0.2];
    const own = factors.map((levels, i) => {
      return ((scale[i] ?? 0) ** 2 * levels.reduce((sum, u) => sum + u ** 2, 0)) / levels.length;
    });
    const output = grid([2, 3, 4], (options) =>
      options.reduce((product, option, i) => product * (1 + (scale[i] ?? 0) * (factors[i]?.[option] ?? 0)), 1),
    );
    const all = own.reduce((product, v) => product * (1 + v), 1) - 1;
    const { first, total } = exactShares(output, [2, 3, 4]);
    own.forEach((v, i) => {
      expect(first[i]).toBeCloseTo(v / all, 12);
      expect(total[i]).toBeCloseTo((v * (1 + all)) / (1 + v) / all, 12);
    });
  });

  test('the shares of a sum of inputs sum to one, and an input that does nothing has none', () => {
    const output = grid([3, 2, 2], ([x = 0, y = 0]) => 100 + x ** 2 + 5 * y);
    const { first, total } = exactShares(output, [3, 2, 2]);
    expect(first.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
    total.forEach((share, i) => {
      expect(share).toBeCloseTo(first[i] ?? Number.NaN, 12);
    });
    expect(first[2]).toBeCloseTo(0, 12);
  });

  test('an exclusive or is interaction alone', () => {
    const { first, total } = exactShares([0, 1, 1, 0], [2, 2]);
    expect(first).toEqual([0, 0]);
    expect(total).toEqual([1, 1]);
  });

  test('an output that does not vary has no shares', () => {
    expect(exactShares([0.1, 0.1, 0.1, 0.1], [2, 2])).toEqual({ first: [0, 0], total: [0, 0] });
  });
});
