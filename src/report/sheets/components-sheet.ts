/** Scores of components and dimensions as formulas, by unit in the order of the ranking, with the share of weight present. */

import { type MeanCells, presentWeights } from '../../core/formulas/means/rule.ts';
import { formula } from '../../core/formulas/sheet-formula.ts';
import type { PartRules } from '../../core/rules.ts';
import type { Words } from '../../words/words.ts';
import { sumOfWeights } from '../live/means.ts';
import {
  childCells,
  type LiveTrack,
  NOT_APPLICABLE,
  sheetKey,
  WEIGHT_ROW,
  WEIGHTS,
  weightRow,
} from '../live/track-cells.ts';
import { isPartialPart } from '../partial.ts';
import {
  type CellRef,
  type ColourRule,
  column,
  type Formula,
  idColumn,
  type ReportCell,
  type ReportColumn,
  type ReportSheet,
} from '../report.ts';
import { cut } from '../short-names.ts';

export function componentsSheet(
  live: LiveTrack,
  words: Words['report'],
  workbookWords: Words['workbook'],
): Omit<ReportSheet, 'tab'> {
  const { track, parts, rows } = live;
  const sheet = sheetKey('components', track);
  const heat = heatOf(live);
  const nameOf = (position: number) => cut(track.parts[position]?.name ?? '', 100);
  const made = parts.map((part) => {
    const children = childCells(live, part);
    return {
      part,
      mean: meanFormula(part, children, { sheet, row: null, column: `c:${part.position}` }),
      coverage: coverageFormula(children),
    };
  });
  const coverageColumn = (position: number): ReportColumn =>
    column(`${nameOf(position)}: ${words.coverage}`, 14, 'percent', `c:${position}`);
  return {
    key: sheet,
    title: `${words.components}: ${track.name}`,
    lines: [words.partialMark, ...workbookWords.componentLines],
    fixedColumns: 2,
    // The shares of weight are next to the page: what is partial is coloured, and listed with the data's quality.
    printedColumns: 2 + parts.length,
    foldedFrom: 3 + parts.length,
    blocks: [
      {
        title: null,
        columns: [
          idColumn(
            words.id,
            track.units.map(({ id }) => id),
          ),
          column(words.unit, 34),
          ...parts.map(({ position }) => ({ ...column(nameOf(position), 12, 2, `p:${position}`), ...heat })),
          ...parts.map(({ position }) => coverageColumn(position)),
        ],
        rows: [
          [
            null,
            words.weight,
            ...parts.map(({ position, weight }): ReportCell => {
              const cell = { sheet: WEIGHTS, row: weightRow(track, 'p', position), column: 'weight' };
              return { value: weight, formula: formula`${cell}` };
            }),
            ...parts.map(() => null),
          ],
          ...rows.map((row) => [
            row.ranking.unit,
            row.name,
            ...made.map(({ part, mean }): ReportCell => {
              if (row.withheld) return null;
              const result = track.parts[part.position];
              const value = result?.scores[row.unit] ?? null;
              const applies = (result?.coverages[row.unit] ?? null) !== null;
              const partial = value !== null && result !== undefined && isPartialPart(track, result, row.unit);
              return {
                value: value ?? (applies ? '' : NOT_APPLICABLE),
                ...mean,
                ...(partial ? { mark: 'partial' as const } : {}),
              };
            }),
            ...made.map(({ part, coverage }): ReportCell => {
              if (row.withheld) return null;
              const value = track.parts[part.position]?.coverages[row.unit] ?? NOT_APPLICABLE;
              return { value, formula: coverage };
            }),
          ]),
        ],
        rowKeys: [WEIGHT_ROW, ...rows.map(({ key }) => key)],
      },
    ],
  };
}

/** The ends of the scale; where it has none, what nearly all scores lie between, or else the scores that there are. */
export function heatOf({ leaves: [first], track }: LiveTrack): { readonly colours?: ColourRule } {
  const scores = track.parts.flatMap((part) => part.scores.filter((score) => score !== null));
  const seen = [Math.min(...scores), Math.max(...scores)] as const;
  const [from, to] = first?.normalisation.rule?.usual(track.units.length) ?? seen;
  return from < to ? { colours: { kind: 'heat', from, to } } : {};
}

/** Share of the weight that is present, of what applies to the unit; a dash where nothing does. */
export function coverageFormula(children: readonly MeanCells[]): Formula {
  const weightSum = sumOfWeights(children);
  return formula`IF((${weightSum})=0,"${NOT_APPLICABLE}",(${presentWeights(children)})/(${weightSum}))`;
}

/** The mean of what is present, where that is enough of the weight (SPEC §6). */
export function meanFormula({ mean, coverage }: PartRules, children: readonly MeanCells[], share: CellRef) {
  const { text, array } = mean.rule?.cell(children) ?? NOTHING;
  // Under 1 a threshold is compared at four decimals, because it is written so.
  const short =
    coverage >= 1 ? formula`${share}<1-1E-12` : formula`ROUND(${share}*10000,0)<${Math.round(coverage * 1e4)}`;
  const checked = formula`IF(ISNUMBER(${share}),IF(${share}=0,"",IF(${short},"",${text})),"${NOT_APPLICABLE}")`;
  return { formula: checked, array };
}

const NOTHING = { text: ['""'] as Formula, array: false };
