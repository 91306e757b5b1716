/** The method file's content as a run keeps it: the tree with the rules that hold at each node, the nearest field winning (SPEC §3). */
import { means } from './aggregate/means.ts';
import type { MeanRule } from './aggregate/rule.ts';
import { contentFields } from './formula-fields.ts';
import { formulaOf } from './formula-list.ts';
import { fieldOf, fieldsOf, itemsOf } from './json.ts';
import type { Json } from './model.ts';
import { normalisations } from './normalise/normalisations.ts';
import type { ScoreRule } from './normalise/rule.ts';

export interface ContentNode {
  readonly id: string;
  /** Ids of what it stands in, from the component down. */
  readonly parents: readonly string[];
  readonly content: Json;
  /** Fields of the mean that makes it; null for an indicator. */
  readonly aggregation: Json;
  /** Fields of its normalisation; null for a component or dimension. */
  readonly normalisation: Json;
}

/** Components, dimensions and indicators of a track's content, depth first. */
export function contentNodes(method: Json, track: Json): ContentNode[] {
  const rules = [fieldOf(method, 'normalisation'), fieldOf(track, 'normalisation')];
  const visit = (content: Json, parents: readonly string[], above: Json): ContentNode[] => {
    const id = String(fieldOf(content, 'id'));
    if (fieldOf(content, 'indicators') === null) {
      const normalisation = merged(...rules, fieldOf(content, 'normalisation'));
      return [{ id, parents, content, aggregation: null, normalisation }];
    }
    const aggregation = meanOf(content, above);
    const children = itemsOf(fieldOf(content, 'indicators'));
    return [
      { id, parents, content, aggregation, normalisation: null },
      ...children.flatMap((child) => visit(child, [...parents, id], aggregation)),
    ];
  };
  return itemsOf(fieldOf(track, 'components')).flatMap((one) => visit(one, [], indexMean(method, track)));
}

/** Fields of the mean that makes a track's index. */
export function indexMean(method: Json, track: Json): Json {
  return meanOf(track, meanOf(method, null));
}

/**
 * What scores of a track's components can be compared by: the ends of their scale, or the rule of a scale that has none.
 * All indicators under one parent have the same.
 */
export function scoreScale(method: Json, track: number): string {
  const nodes = contentNodes(method, itemsOf(fieldOf(method, 'tracks'))[track] ?? null);
  const normalisation = nodes.find((node) => node.normalisation !== null)?.normalisation ?? null;
  return scoreRule(normalisation)?.scale ?? '';
}

/** The rule that these fields of a normalisation name; null where there is none of that name. */
export function scoreRule(normalisation: Json): ScoreRule | null {
  return formulaOf(normalisations, String(fieldOf(normalisation, 'method')))?.(contentFields(normalisation)) ?? null;
}

/** The same of a mean. */
export function meanRule(mean: Json): MeanRule | null {
  return formulaOf(means, String(fieldOf(mean, 'method')))?.(contentFields(mean)) ?? null;
}

/** The nearest field wins, one by one. */
export function merged(...layers: readonly Json[]): Json {
  return Object.fromEntries(layers.flatMap(fieldsOf));
}

/** Fields of the mean at a node of the content; `above`: of the one it stands in. */
export function meanOf(content: Json, above: Json): Json {
  const own = fieldOf(content, 'aggregation');
  return merged(above, typeof own === 'string' ? { method: own } : own);
}
