/** A series as a page: changes of method first, then a small chart of every unit (SPEC §10.8). */
import { scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';
import { rounded } from '../../core/decimal.ts';
import type { Language } from '../../core/model/method.ts';
import type { TrackSeries, UnitSeries } from '../../core/series/series.ts';
import { words } from '../../words/words.ts';
import { numberText } from '../number-text.ts';
import { cut } from '../short-names.ts';
import { type Content, type Element, element, type Page } from './element.ts';
import { style } from './style.ts';

export interface SeriesContent {
  /** By year. */
  readonly labels: readonly string[];
  readonly sources: readonly string[];
  readonly changes: readonly string[];
  readonly tracks: readonly {
    readonly track: TrackSeries;
    /** By year: whether totals are made by another method from then on. */
    readonly breaks: readonly boolean[];
    readonly events: readonly string[];
  }[];
}

const WIDTH = 200;
const HEIGHT = 84;
/** Below, and at either side of the lines. */
const FOOT = 14;
const SIDE = 10;
const TOP = 6;

const SERIES_STYLE = `
.multiples { display: grid; grid-template-columns: repeat(auto-fill, minmax(200px, 1fr)); gap: 14px 18px; padding: 0; margin: 12px 0; list-style: none; }
.multiples li { break-inside: avoid; min-width: 0; font-size: 15px; overflow-wrap: anywhere; }
svg.small { width: 100%; height: auto; }
svg.small text { font-size: 9px; fill: var(--soft); }
svg.small path { fill: none; stroke: var(--accent); stroke-width: 2; stroke-linejoin: round; }
svg.small path.median { stroke: #8a8a8a; stroke-width: 1.2; stroke-dasharray: 4 3; }
svg.small path.range { fill: #eceff1; stroke: none; }
svg.small circle { fill: var(--accent); }
svg.small line.break { stroke: #b45309; stroke-width: 1; stroke-dasharray: 2 2; }
`;

export function seriesPage({ labels, sources, changes, tracks }: SeriesContent, language: Language): Page {
  const seriesWords = words[language].series;
  const list = (lines: readonly string[]) =>
    element(
      'ul',
      {},
      lines.map((text) => element('li', {}, text)),
    );
  return {
    language,
    title: seriesWords.title,
    style: style + SERIES_STYLE,
    script: null,
    body: [
      element('header', {}, element('h1', {}, seriesWords.title)),
      element(
        'main',
        {},
        element(
          'section',
          {},
          element('h2', {}, seriesWords.changes),
          list(changes),
          element('p', { class: 'note' }, sources.map((source, y) => `${labels[y] ?? ''}: ${source}`).join(' · ')),
        ),
        tracks.map(({ track, breaks, events }) =>
          element(
            'section',
            {},
            element('h2', {}, cut(track.name, 160)),
            events.length === 0 ? null : [element('h3', {}, seriesWords.events), list(events)],
            element('h3', {}, seriesWords.chart(cut(track.name, 160))),
            legend(language),
            element(
              'ul',
              { class: 'multiples' },
              track.units.map((unit) => element('li', {}, unitChart(track, unit, { labels, breaks }, language))),
            ),
          ),
        ),
      ),
    ],
  };
}

function legend(language: Language): Element {
  const { unit, median, range } = words[language].series;
  const key = (shape: Element) =>
    element('svg', { class: 'key small', viewBox: '0 0 30 10', 'aria-hidden': 'true', focusable: 'false' }, shape);
  return element(
    'ul',
    { class: 'legend' },
    element('li', {}, key(element('path', { d: 'M0 5L30 5' })), unit),
    element('li', {}, key(element('path', { class: 'median', d: 'M0 5L30 5' })), median),
    element('li', {}, key(element('path', { class: 'range', d: 'M0 0L30 0L30 10L0 10Z' })), range),
    element('li', {}, '≠ ', words[language].series.changes),
  );
}

interface Along {
  readonly labels: readonly string[];
  readonly breaks: readonly boolean[];
}

function unitChart(track: TrackSeries, unit: UnitSeries, { labels, breaks }: Along, language: Language): Content {
  const known = track.years
    .flatMap((year) => (year === null ? [] : [year.min, year.max]))
    .filter((end) => end !== null);
  const name = cut(unit.name, 120);
  const last = unit.points.findLast((point) => point !== null);
  const text = (value: number | null | undefined) => numberText(value ?? null, track.decimals, language);
  const caption = [element('strong', {}, name), ` ${text(last?.total)} (${last?.rank ?? '–'})`];
  if (known.length === 0) return caption;
  const x = scaleLinear([0, Math.max(1, labels.length - 1)], [SIDE, WIDTH - SIDE]);
  const y = scaleLinear([Math.min(...known), Math.max(...known)], [HEIGHT - FOOT - 4, TOP]);
  /** Stretches of years under one method. */
  const starts = [0, ...breaks.flatMap((isBreak, year) => (isBreak ? [year] : []))];
  const paths = (values: readonly (number | null)[], kind: string | null) => {
    const draw = line<number>()
      .defined((year) => values[year] != null)
      .x((year) => x(year))
      .y((year) => y(values[year] ?? 0))
      .digits(1);
    return starts.map((from, s) => {
      const years = [...labels.keys()].slice(from, starts[s + 1]);
      return element('path', { class: kind, d: draw(years) ?? '' });
    });
  };
  const band = starts.map((from, s) => {
    const years = [...labels.keys()].slice(from, starts[s + 1]).filter((year) => track.years[year]?.min != null);
    const at = (year: number, end: 'min' | 'max') =>
      `${rounded(x(year), 1)} ${rounded(y(track.years[year]?.[end] ?? 0), 1)}`;
    const outline = [...years.map((year) => at(year, 'max')), ...[...years].reverse().map((year) => at(year, 'min'))];
    return years.length < 2 ? null : element('path', { class: 'range', d: `M${outline.join('L')}Z` });
  });
  const totals = unit.points.map((point) => point?.total ?? null);
  const said = labels.map((label, year) => `${label}: ${text(totals[year])} (${unit.points[year]?.rank ?? '–'})`);
  return [
    caption,
    element(
      'svg',
      {
        class: 'small',
        viewBox: `0 0 ${WIDTH} ${HEIGHT}`,
        role: 'img',
        focusable: 'false',
        'aria-label': `${words[language].series.unitChart(name)} ${said.join('; ')}`,
      },
      band,
      paths(
        track.years.map((year) => year?.median ?? null),
        'median',
      ),
      breaks.map((isBreak, year) => {
        const at = rounded(x(year - 0.5), 1);
        return isBreak ? element('line', { class: 'break', x1: at, x2: at, y1: TOP, y2: HEIGHT - FOOT }) : null;
      }),
      paths(totals, null),
      totals.map((total, year) =>
        total === null ? null : element('circle', { cx: rounded(x(year), 1), cy: rounded(y(total), 1), r: 2.2 }),
      ),
      yearText(labels[0] ?? '', 'start', x(0)),
      yearText(labels.at(-1) ?? '', 'end', x(labels.length - 1)),
    ),
  ];
}

function yearText(label: string, anchor: string, x: number): Element {
  return element('text', { x: rounded(x, 1), y: HEIGHT - 2, 'text-anchor': anchor }, cut(label, 24));
}
