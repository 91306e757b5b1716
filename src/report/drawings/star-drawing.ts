/** The star of a unit: its component scores against the median and the best of the track, on an axis with fixed ends. */
import { scaleLinear } from 'd3-scale';
import { rounded } from '../../core/decimal.ts';
import type { Language } from '../../core/model/method.ts';
import { words } from '../../words/words.ts';
import { lines } from '../html/lines.ts';
import type { Component, TrackView } from '../html/track-view.ts';
import { numberText } from '../number-text.ts';
import { cut } from '../short-names.ts';
import { ACCENT, type Drawing, line, type Point, RULE, type Shape, SOFT, type Stroke, text } from './drawing.ts';

/** A star of two components is a line. */
const LEAST_POINTS = 3;
/** More than these are reported by their number alone: their names would lie on each other. */
const MOST_NAMES = 12;
const WIDTH = 480;
const HEIGHT = 384;
const RADIUS = 128;
const LINE = 15;
const BEST: Stroke = { colour: '86691A', width: 1.6, dashed: true };
const MEDIAN: Stroke = { colour: '5A6470', width: 1.6, dashed: true };
const UNIT: Stroke = { colour: ACCENT, width: 2.4 };

/**
 * @param unit its index in the track
 * @returns null where it would show nothing: fewer than three components, or no score
 */
export function starDrawing(
  { components, scoreAxis, track }: TrackView,
  unit: number,
  language: Language,
): Drawing | null {
  const unitScores = components.map(({ scores }) => scores[unit] ?? null);
  if (components.length < LEAST_POINTS || unitScores.every((score) => score === null)) return null;
  const turn = (2 * Math.PI) / components.length;
  const radius = scaleLinear([scoreAxis.min, scoreAxis.max], [0, RADIUS]);
  const point = (i: number, distance: number): Point => [
    WIDTH / 2 + distance * Math.sin(i * turn),
    HEIGHT / 2 - distance * Math.cos(i * turn),
  ];
  /** Broken where a score is missing. */
  const outline = (scores: readonly (number | null)[], stroke: Stroke, fill: string | null = null): Shape[] => {
    const isWhole = scores.every((score) => score !== null);
    const parts: Point[][] = [[]];
    [...scores, ...(isWhole ? [] : scores.slice(0, 1))].forEach((score, i) => {
      if (score === null) parts.push([]);
      else parts.at(-1)?.push(point(i, radius(score)));
    });
    const rings = parts.filter((part) => part.length > 1);
    return rings.length === 0 ? [] : [{ kind: 'path', rings, closed: isWhole, fill, stroke }];
  };
  const tickValues = radius.ticks(5);
  return {
    width: WIDTH,
    height: HEIGHT,
    description: alternative(components, unitScores, cut(track.units[unit]?.name ?? '', 120), language),
    shapes: [
      ...outline(unitScores, { colour: 'E8EDF3', width: 0.5 }, unitScores.includes(null) ? null : 'E8EDF3'),
      ...tickValues.flatMap((tick) =>
        outline(
          components.map(() => tick),
          { colour: RULE, width: 0.8 },
        ),
      ),
      ...components.map((_, i) => line(point(i, 0), point(i, RADIUS), RULE, 0.8)),
      ...outline(
        components.map(({ best }) => best),
        BEST,
      ),
      ...outline(
        components.map(({ median }) => median),
        MEDIAN,
      ),
      ...outline(unitScores, UNIT),
      ...unitScores.flatMap((score, i): Shape[] =>
        score === null
          ? []
          : [
              {
                kind: 'circle',
                at: point(i, radius(score)),
                radius: 3.5,
                fill: ACCENT,
                stroke: { colour: 'FFFFFF', width: 1 },
              },
            ],
      ),
      ...tickValues.map((tick) =>
        text([WIDTH / 2 - 4, HEIGHT / 2 + 4 - radius(tick)], tickText(tick, tickValues, language), {
          size: 11,
          anchor: 'end',
          colour: SOFT,
        }),
      ),
      ...components.flatMap((component, i) => label(component, i, turn, components.length, point)),
    ],
  };
}

/** The lines of the star for its legend. */
export const STAR_STROKES = { own: UNIT, median: MEDIAN, best: BEST } as const;

function label(
  { name }: Component,
  i: number,
  turn: number,
  count: number,
  point: (i: number, distance: number) => Point,
): Shape[] {
  const [x, y] = point(i, RADIUS + 16);
  const [side, up] = [Math.sin(i * turn), Math.cos(i * turn)];
  const shown = count > MOST_NAMES ? [`${i + 1}`] : lines(`${i + 1}. ${name}`, 16, 3);
  // At the top of the star a label ends at its point, at the bottom it begins there, at the sides it is centred on it.
  const down = (1 - up) / 2;
  const top = y - (1 - down) * (shown.length - 1) * LINE + (down * LINE * 2) / 3;
  const anchor = Math.abs(side) < 0.1 ? 'middle' : side > 0 ? 'start' : 'end';
  return shown.map((part, l) => text([x, top + l * LINE], part, { size: 13, anchor }));
}

/** With as many decimals as are needed to distinguish the ticks. */
function tickText(tick: number, tickValues: readonly number[], language: Language): string {
  const decimals =
    [0, 1, 2, 3, 4].find((count) => tickValues.every((value) => rounded(value, count) === rounded(value, 9))) ?? 4;
  return numberText(tick, decimals, language);
}

function alternative(
  components: readonly Component[],
  unitScores: readonly (number | null)[],
  unit: string,
  language: Language,
): string {
  const page = words[language].page;
  const shown = (value: number | null) => numberText(value, 2, language);
  return [
    page.starOf(unit),
    ...components.map(({ name, median, best }, i) =>
      page.starPoint(cut(name, 120), shown(unitScores[i] ?? null), shown(median), shown(best)),
    ),
  ].join(' ');
}
