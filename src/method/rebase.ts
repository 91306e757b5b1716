/**
 * Several runs scored again by one method, the newest's, so that a change of weights or of the ends of a scale is not read as a change of
 * performance (SPEC §10.8, `--rebase`). Only indicators that all runs measure alike are kept, with their weights, and the reference
 * values of each are those of all runs. Units, adjustments and where an indicator applies stay those of each run.
 */
import { pairTracks } from '../core/compare/pair-tracks.ts';
import { fieldOf, fieldsOf, itemsOf } from '../core/json.ts';
import type { PooledValue } from '../core/model/answers.ts';
import type { Method } from '../core/model/method.ts';
import type { Json, Run } from '../core/model/run.ts';
import { rescore } from '../core/rescore.ts';
import { indicatorRules, methodRules, type TrackRules } from '../core/rules.ts';
import { trackResults } from '../core/run.ts';
import { fold } from '../core/text/fold.ts';
import { trackNodes, weightShare } from './facts.ts';
import { resolveMethod } from './method.ts';
import { comparability } from './same-source.ts';

export interface RebasedTrack {
  /** Name in the newest run. */
  readonly name: string;
  /** Share of the newest method's weight that the indicators kept have; 0: nothing could be scored again. */
  readonly share: number;
  /** By run; null: it has no such track. */
  readonly runs: readonly RebasedRun[];
}

export interface RebasedRun {
  readonly run: number;
  /** Of its track. */
  readonly id: string;
  readonly units: ReadonlyMap<string, { readonly total: number | null; readonly rank: number | null }>;
}

/** No method can name a file so. */
const OTHER_YEARS = '\n';

/** @param runs oldest first */
export function rebaseRuns(runs: readonly Run[]): RebasedTrack[] {
  const newest = runs.at(-1);
  if (newest === undefined) return [];
  const rules = runs.map(({ method }) => methodRules(method));
  const places = runs.map((run) => pairTracks(run.tracks, newest.tracks));
  return newest.tracks.map(({ id, name, indicators }, t): RebasedTrack => {
    const sides = runs.flatMap((run, r) => {
      const place = places[r]?.find((pair) => pair.after === t)?.before;
      const track = place === undefined ? undefined : run.tracks[place];
      return track === undefined
        ? []
        : [{ run, r, track, side: { method: run.method, rules: rules[r] ?? [], track: track.id } }];
    });
    const now = { method: newest.method, rules: rules.at(-1) ?? [], track: id };
    const alike = new Set(
      indicators
        .filter((indicator) => sides.every(({ side }) => comparability(side, now, indicator.id) === 'alike'))
        .map((indicator) => fold(indicator.id)),
    );
    const values = sides.map(({ run, track }) => valuesOf(run, track.id, alike));
    const rebased = sides.flatMap(({ run, r, track, side }, k): RebasedRun[] => {
      const method = methodOf(newest.method, t, { ...side, alike });
      if (method === null) return [];
      const others = values.filter((_, other) => other !== k).flat();
      const pooled = others.map((value) => ({ ...value, track: track.id }));
      const [result] = trackResults(rescore(run, method, pooled));
      const rows = (result?.ranking ?? []).map((row) => [row.unit, { total: row.total, rank: row.rank }] as const);
      return [{ run: r, id: track.id, units: new Map(rows) }];
    });
    const share = rebased.length < sides.length ? 0 : shareOf(now.rules[t], alike);
    return { name, share, runs: share > 0 ? rebased : [] };
  });
}

function valuesOf(run: Run, track: string, alike: ReadonlySet<string>): PooledValue[] {
  const { units = [], indicators = [] } = run.tracks.find(({ id }) => id === track) ?? {};
  return indicators.flatMap(({ id, values }) =>
    !alike.has(fold(id))
      ? []
      : values.flatMap((value, u): PooledValue[] =>
          value === null
            ? []
            : [{ file: OTHER_YEARS, track, group: units[u]?.group ?? null, indicator: fold(id), value }],
        ),
  );
}

function shareOf(track: TrackRules | undefined, alike: ReadonlySet<string>): number {
  if (track === undefined) return 0;
  const nodes = trackNodes(track);
  const keys = new Set(nodes.map(({ key }) => key));
  return nodes.reduce((sum, node) => {
    if (node.kind !== 'indicator' || !alike.has(fold(node.rules.id))) return sum;
    const parts = nodes.filter(({ rules, kind }) => kind !== 'indicator' && node.rules.parents.includes(rules.id));
    return sum + [node, ...parts].reduce((share, part) => share * Number(weightShare(nodes, part, keys)), 1);
  }, 0);
}

interface RunSide {
  /** Of the run. */
  readonly method: Json;
  readonly rules: readonly TrackRules[];
  readonly track: string;
  /** Folded ids of the indicators that are kept. */
  readonly alike: ReadonlySet<string>;
}

/** The newest method with the units of another run; null where that is no method. */
function methodOf(newest: Json, t: number, { method, rules, track, alike }: RunSide): Method | null {
  const content = itemsOf(fieldOf(newest, 'tracks'))[t] ?? null;
  const units = itemsOf(fieldOf(method, 'tracks')).find((other) => fold(String(fieldOf(other, 'id'))) === fold(track));
  const kept = (node: Json): Json[] => {
    const children = fieldOf(node, 'indicators');
    const id = String(fieldOf(node, 'id'));
    if (children === null) {
      if (!alike.has(fold(id))) return [];
      const then = indicatorRules(rules, track, id)?.content ?? null;
      const where = (['only', 'except'] as const).map((name) => [name, fieldOf(then, name)] as const);
      return [withFields(node, where)];
    }
    const inside = itemsOf(children).flatMap(kept);
    return inside.length === 0 ? [] : [withFields(node, [['indicators', inside]])];
  };
  const components = itemsOf(fieldOf(content, 'components')).flatMap(kept);
  if (components.length === 0) return null;
  const raw = withFields(newest, [
    [
      'tracks',
      [
        withFields(content, [
          ['id', track],
          ['units', fieldOf(units ?? null, 'units')],
          ['components', components],
        ]),
      ],
    ],
    ['adjustments', adjustmentsOf(method, track)],
  ]);
  const resolved = resolveMethod({ raw, place: () => ({}) }).method;
  if (resolved === null) return null;
  const tracks = resolved.tracks.map((rules) => ({
    ...rules,
    indicators: rules.indicators.map((indicator) => ({ ...indicator, pool: [OTHER_YEARS] })),
  }));
  return { ...resolved, tracks };
}

/** Of this track alone: units of others are not in the method. */
function adjustmentsOf(method: Json, track: string): Json {
  const all = itemsOf(fieldOf(method, 'adjustments'));
  if (itemsOf(fieldOf(method, 'tracks')).length < 2) return [...all];
  return all.filter((adjustment) => fold(String(fieldOf(adjustment, 'track'))) === fold(track));
}

/** null takes a field out. */
function withFields(node: Json, fields: readonly (readonly [name: string, value: Json])[]): Json {
  const names = new Set(fields.map(([name]) => name));
  const rest = fieldsOf(node).filter(([name]) => !names.has(name));
  return Object.fromEntries([...rest, ...fields.filter(([, value]) => value !== null)]);
}
