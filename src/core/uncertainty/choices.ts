/**
 * The method's choices varied: what another normalisation, another mean, another rule or one part less would make of the ranks,
 * and which choice matters (OECD/JRC Handbook §7; Saisana, Saltelli & Tarantola, Journal of the Royal Statistical Society A 168,
 * 2005). The output is the units' mean change of rank R̄ₛ = Σ|rank in the method − rank in the variant| / n, over the units that
 * have a rank in both. Every combination is run where there are few enough: the shares are exact then. Else rows are drawn,
 * each option as likely, and with them every single change from the method.
 */
import { points } from '../adjust.ts';
import type { ChoiceShare, ChoiceVariants } from '../model/uncertainty.ts';
import { type Chain, chainOf } from './chain.ts';
import { combinations, compatible } from './combinations.ts';
import { placing } from './places.ts';
import type { Random } from './random.ts';
import { interval, median } from './rank-counts.ts';
import { exactShares, sampledShares } from './sobol.ts';
import type { Scored } from './weights.ts';

export interface Axis {
  readonly choice: string;
  /** The first is the method's own. */
  readonly options: readonly string[];
  /** Of a choice that leaves a part out: the id of the part, by option. null: fields of the method change. */
  readonly without: { readonly kind: 'component' | 'indicator'; readonly ids: readonly (string | null)[] } | null;
}

/** The scores of a method with changed fields, or why there are none. */
export type Rescored = Scored | { readonly codes: readonly string[] };

export interface ChoicePlan {
  readonly axes: readonly Axis[];
  /** @param options of the choices that change fields, in their order */
  readonly rescore: (options: readonly number[]) => Rescored;
  /** Up to so many combinations all are run. */
  readonly most: number;
  /** Rows that are drawn where there are more. */
  readonly rows: number;
}

export function varyChoices(track: Scored['track'], plan: ChoicePlan, random: Random): ChoiceVariants {
  const { axes } = plan;
  const runner = runnerOf(track, plan);
  const sizes = axes.map(({ options }) => options.length);
  const official = axes.map(() => 0);
  const base = runner.run(official)?.ranks ?? new Int32Array(track.units.length);
  const full = sizes.reduce((product, size) => product * size, 1) <= plan.most;
  const found = full ? runAll(plan, runner) : runSampled(plan, runner, random);
  const ran = [...runner.ran.values()].filter((candidate) => candidate !== null);
  const ranked = [...track.units.keys()].filter((unit) => (base[unit] ?? 0) > 0);
  const order = ranked.sort((a, b) => (base[a] ?? 0) - (base[b] ?? 0) || a - b);
  return {
    track: track.id,
    variants: ran.length,
    design: full ? { kind: 'full' } : { kind: 'sampled', rows: plan.rows },
    units: order.map((unit) => {
      const counts = new Uint32Array(track.units.length);
      for (const { ranks } of ran) {
        const rank = ranks[unit] ?? 0;
        if (rank > 0) counts[rank - 1] = (counts[rank - 1] ?? 0) + 1;
      }
      return {
        unit: track.units[unit]?.id ?? '',
        rank: interval(counts, 0, 1),
        median: median(counts) ?? 0,
        totals: found.unitTotals(unit),
      };
    }),
    choices: found.shares,
    ran: ran.map(({ options, shift }) => ({ options, shift })),
    refused: runner.refused(),
  };
}

interface Variant {
  readonly options: readonly number[];
  /** By unit; 0 where it has none. */
  readonly ranks: Int32Array;
  readonly shift: number | null;
}

interface Runner {
  /** null: the method refuses it. */
  readonly run: (options: readonly number[]) => Variant | null;
  /** In the order in which they were run. */
  readonly ran: ReadonlyMap<string, Variant | null>;
  readonly refused: () => ChoiceVariants['refused'];
}

function runnerOf(track: Scored['track'], { axes, rescore }: ChoicePlan): Runner {
  const fields = axes.flatMap(({ without }, i) => (without === null ? [i] : []));
  const engines = new Map<string, Engine | { readonly codes: readonly string[]; readonly of: readonly number[] }>();
  const ran = new Map<string, Variant | null>();
  const engineOf = (options: readonly number[]) => {
    const indices = fields.map((i) => options[i] ?? 0);
    const key = indices.join();
    const made = engines.get(key);
    if (made !== undefined) return made;
    const scored = rescore(indices);
    const engine = 'codes' in scored ? { ...scored, of: indices } : engineFor(scored, axes);
    engines.set(key, engine);
    return engine;
  };
  const official = engineOf(axes.map(() => 0));
  const base = 'codes' in official ? new Int32Array(track.units.length) : official(axes.map(() => 0));
  const run = (options: readonly number[]): Variant | null => {
    const key = options.join();
    const before = ran.get(key);
    if (before !== undefined) return before;
    const engine = engineOf(options);
    let variant: Variant | null = null;
    if (!('codes' in engine)) {
      const ranks = engine(options);
      variant = { options: [...options], ranks, shift: meanShift(base, ranks) };
    }
    ran.set(key, variant);
    return variant;
  };
  return {
    run,
    ran,
    refused: () =>
      [...engines.values()].flatMap((engine) => {
        if (!('codes' in engine)) return [];
        const options = axes.map((_, i) => (fields.includes(i) ? (engine.of[fields.indexOf(i)] ?? 0) : null));
        return [{ options, codes: engine.codes }];
      }),
  };
}

/** Options of all choices → ranks by unit. */
type Engine = (options: readonly number[]) => Int32Array;

