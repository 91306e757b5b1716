/** What of a run does not follow from its values (SPEC §9.1). Types only. */

/** Something in a run file that does not follow from the values in it. */
export interface RunDifference {
  readonly what:
    | 'title'
    | 'name'
    | 'applies'
    | 'responses'
    | 'base'
    | 'answers'
    | 'value'
    | 'reference'
    | 'score'
    | 'weight'
    | 'part-score'
    | 'coverage'
    | 'index'
    | 'adjustment'
    | 'total'
    | 'rank'
    | 'tier'
    | 'reason'
    | 'order'
    | 'uncertainty'
    | 'finding'
    /** Something else: it is not as it was written. */
    | 'digest';
  /** Ids of the track and the unit; null: of the whole run, of no unit. */
  readonly track: string | null;
  readonly unit: string | null;
  /** The name of the indicator, component or dimension, the question, or the code of the finding; null: none. */
  readonly item: string | null;
}

/** A difference as sentences name it. */
export interface NamedDifference {
  readonly difference: RunDifference['what'];
  /** The name of the unit; null: of no unit. */
  readonly unit: string | null;
  readonly item: string | null;
}
