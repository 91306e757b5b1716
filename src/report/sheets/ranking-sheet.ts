/** The ranking of a track, as published: index, total, rank and tier as formulas, checked against what was computed. */
import { rounded } from '../../core/decimal.ts';
import { formula } from '../../core/formulas/sheet-formula.ts';
import { fieldOf, itemsOf } from '../../core/json.ts';
import type { Words } from '../../words/words.ts';
import type { Certainty } from '../certainty.ts';
import {
  childCells,
  decimalsOfAll,
  down,
  type LiveRow,
  type LiveTrack,
  sheetKey,
  WEIGHTS,
} from '../live/track-cells.ts';
import { isPartialUnit } from '../partial.ts';
import { shrunkenUnits, uncertaintyColumns } from '../rank-uncertainty.ts';
import {
  type CellRef,
  column,
  type Formula,
  idColumn,
  type ReportCell,
  type ReportSheet,
  widthFor,
} from '../report.ts';
import { coverageFormula, meanFormula } from './components-sheet.ts';

export function rankingSheet(
  live: LiveTrack,
  certainty: Certainty,
  words: Words['report'],
  workbookWords: Words['workbook'],
  uncertainty: Words['uncertainty'],
): Omit<ReportSheet, 'tab'> {
  const { track, rows, rules } = live;
  const grouped = track.units.some(({ group }) => group !== null);
  const decimals = decimalsOfAll(live, rows);
  const breaks = fieldOf(rules.tiers, 'method') !== null;
  const cellsOf = liveCells(live, workbookWords);
  const sure = uncertaintyColumns(live.robustness, track, uncertainty);
  const printedColumns = (grouped ? 12 : 11) + sure.columns.length;
  const notes = ({ ranking }: LiveRow): string | null => {
    if (ranking.reason !== null) return words.unranked[ranking.reason];
    const found = [
      ...(isPartialUnit(track, ranking.unit) ? [words.partial] : []),
      ...(certainty.isThin(ranking) ? [uncertainty.thinNote(rules.ranking.thinBase)] : []),
    ];
    return found.length === 0 ? null : found.join('; ');
  };
  return {
    key: sheetKey('ranking', track),
    title: `${words.ranking}: ${track.name}`,
    lines: [
      ...certainty.leaders,
      ...certainty.lines,
      ...workbookWords.rankingLines,
      ...(breaks ? [workbookWords.breaksAreFigures] : []),
      ...(sure.columns.length > 0 ? [uncertainty.note] : []),
      ...(shrunkenUnits(live.robustness, track).size > 0 ? [uncertainty.shrunkenNote] : []),
    ],
    fixedColumns: 3,
    // What the ranks are made with is next to the page.
    printedColumns,
    // The check stays in sight.
    foldedFrom: printedColumns + 1,
    blocks: [
      {
        title: null,
        columns: [
          column(words.rank, 7, 0, 'rank'),
          idColumn(
            words.id,
            track.units.map(({ id }) => id),
            'id',
          ),
          column(words.unit, 40, null, 'unit'),
          ...(grouped
            ? [
                column(
                  words.group,
                  widthFor(
                    track.units.map(({ group }) => group),
                    9,
                    24,
                  ),
                ),
              ]
            : []),
          column(words.index, 12, decimals, 'index'),
          column(words.adjustment, 12, decimals, 'adjustment'),
          column(words.total, 12, decimals, 'total'),
          column(words.tier, 16, null, 'tier'),
          ...sure.columns,
          column(words.responses, 10),
          column(words.coverage, 14, 'percent', 'coverage'),
          column(words.note, 26),
          {
            ...column(workbookWords.check, 10, null, 'check'),
            colours: { kind: 'alarm', text: workbookWords.changed },
          },
          column(workbookWords.computed, 12, decimals, 'computed'),
          column(workbookWords.compared, 12, decimals, 'compared'),
          column(workbookWords.better, 10, 0, 'better'),
        ],
        rows: rows.map((row) => {
          const { ranking } = row;
          const cells = cellsOf(row);
          return [
            cells.rank,
            ranking.unit,
            row.name,
            ...(grouped ? [row.group] : []),
            cells.index,
            { value: ranking.adjustment, mark: 'input' as const },
            cells.total,
            cells.tier,
            ...sure.cells(ranking.unit),
            ranking.responses,
            cells.coverage,
            notes(row),
            cells.check,
            ranking.total,
            cells.compared,
            cells.better,
          ];
        }),
        rowKeys: rows.map(({ key }) => key),
      },
    ],
  };
}

type LiveCells = Readonly<
  Record<'rank' | 'index' | 'total' | 'tier' | 'coverage' | 'check' | 'compared' | 'better', ReportCell>
>;

const NO_CELLS: LiveCells = {
  rank: null,
  index: null,
  total: null,
  tier: null,
  coverage: null,
  check: null,
  compared: null,
  better: null,
};

