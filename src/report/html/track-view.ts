/** What the pages ask of a track: its lists, its components, the axes that its charts share. */

import { extent } from '../../core/formulas/normalisations/spread.ts';
import type { Ranking } from '../../core/model/method.ts';
import type { PartResult, TrackResult } from '../../core/model/run.ts';
import { rank } from '../../core/rank.ts';
import { type Axis, axisFor } from '../charts/charts.ts';
import type { LiveRow, LiveTrack } from '../live/track-cells.ts';
import { median } from '../median.ts';
import { isPartialPart } from '../partial.ts';
import { trackMethod } from '../track-method.ts';
import { type Content, element } from './element.ts';

export interface TrackView {
  /** Of the track among those of the run, from 0. */
  readonly place: number;
  readonly live: LiveTrack;
  readonly track: TrackResult;
  /** Best first; none where the method has no tiers. */
  readonly tiers: readonly string[];
  readonly components: readonly Component[];
  /** Of scores; where the scale has no ends, of the scores there are. */
  readonly scoreAxis: Span;
  readonly totalAxis: Span;
}

/** Both ends of an axis. */
export interface Span {
  readonly min: number;
  readonly max: number;
}

/** A part or indicator directly below the index; each list has one entry per unit. */
export interface Component {
  readonly id: string;
  readonly name: string;
  readonly weight: number;
  readonly scores: readonly (number | null)[];
  readonly partial: readonly boolean[];
  readonly ranks: readonly (number | null)[];
  readonly least: number | null;
  readonly median: number | null;
  readonly best: number | null;
}

const ONE_LIST: Ranking = {
  within: 'track',
  by: 'total',
  ties: 'standard',
  on: 'full',
  decimals: 0,
  minimumResponses: 0,
  thinBase: 0,
};

export function trackView(live: LiveTrack, place: number): TrackView {
  const { track } = live;
  const method = trackMethod(live);
  const components = componentsOf(live);
  const scores = components.flatMap((component) => component.scores);
  const totals = track.ranking.map(({ total }) => total);
  return {
    place,
    live,
    track,
    tiers: method.tiers,
    components,
    scoreAxis: spanned(axisFor(method.ends, scores), scores),
    totalAxis: spanned(axisFor(method.ends === null ? null : [0, method.outOf], totals), totals),
  };
}

function componentsOf({ track, rules }: LiveTrack): Component[] {
  return rules.index.children.flatMap(({ kind, position, weight }) => {
    const part = kind === 'part' ? track.parts[position ?? -1] : undefined;
    const result = part ?? (kind === 'indicator' ? track.indicators[position] : undefined);
    if (result === undefined) return [];
    const { id, name, scores } = result;
    const present = scores.filter((score) => score !== null);
    return [
      {
        id,
        name,
        weight,
        scores,
        partial: scores.map((_, unit) => isPartial(track, part, unit)),
        ranks: rank(scores, ONE_LIST).map((place) => place?.rank ?? null),
        least: present.length === 0 ? null : extent(present).min,
        median: median(present),
        best: present.length === 0 ? null : extent(present).max,
      },
    ];
  });
}

function isPartial(track: TrackResult, part: PartResult | undefined, unit: number): boolean {
  return part !== undefined && isPartialPart(track, part, unit);
}

function spanned({ min, max }: Axis, values: readonly (number | null)[]): Span {
  const present = values.filter((value) => value !== null);
  const least = min ?? Math.min(0, extent(present).min);
  const greatest = max ?? Math.max(0, extent(present).max);
  return { min: least, max: greatest > least ? greatest : least + 1 };
}

export interface RankedList {
  /** null: the whole track. */
  readonly group: string | null;
  readonly rows: readonly LiveRow[];
}

/** The units that are ranked against each other: the whole track, or its groups. */
export function rankedLists({ live: { rows, rules } }: TrackView): RankedList[] {
  if (rules.ranking.within === 'track') return [{ group: null, rows }];
  return [...new Set(rows.map(({ group }) => group))].map((group) => ({
    group,
    rows: rows.filter((row) => row.group === group),
  }));
}

/** A page with a profile of each of more units than this would be too large to open. */
const MOST_PROFILES = 500;

/** Whether the page has a profile of each unit. */
export function hasProfiles({ live: { rows } }: TrackView): boolean {
  return rows.length <= MOST_PROFILES;
}

/** The profile of a unit in the page. */
export function unitId({ place }: TrackView, unit: number): string {
  return `u${place}-${unit}`;
}

/** The name of a unit, which leads to its profile where it has one. */
export function unitLink(view: TrackView, { unit, withheld }: LiveRow, name: string): Content {
  return withheld || !hasProfiles(view) ? name : element('a', { href: `#${unitId(view, unit)}` }, name);
}
