/**
 * One unit followed from its answers to its rank (SPEC §10): every step with its numbers, as data. Made from what a run
 * shows and nothing else, so that what is withheld is not in it.
 */

import { mean, sampleStandardDeviation } from 'simple-statistics';
import { type ScoredNode, scoredTree, scoreWith } from '../aggregate.ts';
import { ranksOf } from '../formulas/normalisations/rank.ts';
import { gainOf } from '../gain.ts';
import { fieldOf } from '../json.ts';
import type { Dimension, Indicator, Method, Node, Track } from '../model/method.ts';
import type { IndicatorResult, Json, RankingRow, Reference, Run, TrackResult } from '../model/run.ts';
import { indexOf, rankedTogether } from '../pipeline.ts';
import { rank } from '../rank.ts';
import { type IndicatorRules, methodRules, type NamedRule, type NodeRules, type PartRules } from '../rules.ts';
import { fold } from '../text/fold.ts';
import { totalDecimals } from '../total-decimals.ts';
import { sharesOf, withContributions } from './contributions.ts';
import type {
  Explanation,
  Formula,
  IndicatorExplanation,
  PartExplanation,
  ReferenceExplanation,
  TierRule,
  UnitAnswers,
} from './explanation.ts';

/** @param t of the track; @param u of the unit in it */
export function explain(run: Run, method: Method, t: number, u: number): Explanation | null {
  const [result, track] = [run.tracks[t], method.tracks[t]];
  const unit = result?.units[u];
  const row = result?.ranking.find((row) => row.unit === unit?.id);
  if (result === undefined || track === undefined || unit === undefined || row === undefined) return null;
  const list = rankedTogether(track).find((units) => units.includes(u)) ?? [];
  const totals = totalsOf(track, result);
  const ranked = list.filter((place) => totals[place] !== null);
  const withheld = row.reason === 'minimum-responses';
  const rules = methodRules(run.method)[t];
  const nodes = withheld || rules === undefined ? [] : withRules(track.index, rules.index, null);
  const tree = scoredTree(
    track,
    result.indicators.map(({ scores }) => scores),
  );
  const step: Step = { run, track, result, row, u, tree, list, totals };
  const parts = withContributions(
    nodes.flatMap((found) => (found.kind === 'part' ? [partOf(found, step)] : [])),
    track.factor,
  );
  const contributions = new Map(
    parts.flatMap(({ children }) => children.map((child) => [child.id, child.contribution])),
  );
  return {
    track: { id: result.id, name: result.name },
    unit,
    reason: row.reason,
    responses: row.responses,
    minimumResponses: track.ranking.minimumResponses,
    rank: row.rank,
    ranked: ranked.length,
    tier: row.tier,
    ties: track.ranking.ties,
    tierRule: row.tier === null ? null : tierRule(track.tiers, row.tier),
    index: row.index,
    adjustments: track.adjustments
      .filter((adjustment) => adjustment.unit === u)
      .map(({ points, reason }) => ({ points, reason })),
    shrinkage: row.shrinkage ?? null,
    total: row.total,
    decimals: totalDecimals(run, result)(row.unit),
    factor: track.factor,
    parts,
    indicators: nodes.flatMap((found) => {
      const indicator = found.kind === 'indicator' ? indicatorOf(found, step) : null;
      return indicator === null
        ? []
        : [{ ...indicator, contribution: contributions.get(indicator.id) ?? null, shares: sharesOf(indicator, parts) }];
    }),
    gain: gainOf(run, method, t, u, row),
  };
}

interface Step {
  readonly run: Run;
  readonly track: Track;
  readonly result: TrackResult;
  readonly row: RankingRow;
  readonly u: number;
  readonly tree: ScoredNode;
  /** The units that it is ranked with. */
  readonly list: readonly number[];
  /** By unit. */
  readonly totals: readonly (number | null)[];
}

