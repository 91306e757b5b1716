/**
 * Whether a run follows from its own values (SPEC §9.1): every stage is computed again from what the run shows of the stage
 * before it, so that a number that was changed is found where it is and not in all that rests on it. What a run does not show
 * cannot be computed again: values of withheld units, and of earlier years in a run that does not keep them.
 */
import { aggregate } from './aggregate.ts';
import { append } from './append.ts';
import { check } from './checks/checks.ts';
import type { Finding } from './model/findings.ts';
import type { Method, Reading, Track } from './model/method.ts';
import type { AnswerCounts, IndicatorResult, RankingRow, Run, TrackResult } from './model/run.ts';
import type { RunDifference } from './model/run-difference.ts';
import { indexOf, order, type Stages } from './pipeline.ts';
import { pooledValues } from './pooled-series.ts';
import { rescore } from './rescore.ts';
import { trackResults } from './run.ts';
import { fold } from './text/fold.ts';
import { compareUncertainty } from './uncertainty-follows.ts';

type What = RunDifference['what'];

/** @param method the one that the run holds, whose tracks, units and nodes are those of the run */
export function runDifferences(run: Run, method: Method): RunDifference[] {
  const found: RunDifference[] = [];
  if (run.title !== method.title || run.year !== method.year)
    found.push({ what: 'title', track: null, unit: null, item: null });
  const scored = rescore(run, method, pooledValues(run));
  const expected = trackResults(scored);
  const isKnown = knownReferences(run, scored);
  run.tracks.forEach((result, t) => {
    const [stages, stored, reading] = [scored[t], expected[t], method.readings[t]];
    if (stages === undefined || stored === undefined) return;
    const add = (what: What, unit: string | null = null, item: string | null = null) => {
      found.push({ what, track: result.id, unit, item });
    };
    const staged = stagesFromScores(stages, result);
    const fromScores = trackResults([staged])[0] ?? stored;
    compareNames(result, stages.track, add);
    compareResponses(result, add);
    result.indicators.forEach((indicator, i) => {
      const [scores, node] = [stored.indicators[i], stages.track.indicators[i]];
      if (scores === undefined || node === undefined) return;
      compareBases(indicator, node, stages, add);
      if (!isKnown(stages, i)) return;
      compareLists('score', result, indicator.name, indicator.scores, scores.scores, add);
      if (!sameReferences(indicator, scores)) add('reference', null, indicator.name);
    });
    result.indicators.forEach(({ name, weights }, i) => {
      compareLists('weight', result, name, weights, fromScores.indicators[i]?.weights ?? [], add);
    });
    result.parts.forEach((part) => {
      const computed = fromScores.parts.find(({ id }) => id === part.id);
      if (computed === undefined) return;
      compareLists('part-score', result, part.name, part.scores, computed.scores, add);
      compareLists('coverage', result, part.name, part.coverages, computed.coverages, add);
    });
    compareRanking(result, fromScores.ranking, add);
    if (reading !== undefined) compareAnswers(run, result, stages, reading, method.minimumCell, add);
    if (run.robustness !== undefined)
      compareUncertainty(run.robustness, result, staged, method.minimumCell, (unit) => add('uncertainty', unit));
  });
  const { missing, wrong } = findingFaults(run, check(scored, method));
  append(found, [...missing, ...wrong].map(findingDifference));
  return found;
}

type Add = (what: What, unit?: string | null, item?: string | null) => void;

/** The stages after the scores, each from what the run shows of the one before. */
function stagesFromScores(stages: Stages, result: TrackResult): Stages {
  const { track } = stages;
  const rows = rowsOf(result);
  const scores = result.indicators.map((indicator) => indicator.scores);
  const aggregated = aggregate(track, scores);
  const index = (aggregated.parts[0]?.scores ?? []).map((score) => indexOf(track, score));
  const totals = rows.map((row, u) =>
    row === undefined || row.index === null || stages.withheld[u] ? null : row.index + row.adjustment,
  );
  const shown = rows.map((row) => row?.total ?? null);
  return { ...stages, scores: { ...stages.scores, scores }, aggregated, index, totals, ...order(track, shown) };
}

