/** The star of a unit: its component scores against the median and the best of the track, on an axis with fixed ends. */
import { scaleLinear } from 'd3-scale';
import { curveLinear, lineRadial } from 'd3-shape';
import { rounded } from '../../core/decimal.ts';
import type { Language } from '../../core/model/method.ts';
import { words } from '../../words/words.ts';
import { numberText } from '../number-text.ts';
import { cut } from '../short-names.ts';
import { type Element, element } from './element.ts';
import { lines } from './lines.ts';
import type { Component, TrackView } from './track-view.ts';

/** A star of two components is a line. */
const LEAST_POINTS = 3;
/** More than these are reported by their number alone: their names would lie on each other. */
const MOST_NAMES = 12;
const WIDTH = 480;
const HEIGHT = 384;
const RADIUS = 128;
const LINE = 15;

interface Point {
  readonly angle: number;
  readonly score: number | null;
}

/**
 * @param unit its index in the track
 * @returns null where it would show nothing: fewer than three components, or no score
 */
export function star({ components, scoreAxis, track }: TrackView, unit: number, language: Language): Element | null {
  const unitScores = components.map(({ scores }) => scores[unit] ?? null);
  if (components.length < LEAST_POINTS || unitScores.every((score) => score === null)) return null;
  const turn = (2 * Math.PI) / components.length;
  const radius = scaleLinear([scoreAxis.min, scoreAxis.max], [0, RADIUS]);
  const shape = lineRadial<Point>()
    .defined(({ score }) => score !== null)
    .angle(({ angle }) => angle)
    .radius(({ score }) => radius(score ?? scoreAxis.min))
    .curve(curveLinear)
    .digits(2);
  const outline = (scores: readonly (number | null)[]) => {
    const points = scores.map((score, i) => ({ angle: i * turn, score }));
    return shape([...points, ...points.slice(0, 1)]);
  };
  const whole = unitScores.every((score) => score !== null);
  const name = cut(track.units[unit]?.name ?? '', 120);
  return element(
    'svg',
    {
      class: 'star',
      viewBox: `0 0 ${WIDTH} ${HEIGHT}`,
      role: 'img',
      'aria-label': alternative(components, unitScores, name, language),
      focusable: 'false',
    },
    element(
      'g',
      { transform: `translate(${WIDTH / 2} ${HEIGHT / 2})` },
      radius.ticks(5).map((tick) => element('path', { class: 'ring', d: outline(components.map(() => tick)) })),
      components.map((_, i) => {
        const [x, y] = place(i * turn, RADIUS);
        return element('line', { class: 'spoke', x1: 0, y1: 0, x2: x, y2: y });
      }),
      element('path', { class: 'best', d: outline(components.map(({ best }) => best)) }),
      element('path', { class: 'median', d: outline(components.map(({ median }) => median)) }),
      element('path', { class: whole ? 'own filled' : 'own', d: outline(unitScores) }),
      unitScores.map((score, i) => {
        if (score === null) return null;
        const [cx, cy] = place(i * turn, radius(score));
        return element('circle', { class: 'own', cx, cy, r: 3.5 });
      }),
      radius
        .ticks(5)
        .map((tick) =>
          element(
            'text',
            { class: 'tick', x: -4, y: rounded(4 - radius(tick), 2), 'text-anchor': 'end' },
            tickText(tick, radius.ticks(5), language),
          ),
        ),
      components.map((component, i) => label(component, i, i * turn, components.length)),
    ),
  );
}

/** What the lines are, in words and as they are drawn. */
export function starLegend(unit: string, language: Language): Element {
  const { own: unitLabel, median, best } = words[language].page.starLegend(cut(unit, 60));
  const entry = (kind: string, text: string) =>
    element(
      'li',
      {},
      element(
        'svg',
        { class: 'key star', viewBox: '0 0 30 10', 'aria-hidden': 'true', focusable: 'false' },
        element('line', { class: kind, x1: 0, y1: 5, x2: 30, y2: 5 }),
        kind === 'own' ? element('circle', { class: kind, cx: 15, cy: 5, r: 3.5 }) : null,
      ),
      ' ',
      text,
    );
  return element('ul', { class: 'legend' }, entry('own', unitLabel), entry('median', median), entry('best', best));
}

function label({ name }: Component, i: number, angle: number, count: number): Element {
  const [x, y] = place(angle, RADIUS + 16);
  const side = Math.sin(angle);
  const text = count > MOST_NAMES ? [`${i + 1}`] : lines(`${i + 1}. ${name}`, 16, 3);
  // At the top of the star a label ends where it stands, at the foot it begins there, at the sides it is in the middle.
  const down = (1 - Math.cos(angle)) / 2;
  const top = y - (1 - down) * (text.length - 1) * LINE + (down * LINE * 2) / 3;
  const anchor = Math.abs(side) < 0.1 ? 'middle' : side > 0 ? 'start' : 'end';
  return element(
    'text',
    { class: 'name', 'text-anchor': anchor },
    text.map((line, l) => element('tspan', { x, y: rounded(top + l * LINE, 2) }, line)),
  );
}

function place(angle: number, radius: number): [number, number] {
  return [rounded(radius * Math.sin(angle), 2), rounded(-radius * Math.cos(angle), 2)];
}

/** With as many decimals as the ticks need to be told apart. */
function tickText(tick: number, ticks: readonly number[], language: Language): string {
  const decimals =
    [0, 1, 2, 3, 4].find((count) => ticks.every((tick) => rounded(tick, count) === rounded(tick, 9))) ?? 4;
  return numberText(tick, decimals, language);
}

function alternative(
  components: readonly Component[],
  unitScores: readonly (number | null)[],
  unit: string,
  language: Language,
): string {
  const page = words[language].page;
  const text = (value: number | null) => numberText(value, 2, language);
  return [
    page.starOf(unit),
    ...components.map(({ name, median, best }, i) =>
      page.starPoint(cut(name, 120), text(unitScores[i] ?? null), text(median), text(best)),
    ),
  ].join(' ');
}
