/**
 * Respondents and their strata, which the error of sampling is computed by (covariance.ts). A cluster is a respondent with all his
 * responses, since his answers about three units go together; a response that names nobody is a cluster of its own. Respondents
 * who rated the same units in the same survey are a stratum (where everyone rates one unit, the units are the strata). Sets of
 * units that few rated are no strata of their own, as their variance would be a guess: they join the other rare sets that they are
 * connected to by common units.
 *
 * Clusters are in an order that their answers make, not the rows of the file: the order of rows changes no bit of a sum.
 */
import type { AnswerColumn, Answers } from '../model/answers.ts';

export interface Clusters {
  /** Responses, cluster after cluster. */
  readonly responses: Uint32Array;
  /** By cluster: where its responses begin; and the end. */
  readonly starts: Uint32Array;
  /** By stratum: its first cluster; and the end. */
  readonly strata: Uint32Array;
  /** By cluster: whether it is about more than one unit. */
  readonly shared: Uint8Array;
}

/** Fewer clusters are no stratum of their own where there are others to join. */
const LEAST = 10;

/** No method has so many units. */
const MOST_UNITS = 2 ** 21;

/** Found once for each survey. */
const found = new WeakMap<Answers, Clusters>();

export function clustersOf(answers: Answers): Clusters {
  const clusters = found.get(answers) ?? findClusters(answers);
  found.set(answers, clusters);
  return clusters;
}

function findClusters(answers: Answers): Clusters {
  const { of: clusterOf, count } = numbered(answers);
  const { members, begins } = grouped(clusterOf, count);
  const { patterns, patternOf } = patternsOf(answers, members, begins);
  const stratumOf = new Uint32Array(patterns.length);
  const found = strataOf(patterns);
  found.forEach((stratum, s) => {
    for (const { number } of stratum) stratumOf[number] = s;
  });
  const strata = grouped(
    patternOf.map((pattern) => stratumOf[pattern] ?? 0),
    found.length,
  );
  const hashes = hashed(answers, clusterOf, count);
  const responses = new Uint32Array(members.length);
  const starts = new Uint32Array(count + 1);
  const shared = new Uint8Array(count);
  let cluster = 0;
  let at = 0;
  for (let s = 0; s < found.length; s++) {
    const stratumClusters = strata.members.subarray(strata.begins[s], strata.begins[s + 1]);
    // Signs, since each difference would be a number in memory.
    stratumClusters.sort((a, b) => Math.sign((hashes[a] ?? 0) - (hashes[b] ?? 0)));
    for (const old of stratumClusters) {
      const first = begins[old] ?? 0;
      const end = begins[old + 1] ?? 0;
      for (let i = first; i < end; i++) {
        responses[at] = members[i] ?? 0;
        at += 1;
        if (answers.units[members[i] ?? 0] !== answers.units[members[first] ?? 0]) shared[cluster] = 1;
      }
      cluster += 1;
      starts[cluster] = at;
    }
  }
  return { responses, starts, strata: strata.begins, shared };
}

/** By unit: how many clusters are about it. */
export function clustersAbout({ responses, starts }: Clusters, unitOf: Uint32Array, units: number): Uint32Array {
  const found = new Uint32Array(units);
  // By unit: one more than the last cluster that is about it.
  const last = new Uint32Array(units);
  for (let cluster = 0; cluster + 1 < starts.length; cluster++) {
    for (let i = starts[cluster] ?? 0; i < (starts[cluster + 1] ?? 0); i++) {
      const unit = unitOf[responses[i] ?? 0] ?? 0;
      if (last[unit] !== cluster + 1) found[unit] = (found[unit] ?? 0) + 1;
      last[unit] = cluster + 1;
    }
  }
  return found;
}

/** By response: the number of its cluster, as they come. */
function numbered({ units, respondents, surveys }: Answers): { readonly of: Uint32Array; readonly count: number } {
  const clusterOf = new Uint32Array(units.length);
  /** By survey, then by respondent: one more than his cluster. */
  const known: Uint32Array[] = [];
  let largest = 0;
  for (const respondent of respondents ?? []) largest = Math.max(largest, respondent);
  let count = 0;
  for (let i = 0; i < units.length; i++) {
    const respondent = respondents?.[i] ?? 0;
    const survey = surveys?.[i] ?? 0;
    const numbers = known[survey] ?? new Uint32Array(largest + 1);
    known[survey] = numbers;
    const earlier = respondent === 0 ? 0 : (numbers[respondent] ?? 0);
    if (earlier === 0) count += 1;
    const cluster = earlier === 0 ? count : earlier;
    numbers[respondent] = cluster;
    clusterOf[i] = cluster - 1;
  }
  return { of: clusterOf, count };
}

/** The members of each group, one after the other: responses of clusters, or clusters of strata. */
function grouped(groupOf: Uint32Array, count: number): { readonly members: Uint32Array; readonly begins: Uint32Array } {
  const begins = new Uint32Array(count + 1);
  for (const group of groupOf) begins[group + 1] = (begins[group + 1] ?? 0) + 1;
  for (let g = 0; g < count; g++) begins[g + 1] = (begins[g + 1] ?? 0) + (begins[g] ?? 0);
  const next = begins.slice();
  const members = new Uint32Array(groupOf.length);
  for (let member = 0; member < groupOf.length; member++) {
    const group = groupOf[member] ?? 0;
    const place = next[group] ?? 0;
    members[place] = member;
    next[group] = place + 1;
  }
  return { members, begins };
}

/** The clusters that are about the same units in the same survey. */
interface Pattern {
  readonly survey: number;
  /** Ascending. */
  readonly units: readonly number[];
  /** How many clusters they are; and the number of the pattern, as they come. */
  clusters: number;
  readonly number: number;
}

