/** How the rules of two runs differ, as rows for scripts. */
import type { MethodDifference } from '../../method/differences.ts';

export const DIFFERENCE_COLUMNS = ['topic', 'track', 'field', 'of', 'before', 'after'] as const;

export function differenceCells({ topic, track, field, of: nodes, before, after }: MethodDifference) {
  return [
    topic,
    track,
    field,
    nodes.join(' | '),
    before === null ? null : JSON.stringify(before),
    after === null ? null : JSON.stringify(after),
  ];
}
