/** Two runs next to each other, as data: what compare.ts makes. */
import type { Ranking } from '../model/method.ts';
import type { Interval } from '../model/uncertainty.ts';
import type { NotSame, Same } from '../unit-pairs.ts';
import type { Position } from './change.ts';
import type { ChangeChance } from './change-chance.ts';

export type RunSide = 'before' | 'after';

export interface Comparison {
  readonly tracks: readonly TrackComparison[];
  /** Names of tracks that only one of the runs has. */
  readonly onlyBefore: readonly string[];
  readonly onlyAfter: readonly string[];
}

export interface TrackSide {
  readonly id: string;
  readonly name: string;
  readonly units: number;
  readonly ranked: number;
  readonly decimals: number;
  /** Whether a rank is one of the track or of a group. */
  readonly within: Ranking['within'];
}

export interface TrackComparison {
  readonly before: TrackSide;
  readonly after: TrackSide;
  /** How the two tracks are known to be one. */
  readonly how: 'id' | 'name' | 'only';
  /** Whether scores and totals are on one scale, so that their changes are numbers. */
  readonly sameScale: boolean;
  /** Whether every indicator of both was scored between the same least and greatest value. */
  readonly sameReferences: boolean;
  /** Units that are compared. */
  readonly compared: number;
  /** Of the totals of the units that are compared; null where fewer than two differ. */
  readonly spearman: number | null;
  readonly kendall: number | null;
  /** Shares of the components' weights, of 1; null where the run has no such component. */
  readonly components: readonly {
    readonly id: string;
    readonly name: string;
    readonly before: number | null;
    readonly after: number | null;
  }[];
  /** By new rank, group by group where ranks are within groups; then the units that only the earlier run has. */
  readonly units: readonly UnitComparison[];
  readonly chance: TrackChance;
}

/** Whether changes of a track were tested against the error of sampling, and if not, why. */
export type TrackChance =
  /** `sharing`: runs whose respondents rated several units, which run files hold no covariances of. */
  | { readonly kind: 'tested'; readonly confidence: number; readonly sharing: readonly RunSide[] }
  /** Published figures alone: nothing is left to chance. */
  | { readonly kind: 'figures' }
  | {
      readonly kind: 'untested';
      /** Both read the same answers; a run holds no error of sampling, or too little (an earlier version); a published table holds none. */
      readonly reason: 'same-survey' | 'shrunken' | 'not-computed' | 'earlier-version' | 'published';
      readonly runs: readonly RunSide[];
    };

/** Ranks that the unit may hold, among the units compared and of all of them at once. */
export interface RankChance {
  readonly before: Interval;
  readonly after: Interval;
  readonly verdict: 'real' | 'chance';
}

export interface SidePosition extends Position {
  readonly id: string;
  readonly name: string;
  readonly group: string | null;
  /** Units ranked in its list. */
  readonly ranked: number;
  /** Its rank among the compared units alone; null where it is not compared. */
  readonly among: number | null;
}

export interface UnitComparison {
  readonly how: Same | NotSame;
  /** Whether the two sides are one unit. */
  readonly comparable: boolean;
  /** Names, on the other side, that a map names with it; where there is none, the nearest. */
  readonly related: readonly string[];
  readonly before: SidePosition | null;
  readonly after: SidePosition | null;
  /** Of the total; null where it is not comparable, not ranked in either, or on another scale. */
  readonly change: number | null;
  /** Places gained; null where it is not comparable or has no rank in either. */
  readonly places: number | null;
  readonly components: readonly ComponentChange[];
  /** Of the change, what adjustments make. */
  readonly adjustment: number;
  /** Of the change; null where it was not tested. */
  readonly chance: ChangeChance | null;
  readonly ranks: RankChance | null;
}

export interface ComponentChange {
  readonly id: string;
  readonly before: number | null;
  readonly after: number | null;
  /** Of its score; null where either is missing or on another scale. */
  readonly change: number | null;
  /** The part of the total's change that this component's score and weight make; null where it cannot be known. */
  readonly share: number | null;
  /** Of the change; null where it was not tested. */
  readonly chance: ChangeChance | null;
}
