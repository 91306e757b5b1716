import fc from 'fast-check';
import { expect, test } from 'vitest';
import { aggregate } from '../../../src/core/aggregate.ts';
import type { Dimension, Node } from '../../../src/core/model/method.ts';
import { chainOf } from '../../../src/core/uncertainty/chain.ts';
import { scoredTracks } from './random-tracks.ts';

fc.configureGlobal({ seed: 2022, numRuns: 300 });

const NONE = Number.NaN;

test('with the method’s own weights it gives the method’s own index, to the last bit', () => {
  fc.assert(
    fc.property(scoredTracks, fc.boolean(), ({ track, scores }, fixed) => {
      const own = aggregate(track, scores);
      const chain = chainOf(track, scores, fixed ? own.parts : null);
      const indices = new Float64Array(track.units.length);
      chain.compute(chain.weights, indices);
      expect([...indices]).toEqual(own.parts[0]?.scores.map((score) => score ?? NONE));
    }),
  );
});

test('with other weights it gives what a method with those weights gives, a node of weight 0 left out', () => {
  fc.assert(
    fc.property(scoredTracks, fc.infiniteStream(fc.constantFrom(0, 0.1, 1, 3)), ({ track, scores }, stream) => {
      const chain = chainOf(track, scores, null);
      const given = chain.weights.map((weight) => (weight === 0 ? 0 : weight * Number(stream.next().value)));
      const indices = new Float64Array(track.units.length);
      chain.compute(given, indices);
      const weightOf = (node: Node) => given[chain.slots.findIndex((slot) => slot.node === node)] ?? 0;
      const changed = (node: Dimension): Dimension => ({
        ...node,
        weight: weightOf(node),
        children: node.children.map((child) =>
          child.kind === 'dimension' ? changed(child) : { ...child, weight: weightOf(child) },
        ),
      });
      const own = aggregate({ ...track, index: changed(track.index) }, scores).parts[0]?.scores ?? [];
      expect([...indices]).toEqual(own.map((score) => score ?? NONE));
    }),
  );
});
