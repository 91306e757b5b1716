/** Drawings of rankings: what they show is what the run holds, in SVG files and in the pictures of documents alike. */
import { beforeAll, expect, test } from 'vitest';
import type { Run } from '../../src/core/model/run.ts';
import { writeEmf } from '../../src/io/write/emf.ts';
import { writeElements } from '../../src/io/write/html.ts';
import type { Drawing } from '../../src/report/drawings/drawing.ts';
import { alikeRuns, rankingDots } from '../../src/report/drawings/ranking-dots.ts';
import { fitted, textWidth } from '../../src/report/drawings/text-width.ts';
import { rankedLists, trackView } from '../../src/report/html/track-view.ts';
import { leaderPictures } from '../../src/report/leader.ts';
import { liveTracks } from '../../src/report/live/track-cells.ts';
import { svgFiles } from '../../src/report/svg-files.ts';
import { firstTrack, HOSTILE, named, scored, sized } from './demonstration-runs.ts';

let demo: Run;
beforeAll(async () => {
  demo = await scored();
});

const viewsOf = (run: Run) => liveTracks(run).map(trackView);
const texts = ({ shapes }: Drawing) => shapes.flatMap((shape) => (shape.kind === 'text' ? [shape.text] : []));
const dots = ({ shapes }: Drawing) => shapes.filter(({ kind }) => kind === 'circle');

test('brackets join neighbours of whom none is told apart from another, each as long as can be', () => {
  const alike = ['BC', 'ACD', 'ABD', 'BC', ''].map((ids) => new Set(ids));
  expect(alikeRuns([...'ABCDE'], alike)).toEqual([
    { first: 0, last: 2, lane: 0 },
    { first: 1, last: 3, lane: 1 },
  ]);
  expect(alikeRuns(['A', 'B'], [null, new Set(['A'])])).toEqual([]);
});

test('each ranked unit is a dot between its low and high end, further right the higher its total', () => {
  const [view] = viewsOf(demo);
  if (view === undefined) throw new Error('no track');
  const [list] = rankedLists(view);
  if (list === undefined) throw new Error('no list');
  const drawing = rankingDots(demo, view, list, 18, 'vi');
  const ranked = firstTrack(demo).ranking.filter(({ rank }) => rank !== null);
  const places = drawing.shapes.flatMap((shape) => (shape.kind === 'circle' ? [shape.at[0]] : []));
  expect(places.length).toBe(ranked.length);
  expect(places).toEqual([...places].sort((a, b) => b - a));
  for (const { total } of ranked) expect(texts(drawing)).toContain((total ?? 0).toFixed(2).replace('.', ','));
});

test('the leader’s page has every unit of a short ranking, and of a long one all as dots and five of either end', () => {
  const many = sized(demo, 130);
  const pictures = leaderPictures(many, viewsOf(many), { room: 900, title: 40 }, 'vi');
  const [first] = pictures;
  if (first === undefined) throw new Error('no picture');
  expect(first.title).toContain('130 đơn vị');
  expect(dots(first.drawing).length).toBe(130 + 10);
  expect(pictures.reduce((sum, { drawing }) => sum + drawing.height + 40, 0)).toBeLessThanOrEqual(900);
  const short = leaderPictures(demo, viewsOf(demo), { room: 2000, title: 40 }, 'vi');
  expect(short.map(({ drawing }) => dots(drawing).length)).toEqual([20, 21, 0]);
  // With little room the first ranking stays.
  expect(leaderPictures(demo, viewsOf(demo), { room: 200, title: 40 }, 'vi').length).toBe(1);
});

test('what is withheld is in no drawing', () => {
  const [first] = firstTrack(demo).ranking;
  if (first === undefined) throw new Error('no unit');
  const run: Run = {
    ...demo,
    tracks: demo.tracks.map((track, t) => ({
      ...track,
      ranking: track.ranking.map((row) =>
        t === 0 && row.unit === first.unit
          ? { ...row, rank: null, index: null, total: null, tier: null, reason: 'minimum-responses' as const }
          : row,
      ),
    })),
  };
  const name = firstTrack(demo).units.find(({ id }) => id === first.unit)?.name ?? '';
  const written = svgFiles(run, 'vi').map(({ svg }) => writeElements(svg).toString());
  expect(written.length).toBeGreaterThan(40);
  expect(written.filter((text) => text.includes(name))).toEqual([]);
});

test('hostile names are text in SVG files, which load and run nothing, and are in pictures of documents', () => {
  const run = named(demo, HOSTILE);
  for (const { name, svg } of svgFiles(run, 'vi')) {
    expect(name).toMatch(/^[\w-]+$/u);
    const text = writeElements(svg).toString();
    expect(text).not.toMatch(/<(?:b|script|image|a|style|foreignObject)\b|href|url\(/u);
    expect(text).toContain('xmlns="http://www.w3.org/2000/svg"');
  }
  const [view] = viewsOf(run);
  const [list] = view === undefined ? [] : rankedLists(view);
  if (view === undefined || list === undefined) throw new Error('no list');
  const bytes = writeEmf(rankingDots(run, view, list, 18, 'vi'));
  const file = new DataView(bytes.buffer);
  expect(file.getUint32(40, true)).toBe(0x464d4520);
  // Records follow each other to the end, as many as the header says.
  let [at, count] = [0, 0];
  while (at < bytes.length) {
    at += file.getUint32(at + 4, true);
    count += 1;
  }
  expect([at, count]).toEqual([file.getUint32(48, true), file.getUint32(52, true)]);
  expect(Buffer.from(bytes).includes(Buffer.from('<b>Sở</b>', 'utf16le'))).toBe(true);
});

test('texts that are cut have room for what is left of them', () => {
  const name = 'Sở Nông nghiệp và Môi trường';
  expect(fitted(name, 12, 400)).toBe(name);
  expect(fitted(name, 12, 90)).toMatch(/^Sở Nông.*…$/u);
  expect(textWidth(fitted(name, 12, 90), 12)).toBeLessThanOrEqual(90);
});
