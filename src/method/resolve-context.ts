/** State that is shared while a method is resolved. */

import type { ScoreRule } from '../core/formulas/normalisations/rule.ts';
import type { Node } from '../core/model/method.ts';
import type { UnitNames } from '../core/text/unit-names.ts';
import type { Faults, Path } from './faults.ts';
import type { Scales } from './scales.ts';
import type { MethodFile } from './schema.ts';

/** What a track takes from the whole method. */
export interface ResolveContext {
  readonly file: MethodFile;
  readonly scales: Scales;
  /** By folded question id: the headers it may have. */
  readonly headers: ReadonlyMap<string, readonly string[]>;
  /** Ids of questions that an indicator uses, folded. */
  readonly used: Set<string>;
  readonly outOf: number;
  /** The units of all tracks. */
  readonly names: UnitNames;
  readonly faults: Faults;
  /** Whether what is at this path, or a part of it, was left out as faulty: then its absence is no fault. */
  readonly isIncomplete: (path: Path) => boolean;
}

/** A node of the tree with what its parent must know of its scores. */
export interface Scored<Of extends Node> {
  readonly node: Of;
  /** The scale of the scores; null where no rule could be made. */
  readonly scale: Pick<ScoreRule, 'scale' | 'ends' | 'least'> | null;
}
