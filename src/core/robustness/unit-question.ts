/** What the questions of the units are counted with, and where their values go. */
import type { Packing } from './draws.ts';
import type { Room } from './unit-answers.ts';

/** Writes the values of a block of replicates, of all the indicators that rest on the question. */
export type UnitQuestion = (to: Target) => void;

export interface Target {
  readonly values: Float64Array;
  readonly replicates: number;
  readonly unit: number;
  readonly units: number;
  /** Values of a replicate. */
  readonly size: number;
}

/** Used for one question after the other. */
export interface Setting {
  readonly pack: Packing;
  /** By cluster, then by word: how often it was drawn. */
  readonly counts: Float64Array;
  /** By word: how many of the unit's responses were drawn. */
  readonly all: Float64Array;
  readonly room: Room;
  /** By response; null: all weigh 1. */
  readonly weights: Float64Array | null;
}

/** An indicator that asks for it. */
export interface Asked<Value> {
  readonly position: number;
  readonly minimumBase: number;
  readonly value: Value;
}
