/** What two indicators must have in common before their values can be looked at together (SPEC §5, `over: all`, `pool`). */
import { fieldOf, fieldsOf, itemsOf } from '../core/json.ts';
import type { Json } from '../core/model.ts';
import { fold } from '../core/text/fold.ts';

const STATISTIC = ['statistic', 'of', 'against', 'than', 'p', 'base', 'direction'];

/**
 * The statistic, the scale and the direction of an indicator of a method's content, as one text; null where the track
 * has no such indicator.
 */
export function signature(method: Json, track: string, indicator: string): string | null {
  const own = itemsOf(fieldOf(method, 'tracks')).find((one) => named(one, track));
  const found = itemsOf(own === undefined ? null : fieldOf(own, 'components'))
    .flatMap(leaves)
    .find((one) => named(one, indicator));
  if (found === undefined) return null;
  const kind = fieldOf(found, 'published') === null ? 'survey' : 'published';
  const scale = fieldOf(found, 'scale');
  const scales = fieldsOf(fieldOf(method, 'scales'));
  const content = scale === null ? null : (scales.find(([id]) => fold(id) === fold(String(scale)))?.[1] ?? null);
  const answers = fieldsOf(fieldOf(content, 'answers')).map(([label, code]) => [fold(label), code]);
  const fields = STATISTIC.map((name) => fieldOf(found, name));
  return JSON.stringify([kind, fields, answers.sort(), fieldOf(content, 'number'), fieldOf(content, 'separator')]);
}

function leaves(node: Json): Json[] {
  const children = itemsOf(fieldOf(node, 'indicators'));
  return children.length === 0 ? [node] : children.flatMap(leaves);
}

function named(node: Json, id: string): boolean {
  const own = fieldOf(node, 'id');
  return (typeof own === 'string' || typeof own === 'number') && fold(String(own)) === fold(id);
}