/** By unit. */
function rowsOf({ units, ranking }: TrackResult): (RankingRow | undefined)[] {
  const rows = new Map(ranking.map((row) => [row.unit, row]));
  return units.map(({ id }) => rows.get(id));
}

/** Whether the run holds all reference values of an indicator. */
function knownReferences(run: Run, scored: readonly Stages[]) {
  const anyWithheld = scored.some(({ withheld }) => withheld.includes(true));
  return ({ track }: Stages, i: number): boolean => {
    const indicator = track.indicators[i];
    if (indicator === undefined) return false;
    return (
      (indicator.reference === 'shown' || !anyWithheld) && (indicator.pool.length === 0 || run.pooled !== undefined)
    );
  };
}

function compareNames(result: TrackResult, track: Track, add: Add): void {
  if (result.name !== track.name) add('name', null, result.id);
  result.units.forEach(({ id, name }, u) => {
    if (name !== track.units[u]?.name) add('name', id);
  });
  result.indicators.forEach(({ name, applies }, i) => {
    const node = track.indicators[i];
    if (name !== node?.name) add('name', null, name);
    applies.forEach((yes, u) => {
      if (yes !== node?.applies[u]) add('applies', result.units[u]?.id, name);
    });
  });
}

function compareResponses({ responses, units, ranking }: TrackResult, add: Add): void {
  const used = new Map(responses.map((counts) => [counts.unit, counts.used]));
  for (const { unit, received, straightLining = 0 } of responses) {
    if (straightLining > received) add('responses', unit);
  }
  const shown = new Map(ranking.map((row) => [row.unit, row.responses]));
  for (const { id } of units) if ((used.get(id) ?? 0) !== shown.get(id)) add('responses', id);
}

function compareBases(
  indicator: IndicatorResult,
  node: Track['indicators'][number],
  { track, used, withheld }: Stages,
  add: Add,
): void {
  indicator.bases.forEach((base, u) => {
    const unit = track.units[u]?.id ?? null;
    const counts = node.source.kind === 'survey' && node.applies[u] === true && !withheld[u];
    const fits = counts
      ? base !== null && Number.isInteger(base) && base >= 0 && base <= (used[u] ?? 0)
      : base === null;
    if (!fits) add('base', unit, indicator.name);
    const value = indicator.values[u] ?? null;
    const isBased = !counts || (base ?? 0) >= Math.max(1, node.minimumBase);
    if (value !== null && (withheld[u] || !node.applies[u] || !isBased)) add('value', unit, indicator.name);
  });
}

/** The least and greatest are values themselves, so they are the same to the last bit. */
function sameReferences({ references }: IndicatorResult, expected: IndicatorResult): boolean {
  return (
    references.length === expected.references.length &&
    references.every((reference, r) => {
      const other = expected.references[r];
      return (
        reference.group === other?.group &&
        reference.count === other.count &&
        reference.min === other.min &&
        reference.max === other.max
      );
    })
  );
}

function compareLists(
  what: What,
  { units }: TrackResult,
  item: string,
  shown: readonly (number | null)[],
  expected: readonly (number | null)[],
  add: Add,
): void {
  units.forEach(({ id }, u) => {
    if (!isSame(shown[u] ?? null, expected[u] ?? null)) add(what, id, item);
  });
}

/** Within the rounding that another machine may give. */
function isSame(a: number | null, b: number | null): boolean {
  return a === null || b === null ? a === b : Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));
}

function compareRanking({ ranking }: TrackResult, expected: readonly RankingRow[], add: Add): void {
  const computed = new Map(expected.map((row) => [row.unit, row]));
  const pairs = ranking.flatMap((row) => {
    const other = computed.get(row.unit);
    return other === undefined ? [] : [{ row, other }];
  });
  for (const name of ['index', 'adjustment', 'total', 'coverage'] as const)
    for (const { row, other } of pairs) if (!isSame(row[name], other[name])) add(name, row.unit);
  for (const name of ['rank', 'tier', 'reason'] as const)
    for (const { row, other } of pairs) if (row[name] !== other[name]) add(name, row.unit);
  if (ranking.some((row, place) => row.unit !== expected[place]?.unit)) add('order');
}

