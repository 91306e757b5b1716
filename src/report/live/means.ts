/** The means of SPEC §6 as formulas, by the name the method gives them: over present scores, with their weights. */
import type { CellRef, Formula } from '../report.ts';
import { formula, joined } from './formula.ts';
import type { Section } from './rules.ts';

/** Scores that stand side by side, and their weights in another row. */
export interface Run {
  readonly scores: CellRef;
  readonly weights: CellRef;
}

/** Of those that apply to the unit; another cell holds NONE. */
const NONE = '"–"';

export function sumOfWeights(runs: readonly Run[]): Formula {
  return joined(
    runs.map(({ scores, weights }) => formula`SUMPRODUCT(${weights}*(${scores}<>${NONE}))`),
    '+',
  );
}

export function presentWeights(runs: readonly Run[]): Formula {
  return joined(
    runs.map(({ scores, weights }) => formula`SUMPRODUCT(${weights}*ISNUMBER(${scores}))`),
    '+',
  );
}

interface MeanFormula {
  readonly text: Formula;
  readonly array: boolean;
}

export const meanFormulas: ReadonlyMap<string, (fields: Section, runs: readonly Run[]) => MeanFormula> = new Map([
  ['arithmetic', (_: Section, runs: readonly Run[]) => arithmetic(runs)],
  ['geometric', (_: Section, runs: readonly Run[]) => geometric(runs)],
  ['harmonic', (_: Section, runs: readonly Run[]) => harmonic(runs)],
  ['power', (fields: Section, runs: readonly Run[]) => power(fields.number('p', 1), runs)],
]);

function arithmetic(runs: readonly Run[]): MeanFormula {
  const sums = joined(
    runs.map(({ scores, weights }) => formula`SUMPRODUCT(${weights},${scores})`),
    '+',
  );
  return { text: formula`(${sums})/(${presentWeights(runs)})`, array: false };
}

function geometric(runs: readonly Run[]): MeanFormula {
  const logs = weighed(runs, (s) => formula`IF(${s}>0,LN(${s}),0)`);
  return positive(runs, '<=', formula`EXP((${logs})/(${presentWeights(runs)}))`);
}

function harmonic(runs: readonly Run[]): MeanFormula {
  const inverse = weighed(runs, (s) => formula`IF(${s}>0,1/${s},0)`);
  return positive(runs, '<=', formula`(${presentWeights(runs)})/(${inverse})`);
}

function power(p: number, runs: readonly Run[]): MeanFormula {
  if (p === 0) return geometric(runs);
  const all = joined(
    runs.map(({ scores }) => scores),
    ',',
  );
  // Relative to the score that weighs most, so that no power overflows.
  const pivot = formula`${p > 0 ? 'MAX' : 'MIN'}(${all})`;
  const raised = weighed(runs, (s) => formula`IF(${s}>0,(${s}/${pivot})^${p},0)`);
  const mean = formula`IF(${pivot}=0,0,${pivot}*((${raised})/(${presentWeights(runs)}))^(1/${p}))`;
  return positive(runs, p < 0 ? '<=' : '<', mean);
}

/** Σ w·f(s) over present scores. */
function weighed(runs: readonly Run[], of: (score: CellRef) => Formula): Formula {
  return joined(
    runs.map(
      ({ scores, weights }) => formula`SUM(IF(ISNUMBER(${scores}),IF(${weights}>0,${weights}*${of(scores)},0),0))`,
    ),
    '+',
  );
}

/** Nothing where a score that weighs is one that the mean is not defined for. */
function positive(runs: readonly Run[], refused: '<' | '<=', mean: Formula): MeanFormula {
  const bad = joined(
    runs.map(({ scores, weights }) => formula`SUM(IF(ISNUMBER(${scores}),IF(${scores}${refused}0,${weights},0),0))`),
    '+',
  );
  return { text: formula`IF((${bad})>0,"",${mean})`, array: true };
}
