/** The normalisations of SPEC §5 as formulas, by the name the method gives them. */
import type { CellRef, Formula } from '../report.ts';
import { formula, joined } from './formula.ts';
import type { Section } from './rules.ts';

/** Where an indicator's values and what they are scored against stand. */
export interface ScoreCells {
  readonly value: CellRef;
  readonly count: CellRef;
  readonly least: CellRef;
  readonly greatest: CellRef;
  readonly mean: CellRef;
  readonly deviation: CellRef;
  readonly spread: CellRef;
  readonly reference: readonly ReferenceCells[];
}

/** Values, and where they are a group's own, the groups beside them and the group that counts. */
export interface ReferenceCells {
  readonly values: CellRef;
  readonly group: { readonly cells: CellRef; readonly own: CellRef } | null;
}

interface ScoreFormula {
  readonly text: Formula;
  readonly array: boolean;
}

export interface NormalisationFormula {
  readonly score: (fields: Section, positive: boolean, cells: ScoreCells) => ScoreFormula;
  /** Needs no spread of the reference values. */
  readonly fixed: boolean;
  /** What it looks at: nothing, the ends, or every reference value. */
  readonly looksAt: 'nothing' | 'ends' | 'values';
  readonly middle: (fields: Section, cells: ScoreCells) => Formula;
}

const ends = (fields: Section) => ({ from: fields.number('from', 1), to: fields.number('to', 10) });
const halfway = (fields: Section) => formula`${(ends(fields).from + ends(fields).to) / 2}`;

export const normalisationFormulas: ReadonlyMap<string, NormalisationFormula> = new Map<string, NormalisationFormula>([
  [
    'min-max',
    {
      score: (fields, positive, { value, least, greatest }) =>
        plain(onto(fields, positive, formula`${value}-${least}`, formula`${greatest}-${least}`)),
      fixed: false,
      looksAt: 'ends',
      middle: halfway,
    },
  ],
  [
    'goalposts',
    {
      score: (fields, positive, { value }) => {
        const { from, to } = ends(fields);
        const lower = fields.number('lower', 0);
        const upper = fields.number('upper', 1);
        const part = formula`${value}-${lower}`;
        if (fields.field('clip') !== false) return plain(onto(fields, positive, part, formula`${upper}-${lower}`));
        const free = formula`${from}+(${to}-${from})*(${part})/(${upper}-${lower})`;
        return plain(positive ? free : formula`${from}+${to}-(${free})`);
      },
      fixed: true,
      looksAt: 'nothing',
      middle: halfway,
    },
  ],
  [
    'z-score',
    {
      score: (fields, positive, { value, mean, deviation }) =>
        plain(
          formula`${fields.number('mean', 0)}+${positive ? 1 : -1}*${fields.number('sd', 1)}*(${value}-${mean})/${deviation}`,
        ),
      fixed: false,
      looksAt: 'values',
      middle: (fields) => formula`${fields.number('mean', 0)}`,
    },
  ],
  [
    'rank',
    {
      score: (_, positive, cells) => ({ text: rankOf(positive, cells), array: true }),
      fixed: false,
      looksAt: 'values',
      middle: (_, { count }) => formula`(${count}+1)/2`,
    },
  ],
  [
    'percentile',
    {
      score: (fields, positive, cells) => ({
        text: onto(fields, true, formula`${rankOf(positive, cells)}-1`, formula`${cells.count}-1`),
        array: true,
      }),
      fixed: false,
      looksAt: 'values',
      middle: halfway,
    },
  ],
  [
    'target',
    {
      score: (fields, positive, { value, least, greatest }) => {
        const goal = fields.number('target', 0);
        const { from, to } = ends(fields);
        const reached = formula`${value}${positive ? '>=' : '<='}${goal}`;
        const part = positive ? formula`${value}-${least}` : formula`${greatest}-${value}`;
        const whole = positive ? formula`${goal}-${least}` : formula`${greatest}-${goal}`;
        const way = onto(fields, true, part, formula`(${whole})`);
        return plain(formula`IF(${reached},${to},IF((${whole})<=0,${from},${way}))`);
      },
      fixed: false,
      looksAt: 'ends',
      middle: halfway,
    },
  ],
  [
    'none',
    {
      score: (_, __, { value }) => plain(formula`${value}`),
      fixed: true,
      looksAt: 'nothing',
      middle: halfway,
    },
  ],
]);

/** What is 0 at the worst and 1 at the best, on [from, to], and never outside. */
function onto(fields: Section, positive: boolean, part: Formula, whole: Formula): Formula {
  const { from, to } = ends(fields);
  const within = (score: Formula) => formula`MIN(${to},MAX(${from},${score}))`;
  const score = within(formula`${from}+(${to}-${from})*(${part})/(${whole})`);
  return positive ? score : within(formula`${from}+${to}-${score}`);
}

/** 1 and the number of reference values that are worse by more than the rounding of a sum. */
function rankOf(positive: boolean, { value, reference }: ScoreCells): Formula {
  return formula`1+${joined(
    reference.map(({ values, group }) => {
      const gap = positive ? formula`${value}-${values}` : formula`${values}-${value}`;
      const size = formula`IF(ABS(${values})>ABS(${value}),ABS(${values}),ABS(${value}))`;
      const worse = formula`IF(ISNUMBER(${values}),IF(${gap}>1E-12*${size},1,0),0)`;
      return group === null ? formula`SUM(${worse})` : formula`SUM(IF(${group.cells}=${group.own},${worse},0))`;
    }),
    '+',
  )}`;
}

function plain(text: Formula): ScoreFormula {
  return { text, array: false };
}
