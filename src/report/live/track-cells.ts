/** The cells of a track that formulas name, and what is known of it: one place for the keys of sheets, rows, columns. */

import { append } from '../../core/append.ts';
import type { MeanCells } from '../../core/formulas/means/rule.ts';
import type { IndicatorResult, RankingRow, Run, TrackResult } from '../../core/model/run.ts';
import type { NonResponse, Robustness } from '../../core/model/uncertainty.ts';
import { type IndicatorRules, methodRules, type PartRules, type TrackRules } from '../../core/rules.ts';
import { fold } from '../../core/text/fold.ts';
import { totalDecimals } from '../../core/total-decimals.ts';
import type { CellRef } from '../report.ts';

/** Of an indicator or component that does not apply to the unit. */
export const NOT_APPLICABLE = '–';

export interface LiveTrack {
  readonly track: TrackResult;
  readonly rules: TrackRules;
  /** Each level is complete before the next begins, so that those of one parent are next to each other. */
  readonly parts: readonly (PartRules & { readonly position: number })[];
  /** Those of one parent side by side. */
  readonly leaves: readonly IndicatorRules[];
  readonly rows: readonly LiveRow[];
  /** All tracks of the run, this one too. */
  readonly all: readonly TrackResult[];
  readonly robustness: Robustness | undefined;
  /** By the id of a unit: the decimals of its total. */
  readonly decimalsOf: (unit: string) => number;
  readonly nonResponse: NonResponse | null;
}

/** A unit in the order of the written ranking. */
export interface LiveRow {
  readonly unit: number;
  readonly key: string;
  readonly name: string;
  readonly group: string | null;
  readonly ranking: RankingRow;
  /** Too few responses: nothing of it is shown (SPEC §11). */
  readonly withheld: boolean;
}

export function liveTracks(run: Run): LiveTrack[] {
  const rulesOf = methodRules(run.method);
  return run.tracks.flatMap((track, t) => {
    const rules = rulesOf[t];
    if (rules === undefined) return [];
    const parts = partsByLevel(rules.index);
    return {
      track,
      rules,
      parts: parts.flatMap((part) => (part.position === null ? [] : [{ ...part, position: part.position }])),
      leaves: parts.flatMap(({ children }) => children.filter((child) => child.kind === 'indicator')),
      rows: rowsOf(track),
      all: run.tracks,
      robustness: run.robustness,
      decimalsOf: totalDecimals(run, track),
      nonResponse: run.nonResponse?.find((candidate) => candidate.track === track.id) ?? null,
    };
  });
}

function partsByLevel(root: PartRules): PartRules[] {
  const found: PartRules[] = [];
  let level: readonly PartRules[] = [root];
  while (level.length > 0) {
    append(found, level);
    level = level.flatMap(({ children }) => children.filter((child) => child.kind === 'part'));
  }
  return found;
}

export function rowsOf(track: TrackResult): LiveRow[] {
  const places = new Map(track.units.map(({ id }, unit) => [id, unit]));
  return track.ranking.map((ranking) => {
    const unit = places.get(ranking.unit) ?? -1;
    const unitCells = track.units[unit];
    return {
      unit,
      key: `u:${ranking.unit}`,
      name: unitCells?.name ?? ranking.unit,
      group: unitCells?.group ?? null,
      ranking,
      withheld: ranking.reason === 'minimum-responses',
    };
  });
}

export const WEIGHTS = 'weights';
export const REFERENCES = 'references';
/** The row of weights above the units of a sheet. */
export const WEIGHT_ROW = 'weight';

export function sheetKey(kind: 'ranking' | 'components' | 'values' | 'charts', track: TrackResult): string {
  return `${kind} ${track.id}`;
}

export function weightRow(track: TrackResult, kind: 'p' | 'i', position: number): string {
  return `${track.id} ${kind}:${position}`;
}

/** As many decimals as the totals of all these units are shown with. */
export function decimalsOfAll({ track, decimalsOf }: LiveTrack, rows: readonly LiveRow[]): number {
  return Math.max(track.decimals, ...rows.map(({ ranking }) => decimalsOf(ranking.unit)));
}

/** The cells of a column, from the first unit to the last. */
export function down(sheet: string, column: string, rows: readonly LiveRow[]): CellRef {
  const [first = ''] = rows.map(({ key }) => key);
  return { sheet, row: first, column, through: { row: rows.at(-1)?.key ?? first, column } };
}

/** The cells of a unit's row that a mean is taken of: indicators next to each other on their sheet, parts on theirs. */
export function childCells({ track }: LiveTrack, { children }: PartRules): MeanCells[] {
  const run = (sheet: string, columns: readonly string[]): MeanCells[] => {
    const [first] = columns;
    const last = columns.at(-1);
    if (first === undefined || last === undefined) return [];
    const across = (at: string | null): CellRef => ({
      sheet,
      row: at,
      column: first,
      through: { row: at, column: last },
    });
    return [{ scores: across(null), weights: across(WEIGHT_ROW) }];
  };
  const leaves = children.filter((child) => child.kind === 'indicator');
  const parts = children.filter((child) => child.kind === 'part');
  return [
    ...run(
      sheetKey('values', track),
      leaves.map(({ position }) => `s:${position}`),
    ),
    ...run(
      sheetKey('components', track),
      parts.map(({ position }) => `p:${position}`),
    ),
  ];
}

/** The indicator in each track whose values an indicator over all tracks is scored against. */
export function sameIndicator(tracks: readonly TrackResult[], { id }: IndicatorResult) {
  return tracks.flatMap((track) => {
    const position = track.indicators.findIndex((indicator) => fold(indicator.id) === fold(id));
    const indicator = track.indicators[position];
    return indicator === undefined ? [] : [{ track, position, indicator }];
  });
}