type Found =
  | {
      readonly kind: 'part';
      readonly node: Dimension;
      readonly rules: PartRules;
      readonly parent: Dimension | null;
    }
  | {
      readonly kind: 'indicator';
      readonly node: Indicator;
      readonly rules: IndicatorRules;
      readonly parent: Dimension | null;
    };

/** The nodes of the tree with their rules; both have their children in the same order. */
function withRules(node: Node, rules: NodeRules, parent: Dimension | null): Found[] {
  if (node.kind === 'indicator') return rules.kind === 'indicator' ? [{ kind: 'indicator', node, rules, parent }] : [];
  if (rules.kind === 'indicator') return [];
  return [
    { kind: 'part', node, rules, parent },
    ...node.children.flatMap((child, i) => {
      const childRules = rules.children[i];
      return childRules === undefined ? [] : withRules(child, childRules, node);
    }),
  ];
}

function formula({ method, fields }: NamedRule<unknown>): Formula {
  return { method, fields };
}

function partOf(
  { node: dimension, rules: { mean, level }, parent }: Extract<Found, { kind: 'part' }>,
  { result, track, row, u }: Step,
): PartExplanation {
  const partOf = (id: string) => result.parts.find((part) => part.id === id);
  const dimensionPart = partOf(dimension.id);
  const children = dimension.children.map((child) => {
    const { score, applies } =
      child.kind === 'dimension'
        ? { score: partOf(child.id)?.scores[u] ?? null, applies: partOf(child.id)?.coverages[u] != null }
        : { score: result.indicators[child.position]?.scores[u] ?? null, applies: child.applies[u] ?? false };
    const state = !applies ? ('not-applicable' as const) : score === null ? ('missing' as const) : ('present' as const);
    return { id: child.id, name: child.name, score, weight: child.weight, state };
  });
  const here = children.reduce((sum, { state, weight }) => (state === 'present' ? sum + weight : sum), 0);
  return {
    id: dimension.id,
    name: dimension.name,
    level,
    parent: parent?.id ?? null,
    mean: formula(mean),
    score: level === 0 ? (row.index === null ? null : row.index / track.factor) : (dimensionPart?.scores[u] ?? null),
    coverage: level === 0 ? row.coverage : (dimensionPart?.coverages[u] ?? null),
    needed: dimension.coverage,
    children: children.map((child) => ({
      ...child,
      share: child.state === 'present' && here > 0 ? child.weight / here : null,
      contribution: null,
    })),
  };
}

function indicatorOf(
  { node, rules, parent }: Extract<Found, { kind: 'indicator' }>,
  step: Step,
): Omit<IndicatorExplanation, 'contribution' | 'shares'> | null {
  const { run, result, u } = step;
  const indicator = result.indicators[node.position];
  if (indicator === undefined) return null;
  const { content, normalisation } = rules;
  const group = result.units[u]?.group ?? null;
  const reference =
    indicator.references.find((reference) => reference.group === null || reference.group === group) ?? null;
  const question = fieldOf(content, 'question');
  return {
    id: indicator.id,
    name: indicator.name,
    component: indicator.component,
    parent: parent?.id ?? '',
    applies: indicator.applies[u] ?? false,
    source:
      question === null
        ? { kind: 'published', header: String(fieldOf(content, 'published')) }
        : {
            kind: 'survey',
            question: String(question),
            statistic: { method: String(fieldOf(content, 'statistic')), fields: content },
            answers: answersOf(run, result, u, String(question), fieldOf(content, 'scale')),
          },
    base: indicator.bases[u] ?? null,
    value: indicator.values[u] ?? null,
    direction: node.direction,
    normalisation: formula(normalisation),
    reference: reference === null ? null : referenceOf(step, node, indicator, reference),
    score: indicator.scores[u] ?? null,
    weight: indicator.weights[u] ?? null,
    onePoint: onePoint(step, node.position, normalisation.rule?.best ?? null),
  };
}

