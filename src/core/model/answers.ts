/** What was answered and published: the used responses and figures of a track (SPEC §3.2–§3.5). Types only. */
import type { Answer } from './formulas.ts';

/** A column of places: 0 is a blank, 1 a missing answer that is not blank, 2 + k the k-th of `answers`. */
export interface AnswerColumn {
  readonly places: Uint8Array | Uint16Array | Uint32Array;
  readonly answers: readonly Answer[];
}

/** A sheet as one block of its columns is read. */
export interface AnswerTable {
  /** Its file and name. */
  readonly sheet: string;
  /** By question: the first column that its answers are in; null: not asked. */
  readonly columns: readonly (number | null)[];
}

/** Where responses are, so that two readings of the same cells are known. */
export interface ResponseCells {
  readonly tables: readonly AnswerTable[];
  /** By response: its table, and its row there. */
  readonly of: Uint32Array;
  readonly rows: Uint32Array;
}

/** A source of a track's survey. */
export interface AnswerSource {
  /** Its first response; the responses are in the order of the sources. */
  readonly first: number;
  /** By question: whether it asks it. */
  readonly asks: readonly boolean[];
}

/** The used responses of a track. Codes only; no text of any cell. */
export interface Answers {
  /** By response: the index of its unit. */
  readonly units: Uint32Array;
  /** By response; null: all weigh 1. */
  readonly weights: Float64Array | null;
  /** By response: the number of who gave it, within its survey; 0: not named. null: nobody is. */
  readonly respondents: Uint32Array | null;
  /** By response: which survey of the track it is of (sources that ask a question in common are one); null: there is one. */
  readonly surveys: Uint16Array | null;
  /** One a question (and scale) of the track. */
  readonly columns: readonly AnswerColumn[];
  /** Not there where each response was asked all questions. */
  readonly sources?: readonly AnswerSource[] | undefined;
  /** Not there where no cell can be read twice. */
  readonly cells?: ResponseCells | undefined;
}

export type LeftOutReason = 'where' | 'no-unit' | 'blank' | 'minimum-answered' | 'straight-lining' | 'duplicate';

/** received = used + the counts of leftOut, always. */
export interface ResponseCount {
  /** Id of the unit; null: rows that belong to none. */
  readonly unit: string | null;
  readonly received: number;
  readonly used: number;
  readonly leftOut: readonly { readonly reason: LeftOutReason; readonly count: number }[];
  /** Of those received: forms that give one code to all scale questions. Absent where there are none, or it may not be shown. */
  readonly straightLining?: number | undefined;
}

/** A value of an earlier run. */
export interface PooledValue {
  /** The run file, as the method names it. */
  readonly file: string;
  readonly track: string;
  readonly group: string | null;
  /** Folded. */
  readonly indicator: string;
  readonly value: number;
}

/** Values of one indicator of an earlier run, as a run keeps them; `groups` are those of their units. */
export interface PooledSeries extends Pick<PooledValue, 'file' | 'track' | 'indicator'> {
  readonly groups: readonly (string | null)[];
  readonly values: readonly number[];
}

/** All that was read for one track. */
export interface TrackData {
  readonly answers: Answers;
  readonly responses: readonly ResponseCount[];
  /** Published figures: by column, then by unit. */
  readonly published: readonly (readonly (number | null)[])[];
}