function engineFor({ track, scores, withheld }: Scored, axes: readonly Axis[]): Engine {
  const chain = chainOf(track, scores, null);
  const place = placing(track);
  const adjustments = points(track);
  const weights = Float64Array.from(chain.weights);
  const totals = new Float64Array(track.units.length);
  const slots = axes.map((axis) => slotsOf(chain, axis));
  return (options) => {
    weights.set(chain.weights);
    slots.forEach((slotScores, i) => {
      const slot = slotScores?.[options[i] ?? 0] ?? null;
      if (slot !== null) weights[slot] = 0;
    });
    chain.compute(weights, totals);
    for (let unit = 0; unit < totals.length; unit++) {
      totals[unit] = withheld[unit] ? Number.NaN : (totals[unit] ?? 0) * track.factor + (adjustments[unit] ?? 0);
    }
    return Int32Array.from(place(totals).ranks);
  };
}

/** By option: the node that is left out; null where none is. */
function slotsOf({ slots }: Chain, { without }: Axis): readonly (number | null)[] | null {
  if (without === null) return null;
  const { kind, ids } = without;
  return ids.map((id) => {
    const slot = slots.findIndex(
      ({ node, level }) => node.id === id && (kind === 'component' ? level === 1 : node.kind === 'indicator'),
    );
    return slot < 0 ? null : slot;
  });
}

/** null where no unit has a rank in both. */
function meanShift(base: Int32Array, ranks: Int32Array): number | null {
  let sum = 0;
  let n = 0;
  base.forEach((rank, unit) => {
    const other = ranks[unit] ?? 0;
    if (rank === 0 || other === 0) return;
    sum += Math.abs(rank - other);
    n += 1;
  });
  return n === 0 ? null : sum / n;
}

interface Found {
  readonly shares: readonly ChoiceShare[];
  readonly unitTotals: (unit: number) => readonly number[];
}

function runAll({ axes }: ChoicePlan, { run }: Runner): Found {
  const sizes = axes.map(({ options }) => options.length);
  const sound = (options: readonly number[]) => (run(options)?.shift ?? null) !== null;
  const compared = compatible(sizes, sound);
  const kept = compared.map((options) => options.length);
  const grid = combinations(kept).flatMap((places) => run(places.map((place, i) => compared[i]?.[place] ?? 0)) ?? []);
  const exact = (values: readonly number[]) => exactShares(values, kept);
  const shares = exact(grid.map(({ shift }) => shift ?? 0));
  const certain = (estimate: number) => ({ estimate, low: estimate, high: estimate });
  return {
    shares: axes.map(({ choice, options }, i) => ({
      choice,
      options,
      compared: compared[i] ?? [],
      first: certain(shares.first[i] ?? 0),
      total: certain(shares.total[i] ?? 0),
    })),
    unitTotals: (unit) => {
      const ranks = grid.map((variant) => variant.ranks[unit] ?? 0);
      return ranks.includes(0) ? [] : exact(ranks).total;
    },
  };
}

/** Options that go together: those of fields by themselves, and by themselves those that leave a part out. */
function comparedApart(axes: readonly Axis[], run: Runner['run']): number[][] {
  const official = axes.map(() => 0);
  const among = (kind: (axis: Axis) => boolean) => {
    const here = axes.flatMap((axis, i) => (kind(axis) ? [i] : []));
    const sizes = here.map((i) => axes[i]?.options.length ?? 1);
    const kept = compatible(sizes, (combination) => {
      const variant = run(official.map((_, i) => combination[here.indexOf(i)] ?? 0));
      return (variant?.shift ?? null) !== null;
    });
    return new Map(here.map((i, k) => [i, kept[k] ?? []]));
  };
  const kept = new Map([...among(({ without }) => without === null), ...among(({ without }) => without !== null)]);
  return official.map((_, i) => kept.get(i) ?? []);
}

function runSampled({ axes, rows }: ChoicePlan, { run }: Runner, random: Random): Found {
  const compared = comparedApart(axes, run);
  // Every single change, also of options that are not compared.
  axes.forEach(({ options }, i) => {
    options.forEach((_, option) => {
      run(axes.map((_, k) => (k === i ? option : 0)));
    });
  });
  const row = () => compared.map((options) => options[random.below(options.length)] ?? 0);
  const drawn = Array.from({ length: rows }, () => [row(), row()] as const).map(([a, b]) => ({
    a: run(a),
    b: run(b),
    mixed: axes.map((_, i) => run(a.map((option, k) => (k === i ? (b[i] ?? 0) : option)))),
  }));
  const outputs = (measure: (variant: Variant) => number | null) => {
    const value = (variant: Variant | null) => (variant === null ? null : measure(variant));
    // A row in which one of the variants has no such output is left out.
    const sound = drawn.flatMap(({ a, b, mixed }) => {
      const values = [a, b, ...mixed].map(value);
      return values.includes(null) ? [] : [values.map((value) => value ?? 0)];
    });
    return {
      rows: sound.length,
      a: sound.map(([a = 0]) => a),
      b: sound.map(([, b = 0]) => b),
      mixed: axes.map((_, i) => sound.map((row) => row[i + 2] ?? 0)),
    };
  };
  const shares = sampledShares(
    outputs(({ shift }) => shift),
    random,
    1000,
  );
  const none = { estimate: 0, low: 0, high: 0 };
  return {
    shares: axes.map(({ choice, options }, i) => ({
      choice,
      options,
      compared: compared[i] ?? [],
      first: shares.first[i] ?? none,
      total: shares.total[i] ?? none,
    })),
    unitTotals: (unit) => {
      const ranked = outputs(({ ranks }) => (ranks[unit] ?? 0) || null);
      return ranked.rows < rows ? [] : sampledShares(ranked, random, 0).total.map(({ estimate }) => estimate);
    },
  };
}
