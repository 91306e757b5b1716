/** Changes of a method's content that need no answers (SPEC §10, whatif): weights, and what is left out. */
import { fieldOf, fieldsOf, itemsOf, valueText } from '../core/json.ts';
import type { Json } from '../core/model/run.ts';
import { foldId } from '../core/text/equal.ts';

/** A component, dimension or indicator, in all tracks that have it or in one. */
export interface NodeName {
  readonly track: string | null;
  readonly id: string;
}

export interface NewWeight extends NodeName {
  readonly weight: number;
}

export interface Reweighed {
  readonly method: Json;
  /** Weights that have no node. */
  readonly unmet: readonly NewWeight[];
}

/**
 * The content with other weights.
 * @param rescale the siblings of a changed node share the rest of their sum in the proportions they had
 */
export function reweigh(method: Json, weights: readonly NewWeight[], rescale: boolean): Reweighed {
  const met = new Set<NewWeight>();
  const named = new Map<string, NewWeight[]>();
  for (const newWeight of weights)
    named.set(foldId(newWeight.id), [...(named.get(foldId(newWeight.id)) ?? []), newWeight]);
  const siblings = (nodes: readonly Json[], track: string): Json[] => {
    const given = nodes.map((node) => {
      const alike = named.get(foldId(valueText(fieldOf(node, 'id')))) ?? [];
      const matching = alike.filter((weight) => isNamed(node, track, weight));
      for (const weight of matching) met.add(weight);
      return matching.at(-1)?.weight ?? null;
    });
    const rest = rescale ? restFactor(nodes.map(weightOf), given) : 1;
    return nodes.map((node, i) => {
      const weight = given[i] ?? (rest === 1 ? null : weightOf(node) * rest);
      return withChildren(weight === null ? node : { ...Object(node), weight }, (children) =>
        siblings(children, track),
      );
    });
  };
  return { method: mapTracks(method, siblings), unmet: weights.filter((weight) => !met.has(weight)) };
}

/** All components of every track weigh the same: as where no weight is said. */
export function equalWeights(method: Json): Json {
  return mapTracks(method, (components) => components.map((component) => omit(component, ['weight'])));
}

/** The content without a component, dimension, indicator or unit; null where there is none of that name. What is left empty goes too. */
export function without(method: Json, name: NodeName): Json | null {
  let met = false;
  const isIt = (node: Json, track: string) => {
    const found = isNamed(node, track, name);
    met ||= found;
    return found;
  };
  const kept = (nodes: readonly Json[], track: string): Json[] =>
    nodes
      .filter((node) => !isIt(node, track))
      .map((node) => withoutUnit(node, name.id))
      .map((node) => withChildren(node, (children) => kept(children, track)))
      .filter((node) => fieldOf(node, 'indicators') === null || itemsOf(fieldOf(node, 'indicators')).length > 0);
  const tracks = itemsOf(fieldOf(method, 'tracks')).map((track): Json => {
    const id = valueText(fieldOf(track, 'id'));
    const units = itemsOf(fieldOf(track, 'units')).filter((unit) => !isIt(unit, id));
    return { ...Object(track), units, components: kept(itemsOf(fieldOf(track, 'components')), id) };
  });
  if (!met) return null;
  const adjustments = itemsOf(fieldOf(method, 'adjustments')).filter(
    (node) => foldId(valueText(fieldOf(node, 'unit'))) !== foldId(name.id),
  );
  const changed = fieldOf(method, 'adjustments') === null ? {} : { adjustments };
  return { ...Object(method), tracks, ...changed };
}

/** What of a method's content the values rest on: where two agree on it, the values of the one are those of the other. */
export function measurement(method: Json): Json {
  const tracks = itemsOf(fieldOf(method, 'tracks')).map((track): Json => {
    const components = itemsOf(fieldOf(track, 'components')).map(measured);
    return { ...omit(track, OF_TRACK), missing: omit(fieldOf(track, 'missing'), OF_MISSING), components };
  });
  return { ...omit(method, OF_METHOD), missing: omit(fieldOf(method, 'missing'), OF_MISSING), tracks };
}

const RULES = ['normalisation', 'aggregation', 'ranking', 'tiers', 'name'];
const OF_TRACK = [...RULES, 'missing', 'components'];
const OF_METHOD = [...RULES, 'missing', 'tracks', 'index', 'adjustments', 'title', 'year', 'language', 'publication'];
const OF_MISSING = ['coverage', 'index-coverage'];
const OF_NODE = ['weight', 'name', 'unit', 'normalisation', 'aggregation'];

function measured(node: Json): Json {
  return withChildren(omit(node, OF_NODE), (children) => children.map(measured));
}

function omit(value: Json, names: readonly string[]): { readonly [field: string]: Json } {
  return Object.fromEntries(fieldsOf(value).filter(([name]) => !names.includes(name)));
}

/** The factor by which those not given are to be multiplied for the sum to stay; 1 where none is given. */
function restFactor(weights: readonly number[], given: readonly (number | null)[]): number {
  if (given.every((weight) => weight === null)) return 1;
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const others = weights.reduce((sum, weight, i) => (given[i] === null ? sum + weight : sum), 0);
  const taken = given.reduce((sum: number, weight) => sum + (weight ?? 0), 0);
  return others === 0 ? 1 : (total - taken) / others;
}

function mapTracks(method: Json, map: (components: readonly Json[], track: string) => readonly Json[]): Json {
  const tracks = itemsOf(fieldOf(method, 'tracks')).map((track): Json => {
    return {
      ...Object(track),
      components: map(itemsOf(fieldOf(track, 'components')), valueText(fieldOf(track, 'id'))),
    };
  });
  return { ...Object(method), tracks };
}

function withChildren(node: Json, map: (children: readonly Json[]) => readonly Json[]): Json {
  if (fieldOf(node, 'indicators') === null) return node;
  return { ...Object(node), indicators: map(itemsOf(fieldOf(node, 'indicators'))) };
}

/** An indicator's `only` and `except` without a unit that is no more. */
function withoutUnit(node: Json, unit: string): Json {
  const changed = ['only', 'except'].flatMap((field): [string, Json][] => {
    const list = itemsOf(fieldOf(node, field));
    const rest = list.filter((node) => foldId(valueText(node)) !== foldId(unit));
    return rest.length === list.length ? [] : [[field, rest]];
  });
  return changed.length === 0 ? node : { ...Object(node), ...Object.fromEntries(changed) };
}

function isNamed(node: Json, track: string, name: NodeName): boolean {
  const id = fieldOf(node, 'id');
  if (id === null || foldId(valueText(id)) !== foldId(name.id)) return false;
  return name.track === null || foldId(name.track) === foldId(track);
}

function weightOf(node: Json): number {
  const weight = fieldOf(node, 'weight');
  return typeof weight === 'number' ? weight : 1;
}
