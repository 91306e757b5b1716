/** Years one after the other, as data: what join-years.ts makes (SPEC §10.8). Types only. */
import type { NotSame, Same, UnitLink } from '../unit-pairs.ts';

export interface Series {
  /** Each as in the newest year that has it. */
  readonly tracks: readonly TrackSeries[];
}

export interface TrackSeries {
  readonly id: string;
  readonly name: string;
  /** Decimals that totals are shown with. */
  readonly decimals: number;
  /** By year; null: the year has no such track. */
  readonly years: readonly (TrackYear | null)[];
  /** Of all years, as the newest names them. */
  readonly components: readonly { readonly id: string; readonly name: string }[];
  /** Those of the newest year by rank, then those that are no more. */
  readonly units: readonly UnitSeries[];
}

export interface TrackYear {
  /** As it is called in that year. */
  readonly id: string;
  readonly name: string;
  readonly units: number;
  readonly ranked: number;
  readonly decimals: number;
  /** Of the totals of all its units; null where there are none. */
  readonly median: number | null;
  readonly min: number | null;
  readonly max: number | null;
}

export interface UnitSeries {
  readonly id: string;
  readonly name: string;
  /** By year; null: the unit is not in it. */
  readonly points: readonly (Point | null)[];
  /** What it was renamed, merged or split from, or became. */
  readonly events: readonly UnitEvent[];
  /** Of its totals, over the last stretch of years under one method; null where that has fewer than three totals. */
  readonly slope: Slope | null;
}

/** How a unit's total moved a year (slopes.ts). */
export interface Slope {
  /** Points of the total a year. */
  readonly slope: number;
  /** The first and the last year, by their places. */
  readonly from: number;
  readonly to: number;
  /** null where the errors of the years are not all known, or not independent. */
  readonly interval: { readonly low: number; readonly high: number } | null;
}

export interface UnitEvent {
  /** The newer of the two years. */
  readonly year: number;
  readonly how: Same | NotSame;
  /** Whether the unit is the newer side. */
  readonly isNew: boolean;
  /** Names on the other side. */
  readonly related: readonly string[];
}

export interface Point {
  /** In that year. */
  readonly id: string;
  readonly name: string;
  readonly total: number | null;
  readonly rank: number | null;
  /** Among the units that are in every year that has the track; null where the unit is not. */
  readonly among: number | null;
  readonly tier: string | null;
  /** Of the total; null where it is not known. */
  readonly standardError: number | null;
  /** By component of the track's series. */
  readonly components: readonly (number | null)[];
  /** By one method for all years (`--rebase`); null where it could not be scored so. */
  readonly rebased: { readonly total: number | null; readonly rank: number | null } | null;
}

/** Units that a map of units may name. */
export interface LinkedTrack {
  readonly id: string;
  readonly name: string;
  readonly units: readonly { readonly id: string; readonly name: string }[];
  readonly unitNames: readonly (readonly string[])[];
}

/** What maps say of two tracks, by their places, from the years before to the one of this number. */
export type LinksAt = (
  year: number,
  before: readonly LinkedTrack[],
  after: readonly LinkedTrack[],
) => (before: number, after: number) => readonly UnitLink[];
