/** How much of the weight of a part is present, as formulas. */
import type { MeanCells } from '../../core/formulas/means/rule.ts';
import { type Formula, formula, joined } from '../../core/formulas/sheet-formula.ts';

/** Of those that apply to the unit; another cell holds NONE. */
const NONE = '"–"';

export function sumOfWeights(cells: readonly MeanCells[]): Formula {
  return joined(
    cells.map(({ scores, weights }) => formula`SUMPRODUCT(${weights}*(${scores}<>${NONE}))`),
    '+',
  );
}
