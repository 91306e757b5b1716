/**
 * Whether a run file holds together: every list as long as what it is about, every name one of its own method, nothing listed
 * twice. The shape alone (run-file.ts) does not say so, and a report of half a run would be a wrong one.
 */
import type { Dimension, Method, Track } from '../core/model/method.ts';
import type { AnswerCounts, IndicatorResult, PartResult, Run, TrackResult } from '../core/model/run.ts';
import type { ChoiceVariants, NonResponse, Robustness } from '../core/model/uncertainty.ts';

/** @param method the one that the run holds */
export function agrees({ tracks, answers, pooled = [], nonResponse = [], robustness }: Run, method: Method): boolean {
  const ofTrack = new Map(tracks.map((track) => [track.id, track]));
  return (
    isSame(ids(tracks), ids(method.tracks)) &&
    tracks.every((result, t) => {
      const track = method.tracks[t];
      return track !== undefined && isTrack(result, track);
    }) &&
    answers.every((counts) => isCounts(counts, ofTrack.get(counts.track))) &&
    pooled.every(({ groups, values }) => groups.length === values.length) &&
    isOf(
      nonResponse.map(({ track }) => track),
      ofTrack,
    ) &&
    nonResponse.every((candidate) => isNonResponse(candidate, ofTrack.get(candidate.track))) &&
    (robustness === undefined || isRobustness(robustness, ofTrack))
  );
}

function isTrack(result: TrackResult, track: Track): boolean {
  const { units, indicators, parts, ranking, responses, decimals } = result;
  const known = new Set(ids(units));
  const component = new Map(
    track.index.children.flatMap((child) =>
      (child.kind === 'indicator' ? [child.id] : leaves(child)).map((id) => [id, child.id] as const),
    ),
  );
  const nodes = nodesOf(track.index, null, 1);
  return (
    decimals === track.ranking.decimals &&
    isSame(ids(units), ids(track.units)) &&
    units.every(({ group }, u) => group === track.units[u]?.group) &&
    isSame(ids(indicators), ids(track.indicators)) &&
    indicators.every(
      (indicator) => indicator.component === component.get(indicator.id) && isAsLong(indicator, units.length),
    ) &&
    parts.length === nodes.size &&
    isDistinct(ids(parts)) &&
    parts.every(({ id, parent, level, scores, coverages }) => {
      const node = nodes.get(id);
      return (
        node !== undefined &&
        node.parent === parent &&
        node.level === level &&
        scores.length === units.length &&
        coverages.length === units.length
      );
    }) &&
    ranking.length === units.length &&
    isOf(
      ranking.map(({ unit }) => unit),
      known,
    ) &&
    ranking.every(
      ({ rank, total, reason }) =>
        (rank === null) === (total === null) && (rank === null) === (reason !== null) && (rank ?? 1) <= units.length,
    ) &&
    isDistinct(responses.map(({ unit }) => unit)) &&
    responses.every(
      ({ unit, received, used, leftOut }) =>
        (unit === null || known.has(unit)) && received === leftOut.reduce((sum, { count }) => sum + count, used),
    )
  );
}

function isAsLong({ applies, values, bases, scores, weights }: IndicatorResult, units: number): boolean {
  return [applies, values, bases, scores, weights].every((list) => list.length === units);
}

function leaves({ children }: Dimension): string[] {
  return children.flatMap((child) => (child.kind === 'indicator' ? [child.id] : leaves(child)));
}

function nodesOf(
  { children }: Dimension,
  parent: string | null,
  level: number,
): Map<string, Pick<PartResult, 'parent' | 'level'>> {
  return new Map(
    children.flatMap((child) =>
      child.kind === 'indicator'
        ? []
        : [[child.id, { parent, level }] as const, ...nodesOf(child, child.id, level + 1)],
    ),
  );
}

function isCounts(answerCounts: AnswerCounts, track: TrackResult | undefined): boolean {
  const { units, codes, weights, quartiles } = answerCounts;
  const isTable = ({ bases, missing, counts }: NonNullable<AnswerCounts['weights']>) =>
    [bases, missing, counts].every((list) => list.length === units.length) &&
    counts.every((row) => row === null || row.length === (codes ?? []).length);
  return (
    track !== undefined &&
    isOf(units, new Set(ids(track.units))) &&
    isTable(answerCounts) &&
    (weights === null || isTable(weights)) &&
    (quartiles === null) === (codes !== null) &&
    (quartiles === null ||
      (quartiles.length === units.length && quartiles.every((row) => row.length === 3 || row.length === 0)))
  );
}