/** Counts of answers against the bases, and, where each answer counts alike, against the values made of them. */
function compareAnswers(
  run: Run,
  result: TrackResult,
  { track, used }: Stages,
  reading: Reading,
  minimumCell: number,
  add: Add,
): void {
  const places = new Map(result.units.map(({ id }, u) => [id, u]));
  for (const counts of run.answers) {
    if (counts.track !== result.id) continue;
    const column = reading.questions.findIndex(
      ({ id, scale }) => fold(id) === fold(counts.question) && fold(scale.id ?? '') === fold(counts.scale ?? ''),
    );
    const measured = track.indicators.flatMap((node, i) => {
      const indicator = result.indicators[i];
      if (node.source.kind !== 'survey' || node.source.column !== column || indicator === undefined) return [];
      return [{ node, indicator, countedValue: countedValues(node.source.statistic, counts, indicator) }];
    });
    counts.units.forEach((unit, k) => {
      const u = places.get(unit) ?? -1;
      const [base = 0, missing = 0, row = []] = [counts.bases[k], counts.missing[k], counts.counts[k]];
      const sum = row.reduce((total, count) => total + count, 0);
      const fits = counts.codes === null || (counts.multiple ? row.every((count) => count <= base) : sum === base);
      if (column < 0 || !fits || base < minimumCell || base + missing > (used[u] ?? 0))
        add('answers', unit, counts.question);
      for (const { node, indicator, countedValue } of measured) {
        if (!node.applies[u]) continue;
        if (indicator.bases[u] !== base) add('base', unit, indicator.name);
        else if (fits && !isSame(indicator.values[u] ?? null, countedValue(k, u))) add('value', unit, indicator.name);
      }
    });
  }
}

/** The value that the counts in a row make of a unit; where they do not say it, the run's own. */
function countedValues(
  statistic: Extract<Track['indicators'][number]['source'], { kind: 'survey' }>['statistic'],
  { codes, multiple, weights, counts, missing }: AnswerCounts,
  { values, bases }: IndicatorResult,
): (row: number, unit: number) => number | null {
  const countedValue = codes === null || multiple || weights !== null ? null : statistic(codes);
  return (row, unit) => {
    const value = values[unit] ?? null;
    if (countedValue === null || value === null || bases[unit] === 0) return value;
    return countedValue({ weights: Float64Array.from(counts[row] ?? []), missing: missing[row] ?? 0 });
  };
}

/** Findings that are made of nothing but what a run shows. */
const OF_RESULT: ReadonlySet<Finding['code']> = new Set([
  'small-base',
  'unranked',
  'adjusted-unranked',
  'total-outside',
  'outlying-figure',
  'thin-ends',
  'threshold-missed',
  'close-totals',
  'no-tier',
  'no-tiers',
]);

/**
 * The findings of a run as its values make them, for a run of an earlier version: those that it did not know are added, those that it
 * made otherwise are left out.
 */
export function findingsNow(run: Run, method: Method): Finding[] {
  const { missing, wrong } = findingFaults(run, check(rescore(run, method, pooledValues(run)), method));
  return [...run.findings.filter((finding) => !wrong.includes(finding)), ...missing];
}

/** Findings that the values make and the run has not, and the reverse. Others that it has are of the method, the data and the answers. */
function findingFaults({ findings }: Run, expected: readonly Finding[]) {
  const [held, made] = [new Set(findings.map(findingText)), new Set(expected.map(findingText))];
  // Why a value is missing is known where it was left out for others.
  const isLeftOut = findings.some(({ code }) => code === 'difference-withheld');
  const isDue = ({ code }: Finding) => !(isLeftOut && code === 'no-weight');
  return {
    missing: expected.filter((finding) => !held.has(findingText(finding)) && isDue(finding)),
    wrong: findings.filter((finding) => OF_RESULT.has(finding.code) && !made.has(findingText(finding))),
  };
}

function findingDifference({ code, place, arguments: args }: Finding): RunDifference {
  const { unit = null } = args as { readonly unit?: string };
  return { what: 'finding', track: place.track ?? null, unit, item: code };
}

/** Numbers to as many digits as are the same on every machine. */
function findingText({ code, level, place, arguments: args }: Finding): string {
  const near = (_: string, value: unknown) => (typeof value === 'number' ? Number(value.toPrecision(9)) : value);
  return JSON.stringify([code, level, place.track, args], near);
}
