/** What charts ask of the method of a track, as the run holds it: the nearest layer wins, field by field (SPEC §3). */
import type { Fields } from '../core/fields.ts';
import { fieldOf, itemsOf } from '../core/json.ts';
import type { Json, Run } from '../core/model.ts';
import { normalisations } from '../core/normalise/normalisations.ts';

export interface TrackMethod {
  /** Ends of the scores' scale; null where it has none. */
  readonly ends: readonly [number, number] | null;
  readonly outOf: number;
  /** What the index is multiplied by (SPEC §6). */
  readonly factor: number;
  /** Best first; none where the method has no tiers. */
  readonly tiers: readonly string[];
  readonly rankedByGroup: boolean;
}

export function trackMethod({ method }: Run, id: string): TrackMethod {
  const track = itemsOf(fieldOf(method, 'tracks')).find((one) => fieldOf(one, 'id') === id) ?? null;
  const ends = scoreEnds([firstIndicator(track), track, method].map((level) => fieldOf(level, 'normalisation')));
  const outOf = numberOr(fieldOf(fieldOf(method, 'index'), 'out-of'), 100);
  const tiers = fieldOf(track, 'tiers') ?? fieldOf(method, 'tiers');
  const named = itemsOf(fieldOf(tiers, 'names'));
  return {
    ends,
    outOf,
    factor: ends === null ? 1 : outOf / ends[1],
    tiers: (named.length > 0 ? named : itemsOf(tiers).map((tier) => fieldOf(tier, 'name'))).map(String),
    rankedByGroup: nearest([track, method].map((level) => fieldOf(level, 'ranking')))('within') === 'group',
  };
}

/** All scores of a track are on one scale: the first indicator's. */
function firstIndicator(node: Json): Json {
  const [first] = [...itemsOf(fieldOf(node, 'components')), ...itemsOf(fieldOf(node, 'indicators'))];
  return first === undefined ? node : firstIndicator(first);
}

function scoreEnds(layers: readonly Json[]): readonly [number, number] | null {
  const own = nearest(layers);
  const fields: Fields = {
    number: (name, fallback) => numberOr(own(name), fallback ?? 0),
    flag: (name, fallback) => (own(name) === null ? fallback : own(name) === true),
    word: (name, words, fallback) => words.find((word) => word === own(name)) ?? fallback,
    codes: () => [],
    require: () => undefined,
  };
  return normalisations.get(String(own('method') ?? 'min-max'))?.(fields).ends ?? null;
}

function nearest(layers: readonly Json[]): (name: string) => Json {
  return (name) => layers.map((layer) => fieldOf(layer, name)).find((value) => value !== null) ?? null;
}

function numberOr(value: Json, otherwise: number): number {
  return typeof value === 'number' ? value : otherwise;
}
