/** Every chart of a run as a drawing with the name of its file, for slides (`--format svg`). */
import type { Language } from '../core/model/method.ts';
import type { Run } from '../core/model/run.ts';
import { dotPlot } from './drawings/dot-plot.ts';
import type { Drawing } from './drawings/drawing.ts';
import { rankingDots } from './drawings/ranking-dots.ts';
import { shareBars } from './drawings/share-bars.ts';
import { starDrawing } from './drawings/star-drawing.ts';
import { stripsDrawing } from './drawings/strips.ts';
import { svgFile } from './html/drawing.ts';
import type { Element } from './html/element.ts';
import { rankedLists, trackView } from './html/track-view.ts';
import { shareLists } from './leader.ts';
import { liveTracks } from './live/track-cells.ts';
import { fileNames } from './unit/file-names.ts';

export interface SvgFile {
  /** Without its ending. */
  readonly name: string;
  readonly svg: Element;
}

const ROW_HEIGHT = 18;
/** A plot of fewer units says less than their rows. */
const LEAST_PLOT = 10;

export function svgFiles(run: Run, language: Language): SvgFile[] {
  return drawings(run, language).map(({ name, drawing }) => ({ name, svg: svgFile(drawing) }));
}

interface NamedDrawing {
  readonly name: string;
  readonly drawing: Drawing;
}

function drawings(run: Run, language: Language): NamedDrawing[] {
  const views = liveTracks(run).map(trackView);
  const trackNames = fileNames(views.map(({ track }) => ['', track.id]));
  const shares = shareLists(run);
  return views.flatMap((view, v): NamedDrawing[] => {
    const { track, live } = view;
    const prefix = trackNames[v] ?? '';
    const lists = rankedLists(view).filter(({ rows }) => rows.some(({ ranking }) => ranking.rank !== null));
    const groupNames = fileNames(lists.map(({ group }) => ['', group ?? '']));
    const suffix = (l: number) => (lists[l]?.group === null ? '' : `-${groupNames[l] ?? ''}`);
    const trackShares = shares.filter(({ name }) => name === track.name);
    const shown = live.rows.filter(({ withheld }) => !withheld);
    const unitNames = fileNames(shown.map(({ ranking }) => [track.id, ranking.unit]));
    return [
      ...lists.map((list, l) => ({
        name: `${prefix}-ranking${suffix(l)}`,
        drawing: rankingDots(run, view, list, ROW_HEIGHT, language),
      })),
      ...lists.flatMap((list, l) =>
        list.rows.length < LEAST_PLOT
          ? []
          : [{ name: `${prefix}-distribution${suffix(l)}`, drawing: dotPlot(run, view, list, language) }],
      ),
      ...(trackShares.length === 0
        ? []
        : [{ name: `${prefix}-shares`, drawing: shareBars(trackShares.slice(0, 1), language) }]),
      { name: `${prefix}-components`, drawing: stripsDrawing(view, language) },
      ...shown.flatMap(({ unit }, u) => {
        const drawing = starDrawing(view, unit, language);
        return drawing === null ? [] : [{ name: `${prefix}-star-${unitNames[u] ?? ''}`, drawing }];
      }),
    ];
  });
}
