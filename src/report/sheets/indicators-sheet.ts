/** Indicator values with their bases, then scores as formulas, then what they were scored against. */

import type { ScoreRule } from '../../core/formulas/normalisations/rule.ts';
import { formula } from '../../core/formulas/sheet-formula.ts';
import type { IndicatorRules } from '../../core/rules.ts';
import type { Words } from '../../words/words.ts';
import { type LiveReference, referenceOf, referencesOf, scoreCells } from '../live/references.ts';
import {
  type LiveRow,
  type LiveTrack,
  NOT_APPLICABLE,
  sheetKey,
  WEIGHT_ROW,
  WEIGHTS,
  weightRow,
} from '../live/track-cells.ts';
import { column, idColumn, type ReportCell, type ReportSheet, widthFor } from '../report.ts';
import { cut } from '../short-names.ts';
import { unansweredOf } from './non-response-blocks.ts';

export function indicatorsSheet(
  live: LiveTrack,
  words: Words['report'],
  workbookWords: Words['workbook'],
): Omit<ReportSheet, 'tab'> {
  const { track, leaves, rows } = live;
  const grouped = track.units.some(({ group }) => group !== null);
  const references = referencesOf(live);
  const columns = leaves.flatMap((leaf) => {
    const indicator = track.indicators[leaf.position];
    return indicator === undefined
      ? []
      : [
          {
            leaf,
            indicator,
            surveyed: indicator.bases.some((base) => base !== null),
            unanswered: unansweredOf(live, leaf),
          },
        ];
  });
  const scores = columns.map(({ leaf }) => scoresOf(live, references, leaf));
  const weights = columns.map(({ leaf }): ReportCell => {
    const cell = { sheet: WEIGHTS, row: weightRow(track, 'i', leaf.position), column: 'weight' };
    return { value: leaf.weight, formula: formula`${cell}` };
  });
  return {
    key: sheetKey('values', track),
    title: `${words.values}: ${track.name}`,
    lines: workbookWords.valueLines,
    fixedColumns: 2,
    blocks: [
      {
        title: null,
        columns: [
          idColumn(
            words.id,
            track.units.map(({ id }) => id),
          ),
          column(words.unit, 34),
          ...(grouped
            ? [
                column(
                  words.group,
                  widthFor(
                    track.units.map(({ group }) => group),
                    9,
                    24,
                  ),
                  null,
                  'group',
                ),
              ]
            : []),
          ...columns.flatMap(({ leaf, indicator: { id, name }, surveyed, unanswered }) => [
            column(valueHead(id, name, leaf.unit), 11, 2, `v:${leaf.position}`),
            ...(surveyed ? [column(words.base, 8, 0)] : []),
            ...(unanswered === null ? [] : [column(workbookWords.nonResponse.unanswered, 9, 1)]),
          ]),
          ...columns.map(({ leaf, indicator }) =>
            column(cut(`${indicator.id}: ${words.score}`, 80), 9, 2, `s:${leaf.position}`),
          ),
        ],
        rows: [
          [
            null,
            words.weight,
            ...(grouped ? [null] : []),
            ...columns.flatMap(({ surveyed, unanswered }) => [
              null,
              ...(surveyed ? [null] : []),
              ...(unanswered ? [null] : []),
            ]),
            ...weights,
          ],
          ...rows.map((row) => [
            row.ranking.unit,
            row.name,
            ...(grouped ? [row.group] : []),
            ...columns.flatMap(({ indicator: { applies, values, bases }, surveyed, unanswered }) => [
              applies[row.unit] ? (values[row.unit] ?? null) : NOT_APPLICABLE,
              ...(surveyed ? [bases[row.unit] ?? null] : []),
              ...(unanswered === null ? [] : [unanswered[row.unit] ?? null]),
            ]),
            ...scores.map((score) => score(row)),
          ]),
        ],
        rowKeys: [WEIGHT_ROW, ...rows.map(({ key }) => key)],
      },
    ],
  };
}

/** «MB1. Dễ tiếp cận thông tin (%)» */
function valueHead(id: string, name: string, unit: string | null): string {
  const head = cut(`${id}. ${name}`, 100);
  return unit === null ? head : `${head} (${cut(unit, 30)})`;
}

/** Of an indicator, unit by unit: one formula a list of reference values. */
function scoresOf(
  live: LiveTrack,
  references: readonly LiveReference[],
  leaf: IndicatorRules,
): (row: LiveRow) => ReportCell {
  const { rule } = leaf.normalisation;
  const made = new Map<LiveReference, ReturnType<typeof scoreFormula>>();
  return (row) => {
    const reference = referenceOf(references, leaf, row.group);
    if (reference === undefined) return null;
    const { indicator, open, figures } = reference;
    if (!indicator.applies[row.unit]) return NOT_APPLICABLE;
    if (row.withheld) return null;
    const value = indicator.scores[row.unit] ?? null;
    if (figures || rule === null || open.length === 0) return value;
    const score = made.get(reference) ?? scoreFormula(rule, live, reference);
    made.set(reference, score);
    return { value: value ?? '', ...score };
  };
}

function scoreFormula(rule: ScoreRule, live: LiveTrack, reference: LiveReference) {
  const { normalisation, direction } = reference.leaf;
  const cells = scoreCells(live, reference);
  const { text, array } = rule.cell(cells, direction);
  const { noSpread } = normalisation;
  const flat =
    noSpread === 'middle'
      ? rule.middleCell(cells.count)
      : noSpread === 'best'
        ? formula`${rule.best ?? '""'}`
        : formula`""`;
  const score = !rule.needsSpread ? text : formula`IF(${cells.spread}=1,${text},${flat})`;
  return { formula: formula`IF(ISNUMBER(${cells.value}),${score},"")`, array };
}
