/** What the indicators of a track are scored against, as cells: live where every reference value is in the workbook. */

import type { ReferenceCells, ScoreCells } from '../../core/formulas/normalisations/rule.ts';
import { formula, joined } from '../../core/formulas/sheet-formula.ts';
import type { IndicatorResult, Reference } from '../../core/model/run.ts';
import type { IndicatorRules } from '../../core/rules.ts';
import type { Words } from '../../words/words.ts';
import { type CellRef, column, type Formula, type ReportCell, type ReportColumn } from '../report.ts';
import { down, type LiveTrack, REFERENCES, rowsOf, sameIndicator, sheetKey } from './track-cells.ts';

export interface LiveReference {
  readonly indicator: IndicatorResult;
  readonly leaf: IndicatorRules;
  readonly reference: Reference;
  readonly key: string;
  /** The values that are in the workbook. */
  readonly open: readonly number[];
  /** Some are of withheld units or of earlier years: the ends are figures. */
  readonly hidden: boolean;
  /** The scores cannot be formulas. */
  readonly figures: boolean;
}

export function referencesOf(live: LiveTrack): LiveReference[] {
  return live.leaves.flatMap((leaf) => {
    const indicator = live.track.indicators[leaf.position];
    if (indicator === undefined) return [];
    return indicator.references.map((reference, r) => {
      const open = openValues(live, leaf, indicator, reference.group);
      const hidden = open.length !== reference.count;
      const looksAt = leaf.normalisation.rule?.looksAt ?? 'values';
      const lacks = looksAt === 'values' || reference.min === null || reference.max === null;
      const figures = hidden && looksAt !== 'nothing' && lacks;
      return { indicator, leaf, reference, key: `${live.track.id} r:${leaf.position}:${r}`, open, hidden, figures };
    });
  });
}

function openValues(live: LiveTrack, leaf: IndicatorRules, indicator: IndicatorResult, group: string | null): number[] {
  const { track, all: tracks } = live;
  const lists =
    leaf.normalisation.over === 'all'
      ? sameIndicator(tracks, indicator).map((same) => same.indicator.values)
      : [indicator.values.filter((_, u) => group === null || track.units[u]?.group === group)];
  return lists.flat().filter((value) => value !== null);
}

/** By indicator and group. */
export function referenceOf(references: readonly LiveReference[], leaf: IndicatorRules, group: string | null) {
  return references.find(
    (reference) =>
      reference.leaf === leaf && (reference.reference.group === null || reference.reference.group === group),
  );
}

/** The value is that of the row that the formula is in. */
export function scoreCells(live: LiveTrack, { key, indicator, leaf, reference }: LiveReference): ScoreCells {
  const sheet = sheetKey('values', live.track);
  const cell = (name: string): CellRef => ({ sheet: REFERENCES, row: key, column: name });
  return {
    value: { sheet, row: null, column: `v:${leaf.position}` },
    count: cell('count'),
    least: cell('least'),
    greatest: cell('greatest'),
    mean: cell('mean'),
    deviation: cell('deviation'),
    spread: cell('spread'),
    reference: referenceCells(live, leaf, indicator, reference.group === null ? null : cell('r:group')),
  };
}

function referenceCells(
  live: LiveTrack,
  leaf: IndicatorRules,
  indicator: IndicatorResult,
  group: CellRef | null,
): ReferenceCells[] {
  const places =
    leaf.normalisation.over === 'all'
      ? sameIndicator(live.all, indicator)
      : [{ track: live.track, position: leaf.position }];
  return places.map(({ track, position }) => {
    const rows = track === live.track ? live.rows : rowsOf(track);
    const sheet = sheetKey('values', track);
    const groupCells = group === null ? null : { cells: down(sheet, 'group', rows), own: group };
    return { values: down(sheet, `v:${position}`, rows), group: groupCells };
  });
}

export function referenceColumns(words: Words['report'], workbookWords: Words['workbook']): ReportColumn[] {
  return [
    column(words.id, 12),
    column(words.indicator, 40),
    column(words.group, 10, null, 'r:group'),
    column(words.count, 10, 0, 'count'),
    column(words.least, 11, 4, 'least'),
    column(words.greatest, 11, 4, 'greatest'),
    column(workbookWords.mean, 11, 4, 'mean'),
    column(workbookWords.deviation, 11, 4, 'deviation'),
    column(workbookWords.spread, 12, 0, 'spread'),
    column(words.note, 36),
  ];
}

export function referenceRow(live: LiveTrack, shown: LiveReference, workbookWords: Words['workbook']): ReportCell[] {
  const { indicator, reference, open, hidden, figures, key } = shown;
  const at = (name: string): CellRef => ({ sheet: REFERENCES, row: key, column: name });
  const cells = scoreCells(live, shown).reference;
  const joinedCells = joined(
    cells.map(({ values, group }) =>
      group === null ? formula`${values}` : formula`IF(${group.cells}=${group.own},IF(ISNUMBER(${values}),${values}))`,
    ),
    ',',
  );
  const array = cells.some(({ group }) => group !== null);
  // A sum beyond the greatest number is none, in a spreadsheet as well.
  const computed = (text: Formula, value: number | null): ReportCell => {
    if (value !== null && !Number.isFinite(value)) return null;
    return hidden || open.length === 0 ? value : { value: value ?? '', formula: text, array };
  };
  const mean = open.length === 0 ? null : open.reduce((sum, value) => sum + value, 0) / open.length;
  const s =
    mean === null || open.length < 2
      ? null
      : Math.sqrt(open.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (open.length - 1));
  const { min, max } = reference;
  const spread = min !== null && max !== null && max - min > 1e-12 * Math.max(Math.abs(min), Math.abs(max));
  const wide = formula`IF(${at('greatest')}-${at('least')}>1E-12*MAX(ABS(${at('greatest')}),ABS(${at('least')})),1,0)`;
  return [
    indicator.id,
    indicator.name,
    reference.group,
    computed(formula`COUNT(${joinedCells})`, reference.count),
    computed(formula`MIN(${joinedCells})`, min),
    computed(formula`MAX(${joinedCells})`, max),
    hidden ? null : computed(formula`AVERAGE(${joinedCells})`, mean),
    hidden ? null : computed(formula`IF(${at('count')}<2,"",STDEV(${joinedCells}))`, s),
    open.length === 0 || min === null || max === null || figures ? null : { value: spread ? 1 : 0, formula: wide },
    figures ? workbookWords.scoresAreFigures : hidden ? workbookWords.endsAreFigures : null,
  ];
}
