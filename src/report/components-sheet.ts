/** Scores of components and dimensions, by unit in the order of the ranking. */
import type { PartResult, TrackResult } from '../core/model.ts';
import { isPartialPart } from './partial.ts';
import { type Block, column, type ReportSheet } from './report.ts';
import type { Words } from './words.ts';

export function componentsSheet(track: TrackResult, words: Words): Omit<ReportSheet, 'tab'> {
  const dimensions = track.parts.filter(({ level }) => level > 1);
  return {
    title: `${words.components}: ${track.name}`,
    lines: [words.partialMark],
    blocks: [
      block(
        track,
        track.parts.filter(({ level }) => level === 1),
        null,
        words,
      ),
      ...(dimensions.length === 0 ? [] : [block(track, dimensions, words.dimensions, words)]),
    ],
  };
}

function block(track: TrackResult, parts: readonly PartResult[], title: string | null, words: Words): Block {
  const weights = [null, words.weight, ...parts.map(({ weight }) => weight)];
  return {
    title,
    columns: [column(words.id, 12), column(words.unit, 48), ...parts.map(({ name }) => column(name, 14, 2))],
    rows: [weights, ...unitRows(track, (u) => parts.map((part) => partScore(track, part, u)))],
  };
}

function partScore(track: TrackResult, part: PartResult, unit: number) {
  const value = part.scores[unit] ?? null;
  return value !== null && isPartialPart(track, part, unit) ? ({ value, mark: 'partial' } as const) : value;
}

/** A row a unit, best first: its id, its name, its cells. */
export function unitRows<Cell>(track: TrackResult, cells: (unit: number) => readonly Cell[]): (string | Cell)[][] {
  return track.ranking.map(({ unit }) => {
    const u = track.units.findIndex(({ id }) => id === unit);
    return [unit, track.units[u]?.name ?? unit, ...cells(u)];
  });
}
