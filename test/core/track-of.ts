/** A small track, built straight from the nouns of the model. */
import { arithmetic } from '../../src/core/formulas/means/arithmetic.ts';
import { minMax } from '../../src/core/formulas/normalisations/min-max.ts';
import type { TrackData } from '../../src/core/model/answers.ts';
import type { Dimension, Indicator, Node, Track } from '../../src/core/model/method.ts';
import { answersOf, type Response } from './answers-of.ts';
import { fieldsOf } from './fields-of.ts';

/** An indicator that has published figures and min–max scores from 1 to 10, unless it is said otherwise. */
export function indicatorOf(units: number, fields: Partial<Indicator> & Pick<Indicator, 'id'>): Indicator {
  return {
    kind: 'indicator',
    name: fields.id,
    weight: 1,
    position: 0,
    direction: 'positive',
    applies: Array.from({ length: units }, () => true),
    source: { kind: 'published', column: 0 },
    minimumBase: 1,
    normalise: minMax(fieldsOf()).normalise,
    over: 'track',
    reference: 'shown',
    pool: [],
    noSpread: () => null,
    bounds: null,
    fixed: [],
    ...fields,
  };
}

export function dimensionOf(
  fields: Partial<Dimension> & { readonly id: string; readonly children: readonly Node[] },
): Dimension {
  return { kind: 'dimension', name: fields.id, weight: 1, aggregate: arithmetic().aggregate, coverage: 0, ...fields };
}

/** @param units their ids; `A/g` is unit A of group g */
export function trackOf(units: readonly string[], index: Dimension, fields: Partial<Track> = {}): Track {
  return {
    id: index.id,
    name: index.id,
    units: units.map((text) => {
      const [id = '', group = null] = text.split('/');
      return { id, name: id, group };
    }),
    index,
    indicators: leaves(index),
    factor: 10,
    outOf: 100,
    adjustments: [],
    ranking: {
      within: 'track',
      by: 'total',
      ties: 'standard',
      on: 'full',
      decimals: 2,
      minimumResponses: 0,
      thinBase: 30,
    },
    tiers: { kind: 'thresholds', tiers: [] },
    ...fields,
  };
}

/** @param published by column, then by unit */
export function dataOf(
  track: Track,
  responses: readonly Response[],
  published: readonly (readonly (number | null)[])[] = [],
): TrackData {
  const questions = Math.max(0, ...responses.map(({ cells }) => cells.length));
  return {
    answers: answersOf(questions, responses),
    responses: track.units.map(({ id }, unit) => {
      const used = responses.filter((response) => response.unit === unit).length;
      return { unit: id, received: used, used, leftOut: [] };
    }),
    published,
  };
}

/** The same tree with other weights. */
export function reweighted(node: Dimension, weigh: (weight: number) => number): Dimension {
  const children = node.children.map((child) =>
    child.kind === 'dimension' ? reweighted(child, weigh) : { ...child, weight: weigh(child.weight) },
  );
  return { ...node, weight: weigh(node.weight), children };
}

function leaves(node: Node): Indicator[] {
  return node.kind === 'indicator' ? [node] : node.children.flatMap(leaves);
}
