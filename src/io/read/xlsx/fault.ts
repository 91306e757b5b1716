/** What is wrong inside a workbook, with the place; it becomes a Failure that says it (failure.ts). */
import type { Limit } from '../../../core/failures.ts';
import { Failure } from '../../failure.ts';
import { LIMITS } from '../limits.ts';

/** A part of a workbook, for messages: the file as the method names it, and the part's name in the container. */
export interface PartPlace {
  readonly file: string;
  readonly part: string;
}

export function damagedFile(file: string): Failure {
  return new Failure('damaged-workbook', { file });
}

export function damagedPart({ file, part }: PartPlace): Failure {
  return new Failure('damaged-part', { file, part });
}

export function beyondLimit({ file, part }: PartPlace, limit: Limit): Failure {
  return new Failure('workbook-limit', { file, part, limit, most: LIMITS[limit] });
}