/** Unit by unit: one formula a column and a list of units that are ranked together. */
function liveCells(live: LiveTrack, workbookWords: Words['workbook']): (row: LiveRow) => LiveCells {
  const made = new Map<LiveRow | undefined, ReturnType<typeof formulasOf>>();
  const published = live.rules.ranking.on === 'published';
  const decimals = live.rules.ranking.decimals;
  return (row) => {
    if (row.withheld) return NO_CELLS;
    const together = rankedTogether(live, row);
    const formulas = made.get(together[0]) ?? formulasOf(live, together, workbookWords);
    made.set(together[0], formulas);
    const { rank, index, total, tier, coverage } = row.ranking;
    const above = together.filter((other) => other.ranking.rank !== null && rank !== null && other.ranking.rank < rank);
    return {
      index: { value: index ?? '', ...formulas.index },
      total: { value: total ?? '', formula: formulas.total },
      coverage: { value: coverage ?? '–', formula: formulas.coverage },
      compared: {
        value: total === null ? '' : published ? rounded(total, decimals) : total,
        formula: formulas.compared,
      },
      better: { value: rank === null ? '' : above.length, formula: formulas.better, array: true },
      rank: { value: rank ?? '', ...formulas.rank },
      tier: formulas.tier === null ? tier : { value: tier ?? '', formula: formulas.tier },
      check: { value: workbookWords.same, formula: formulas.check },
    };
  };
}

function formulasOf(live: LiveTrack, together: readonly LiveRow[], workbookWords: Words['workbook']) {
  const { track, rules } = live;
  const sheet = sheetKey('ranking', track);
  const at = (name: string): CellRef => ({ sheet, row: null, column: name });
  const scope = (name: string) => down(sheet, name, together);
  const children = childCells(live, rules.index);
  const mean = meanFormula(rules.index, children, at('coverage'));
  const published = rules.ranking.on === 'published';
  const decimals = rules.ranking.decimals;
  const total = at('total');
  const shown = formula`IF(${total}=0,0,ROUND(ROUND(${total},14-INT(LOG10(ABS(${total})))),${decimals}))`;
  const others = scope('compared');
  const mine = at('compared');
  const slack = published ? formula`0` : slackOf(others, mine);
  const better = scope('better');
  const dense = formula`1+ROUND(SUM(IF(ISNUMBER(${better}),IF(${better}<${at('better')},1/COUNTIF(${better},${better}),0),0)),0)`;
  const isDense = rules.ranking.ties === 'dense';
  const number = (text: Formula) => formula`IF(ISNUMBER(${total}),${text},"")`;
  return {
    index: {
      formula: formula`IF(ISNUMBER(${at('coverage')}),IFERROR((${mean.formula})*${rules.factor},""),"")`,
      array: mean.array,
    },
    total: formula`IF(ISNUMBER(${at('index')}),${at('index')}+${at('adjustment')},"")`,
    coverage: coverageFormula(children),
    compared: number(published ? shown : formula`${total}`),
    better: number(formula`SUM(IF(ISNUMBER(${others}),IF(${others}-${mine}>${slack},1,0),0))`),
    rank: { formula: number(isDense ? dense : formula`${at('better')}+1`), array: isDense },
    tier: tierFormula(live, mine, at('better'), others, published),
    check: formula`IF(ABS(N(${total})-N(${at('computed')}))<=1E-9*MAX(1,ABS(N(${at('computed')}))),"${workbookWords.same}","${workbookWords.changed}")`,
  };
}

/** 1e-9 of the size; next to 0, 1e-12 of an index's own (SPEC §7). */
function slackOf(others: CellRef, mine: CellRef): Formula {
  const size = formula`IF(ABS(${others})>ABS(${mine}),ABS(${others}),ABS(${mine}))`;
  return formula`IF(1E-9*${size}>1E-12,1E-9*${size},1E-12)`;
}

/** null where the tiers are figures. */
function tierFormula(
  { track, rules }: LiveTrack,
  mine: CellRef,
  better: CellRef,
  others: CellRef,
  published: boolean,
): Formula | null {
  const tiers = itemsOf(rules.tiers);
  if (tiers.length === 0) return null;
  const cell = (t: number, name: string): CellRef => ({ sheet: WEIGHTS, row: `${track.id} t:${t}`, column: name });
  const shares = fieldOf(tiers[0] ?? null, 'top') !== null;
  const chosen = tiers.reduceRight<Formula>((otherwise, tier, t) => {
    const end = cell(t, 'tier');
    if (!shares && fieldOf(tier, 'from') === null) return formula`${cell(t, 'id')}`;
    const slack = formula`MAX(1E-12,1E-9*MAX(ABS(${mine}),ABS(${end})))`;
    const meets = shares
      ? formula`${better}+1<=${end}*COUNT(${others})+1E-9`
      : formula`${end}-${mine}<=${published ? formula`0` : slack}`;
    return formula`IF(${meets},${cell(t, 'id')},${otherwise})`;
  }, formula`""`);
  return formula`IF(ISNUMBER(${mine}),${chosen},"")`;
}

export function rankedTogether({ rows, rules }: LiveTrack, { group }: LiveRow): LiveRow[] {
  return rows.filter((row) => rules.ranking.within === 'track' || row.group === group);
}
