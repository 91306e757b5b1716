import { expect, test } from 'vitest';
import type { Run } from '../../../src/core/model/run.ts';
import type { Drawing } from '../../../src/report/drawings/drawing.ts';
import { starDrawing } from '../../../src/report/drawings/star-drawing.ts';
import { trackView } from '../../../src/report/html/track-view.ts';
import { liveTracks } from '../../../src/report/live/track-cells.ts';
import { scored } from '../demonstration-runs.ts';

function firstView(run: Run) {
  const [live] = liveTracks(run);
  if (live === undefined) throw new Error('no track');
  return trackView(live, 0);
}

const pointsOf = (drawing: Drawing | null) =>
  drawing?.shapes.flatMap((shape) => (shape.kind === 'circle' ? [shape.at] : [])) ?? [];

test('a point of the star is as far out as its score on the fixed axis from 0 to 10', async () => {
  const view = firstView(await scored());
  expect(view.scoreAxis).toEqual({ min: 0, max: 10 });
  const points = pointsOf(starDrawing(view, 0, 'vi'));
  expect(points).toHaveLength(8);
  points.forEach(([x, y], i) => {
    expect(Math.hypot(x - 240, y - 192)).toBeCloseTo(12.8 * (view.components[i]?.scores[0] ?? 0), 6);
  });
});

test('its text alternative says the score, median and best of each component', async () => {
  const view = firstView(await scored());
  expect(starDrawing(view, 0, 'vi')?.description).toContain(
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
  const broken = starDrawing(
    without(0, (c) => c === 2),
    0,
    'vi',
  );
  expect(pointsOf(broken)).toHaveLength(7);
  const lines = broken?.shapes.filter((shape) => shape.kind === 'path' && shape.stroke.width === 2.4);
  expect(lines).toMatchObject([{ closed: false, fill: null, rings: [expect.anything(), expect.anything()] }]);
  expect(
    starDrawing(
      without(0, () => true),
      0,
      'vi',
    ),
  ).toBeNull();
  expect(starDrawing({ ...view, components: view.components.slice(0, 2) }, 0, 'vi')).toBeNull();
});