function isNonResponse({ questions, units }: NonResponse, track: TrackResult | undefined): boolean {
  const ranked = new Set(track?.ranking.flatMap(({ unit, rank }) => (rank === null ? [] : [unit])));
  return (
    isOf(
      units.map(({ unit }) => unit),
      ranked,
    ) &&
    questions.every(({ asked, answered, unknown, blank }) =>
      [asked, answered, unknown, blank].every((list) => list.length === track?.units.length),
    )
  );
}

/** Each part is about ranked units only, each unit once, and each track once. */
function isRobustness(
  { respondents, weights, choices }: Robustness,
  tracks: ReadonlyMap<string, TrackResult>,
): boolean {
  const ranked = new Map(
    [...tracks].map(([id, { ranking }]) => [
      id,
      new Set(ranking.flatMap(({ unit, rank }) => (rank === null ? [] : [unit]))),
    ]),
  );
  const isAbout = (track: string, units: readonly { readonly unit: string }[]) =>
    isOf(
      units.map(({ unit }) => unit),
      ranked.get(track) ?? new Set(),
    );
  return (
    [respondents, weights, choices].every(
      (list: readonly { readonly track: string; readonly units: readonly { readonly unit: string }[] }[]) =>
        isOf(
          list.map(({ track }) => track),
          ranked,
        ) && list.every(({ track, units }) => isAbout(track, units)),
    ) &&
    respondents.every(
      ({ track, units, fixed, tooFew, oneVoice = [], valueErrors = [] }) =>
        isOf(fixed, new Set(ids(tracks.get(track)?.indicators ?? []))) &&
        isOf(
          valueErrors.map(({ indicator }) => indicator),
          new Set(ids(tracks.get(track)?.indicators ?? [])),
        ) &&
        valueErrors.every(({ standardErrors }) => standardErrors.length === tracks.get(track)?.units.length) &&
        isOf(tooFew, ranked.get(track) ?? new Set()) &&
        isOf(oneVoice, new Set(units.map(({ unit }) => unit))) &&
        units.every(
          (unit) =>
            isBlocks(unit.alikeRows ?? [], tracks.get(track)?.ranking ?? []) &&
            (unit.components === undefined || unit.components.length === componentCount(tracks.get(track))) &&
            isOf(unit.alike ?? [], ranked.get(track) ?? new Set()),
        ),
    ) &&
    weights.every(({ track, units }) =>
      units.every(({ shares }) => shares.length <= (tracks.get(track)?.units.length ?? 0)),
    ) &&
    choices.every(isChoices)
  );
}

function componentCount(track: TrackResult | undefined): number {
  return (track?.parts ?? []).filter(({ level }) => level === 1).length;
}

/** First and last row of blocks of ranked units, one block after the other. */
function isBlocks(rows: readonly number[], ranking: TrackResult['ranking']): boolean {
  return (
    rows.length % 2 === 0 &&
    rows.every((row, i) => {
      const before = rows[i - 1] ?? 0;
      return ranking[row - 1]?.rank != null && (i % 2 === 0 ? row > before : row >= before);
    })
  );
}

function isChoices({ units, choices, ran, refused }: ChoiceVariants): boolean {
  const isOption = (place: number, choice: number) => place < (choices[choice]?.options.length ?? 0);
  return (
    isDistinct(choices.map(({ choice }) => choice)) &&
    units.every(({ totals }) => totals.length === 0 || totals.length === choices.length) &&
    choices.every(({ compared }, c) => isDistinct(compared) && compared.every((place) => isOption(place, c))) &&
    ran.every(({ options }) => options.length === choices.length && options.every(isOption)) &&
    refused.every(
      ({ options }) =>
        options.length === choices.length && options.every((place, c) => place === null || isOption(place, c)),
    )
  );
}

function ids(list: readonly { readonly id: string }[]): string[] {
  return list.map(({ id }) => id);
}

function isSame(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((id, i) => id === b[i]);
}

function isDistinct(list: readonly unknown[]): boolean {
  return new Set(list).size === list.length;
}

/** Each of them known, and none twice. */
function isOf(list: readonly string[], known: { has(id: string): boolean }): boolean {
  return isDistinct(list) && list.every((id) => known.has(id));
}