function tierRule(tiers: Track['tiers'], name: string): TierRule | null {
  if (tiers.kind === 'natural-breaks') return { kind: 'natural-breaks', tiers: tiers.names.length };
  if (tiers.kind === 'shares') {
    const named = tiers.tiers.find((tier) => tier.name === name);
    return named === undefined ? null : { kind: 'shares', top: named.top };
  }
  const place = tiers.tiers.findIndex((tier) => tier.name === name);
  const reached = tiers.tiers[place];
  const from = reached === undefined || reached.from === Number.NEGATIVE_INFINITY ? null : reached.from;
  return reached === undefined ? null : { kind: 'thresholds', from, below: tiers.tiers[place - 1]?.from ?? null };
}

function answersOf(run: Run, result: TrackResult, u: number, question: string, scale: Json): UnitAnswers | null {
  const counts = run.answers.find(
    (answer) =>
      answer.track === result.id &&
      fold(answer.question) === fold(question) &&
      fold(answer.scale ?? '') === (scale === null ? '' : fold(String(scale))),
  );
  const at = counts?.units.indexOf(result.units[u]?.id ?? '') ?? -1;
  if (counts === undefined || at < 0) return null;
  const { codes, multiple, weights } = counts;
  const sums = weights?.counts[at] ?? null;
  return {
    codes,
    multiple,
    counts: counts.counts[at] ?? [],
    base: counts.bases[at] ?? 0,
    missing: counts.missing[at] ?? 0,
    quartiles: counts.quartiles?.[at] ?? null,
    weighted: weights !== null,
    weights:
      weights === null || sums === null
        ? null
        : { counts: sums, base: weights.bases[at] ?? 0, missing: weights.missing[at] ?? 0 },
  };
}

function referenceOf(
  { run, result, u }: Step,
  { over, direction }: Extract<Node, { kind: 'indicator' }>,
  { id, values: unitValues }: IndicatorResult,
  reference: Reference,
): ReferenceExplanation {
  const { group, count, min, max } = reference;
  const shown = (over === 'all' ? run.tracks : [result]).flatMap((track) => {
    const values = track.indicators.find((indicator) => fold(indicator.id) === fold(id))?.values ?? [];
    return track.units.flatMap((unit, k) => {
      const value = values[k] ?? null;
      return value === null || (group !== null && unit.group !== group) ? [] : [{ unit: unit.id, value }];
    });
  });
  const heldBy = (end: number | null) => shown.flatMap(({ unit, value }) => (value === end ? [unit] : []));
  const everyValue = shown.length === count && count > 0 ? shown.map(({ value }) => value) : null;
  const value = unitValues[u] ?? null;
  return {
    ...reference,
    minHeldBy: heldBy(min),
    maxHeldBy: heldBy(max),
    mean: everyValue === null ? null : mean(everyValue),
    sd: everyValue === null || everyValue.length < 2 ? null : sampleStandardDeviation(everyValue),
    rank: everyValue === null || value === null ? null : ranksOf(everyValue, direction)(value),
  };
}

function onePoint(
  { track, result, row, u, tree, list, totals }: Step,
  position: number,
  best: number | null,
): IndicatorExplanation['onePoint'] {
  const score = result.indicators[position]?.scores[u] ?? null;
  if (score === null || row.total === null || row.shrinkage !== undefined) return null;
  const points = best === null ? 1 : Math.max(0, Math.min(1, best - score));
  const raised = indexOf(track, scoreWith(tree, position, u, score + points));
  if (raised === null) return null;
  const total = points === 0 ? row.total : raised + row.adjustment;
  const ranks = rank(
    list.map((unit) => (unit === u ? total : (totals[unit] ?? null))),
    track.ranking,
  );
  const place = ranks[list.indexOf(u)] ?? null;
  return place === null ? null : { points, total, rank: place.rank };
}

/** By unit, as the run shows them. */
function totalsOf({ units }: Track, { ranking }: TrackResult): (number | null)[] {
  const totals = new Map(ranking.map(({ unit, total }) => [unit, total]));
  return units.map(({ id }) => totals.get(id) ?? null);
}
