import { expect, test } from 'vitest';
import type { Run } from '../../../src/core/model/run.ts';
import type { Content } from '../../../src/report/html/element.ts';
import { star } from '../../../src/report/html/star.ts';
import { trackView } from '../../../src/report/html/track-view.ts';
import { liveTracks } from '../../../src/report/live/track-cells.ts';
import { scored } from '../demonstration-runs.ts';

function firstView(run: Run) {
  const [live] = liveTracks(run);
  if (live === undefined) throw new Error('no track');
  return trackView(live, 0);
}

/** Attributes of all elements of a class, in order. */
function found(content: Content, name: string): ReadonlyMap<string, unknown>[] {
  if (content === null || typeof content === 'string') return [];
  if (!('tag' in content)) return content.flatMap((one) => found(one, name));
  const own = String(content.attributes.class ?? '')
    .split(' ')
    .includes(name);
  return [...(own ? [new Map(Object.entries(content.attributes))] : []), ...found(content.content, name)];
}

test('a point of the star is as far out as its score on the fixed axis from 0 to 10', async () => {
  const view = firstView(await scored());
  expect(view.scoreAxis).toEqual({ min: 0, max: 10 });
  const drawn = star(view, 0, 'vi');
  const points = found(drawn, 'own').filter((attributes) => attributes.has('cx'));
  expect(points).toHaveLength(8);
  points.forEach((point, i) => {
    const distance = Math.hypot(Number(point.get('cx')), Number(point.get('cy')));
    expect(distance).toBeCloseTo(12.8 * (view.components[i]?.scores[0] ?? 0), 1);
  });
});

test('its text alternative says the score, median and best of each component', async () => {
  const view = firstView(await scored());
  const [svg] = found(star(view, 0, 'vi'), 'star');
  expect(svg?.get('aria-label')).toContain(
    'Tính minh bạch và tiếp cận thông tin: 3,63 (trung vị 5,14, cao nhất 9,75).',
  );
});

test('where a score is missing the line breaks, and a unit without scores or a track of two components has no star', async () => {
  const view = firstView(await scored());
  const without = (unit: number, missing: (component: number) => boolean) => ({
    ...view,
    components: view.components.map((component, c) => ({
      ...component,
      scores: component.scores.map((score, u) => (u === unit && missing(c) ? null : score)),
    })),
  });
  const broken = found(
    star(
      without(0, (c) => c === 2),
      0,
      'vi',
    ),
    'own',
  );
  expect(broken.filter((attributes) => attributes.has('cx'))).toHaveLength(7);
  expect(String(broken[0]?.get('d')).match(/M/gu)).toHaveLength(2);
  expect(broken[0]?.get('class')).toBe('own');
  expect(
    star(
      without(0, () => true),
      0,
      'vi',
    ),
  ).toBeNull();
  expect(star({ ...view, components: view.components.slice(0, 2) }, 0, 'vi')).toBeNull();
});