/** Patterns, in an order of their own: by survey, then by their units; and by cluster the number of its pattern. */
function patternsOf({ units, surveys }: Answers, members: Uint32Array, begins: Uint32Array) {
  const patternOf = new Uint32Array(begins.length - 1);
  const found = new Map<number | string, Pattern>();
  for (let cluster = 0; cluster + 1 < begins.length; cluster++) {
    const first = begins[cluster] ?? 0;
    const end = begins[cluster + 1] ?? 0;
    const survey = surveys?.[members[first] ?? 0] ?? 0;
    const unit = units[members[first] ?? 0] ?? 0;
    // Most are about one unit: for them no text is made.
    const about = end - first === 1 ? null : distinct(members.subarray(first, end), units);
    const key = about === null || about.length === 1 ? survey * MOST_UNITS + unit : `${survey} ${about.join(' ')}`;
    let pattern = found.get(key);
    if (pattern === undefined) {
      pattern = { survey, units: about ?? [unit], clusters: 0, number: found.size };
      found.set(key, pattern);
    }
    pattern.clusters += 1;
    patternOf[cluster] = pattern.number;
  }
  const patterns = [...found.values()].sort((a, b) => a.survey - b.survey || compare(a.units, b.units));
  return { patterns, patternOf };
}

function distinct(responses: Uint32Array, units: Uint32Array): number[] {
  return [...new Set(Array.from(responses, (response) => units[response] ?? 0))].sort((a, b) => a - b);
}

function compare(a: readonly number[], b: readonly number[]): number {
  const i = a.findIndex((unit, k) => unit !== b[k]);
  return i < 0 ? a.length - b.length : (a[i] ?? 0) - (b[i] ?? Number.NEGATIVE_INFINITY);
}

/** Patterns that are one stratum. */
function strataOf(patterns: readonly Pattern[]): (readonly Pattern[])[] {
  return connected(patterns).flatMap((component) => {
    const large = component.filter(({ clusters }) => clusters >= LEAST);
    const rare = component.filter(({ clusters }) => clusters < LEAST);
    const size = rare.reduce((sum, { clusters }) => sum + clusters, 0);
    if (rare.length === 0) return large.map((pattern) => [pattern]);
    if (size >= LEAST || large.length === 0) return [...large.map((pattern) => [pattern]), rare];
    // Too few even together: they join the smallest stratum that there is.
    const least = large.reduce((a, b) => (b.clusters < a.clusters ? b : a));
    return large.map((pattern) => (pattern === least ? [pattern, ...rare] : [pattern]));
  });
}

/** Patterns of one survey with common units, directly or through others. */
function connected(patterns: readonly Pattern[]): Pattern[][] {
  /** By survey and unit: the unit that represents it. */
  const leader = new Map<string, string>();
  const top = (key: string): string => {
    let at = key;
    for (let next = leader.get(at) ?? at; next !== at; next = leader.get(at) ?? at) at = next;
    leader.set(key, at);
    return at;
  };
  for (const { survey, units } of patterns) {
    for (const unit of units) leader.set(top(`${survey} ${unit}`), top(`${survey} ${units[0]}`));
  }
  const components = new Map<string, Pattern[]>();
  for (const pattern of patterns) {
    const key = top(`${pattern.survey} ${pattern.units[0]}`);
    const component = components.get(key) ?? [];
    component.push(pattern);
    components.set(key, component);
  }
  return [...components.values()];
}

/**
 * By cluster: a number of 53 bits computed from its responses, whatever their order. Clusters with the same number have the same
 * answers, except with a chance of one in 10^15 per pair, and may then be in either order.
 */
function hashed(answers: Answers, clusterOf: Uint32Array, count: number): Float64Array {
  const low = new Int32Array(answers.units);
  const high = low.map((unit) => ~unit);
  for (const { places } of answers.columns) take(places, low, high);
  if (answers.weights !== null) {
    const bits = new DataView(new ArrayBuffer(8));
    const halves = [0, 4].map((half) =>
      Uint32Array.from(answers.weights ?? [], (weight) => {
        bits.setFloat64(0, weight);
        return bits.getUint32(half);
      }),
    );
    for (const half of halves) take(half, low, high);
  }
  const sums = new Uint32Array(2 * count);
  clusterOf.forEach((cluster, i) => {
    sums[2 * cluster] = (sums[2 * cluster] ?? 0) + mixed(low[i] ?? 0);
    sums[2 * cluster + 1] = (sums[2 * cluster + 1] ?? 0) + mixed(high[i] ?? 0);
  });
  // In the same memory: of each cluster, a sum of eight bytes and its number take as many.
  const numbers = new Float64Array(sums.buffer);
  for (let c = 0; c < count; c++) numbers[c] = ((sums[2 * c + 1] ?? 0) >>> 11) * 2 ** 32 + (sums[2 * c] ?? 0);
  return numbers;
}

function take(numbers: AnswerColumn['places'], low: Int32Array, high: Int32Array): void {
  for (let i = 0; i < low.length; i++) {
    const number = numbers[i] ?? 0;
    low[i] = mixed((low[i] ?? 0) ^ number);
    high[i] = mixed(((high[i] ?? 0) + Math.imul(number, 0x9e3779b1)) | 0);
  }
}

/** The end of MurmurHash3 (Austin Appleby, in the public domain): every bit of the one changes half of those of the other. */
function mixed(number: number): number {
  let hash = number ^ (number >>> 16);
  hash = Math.imul(hash ^ 0x5bd1e995, 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}
