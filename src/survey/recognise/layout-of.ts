/** Columns, sheets and file names of a survey → its layout, and the units that it names. */
import type { Column, ColumnText } from './column.ts';
import { officialFor, type UnitListing } from './official-units.ts';
import type { LayoutProposal, UnitProposal } from './proposal.ts';
import type { SheetProfile } from './sheet-profile.ts';
import { unitList } from './unit-list.ts';
import { unitKind } from './unit-texts.ts';
import { asBlocks } from './which-blocks.ts';
import { areUnitNames, asMatrix } from './which-layout.ts';
import { whichUnit } from './which-unit.ts';

export interface FoundLayout {
  readonly layout: LayoutProposal;
  readonly units: readonly UnitProposal[];
  /** Columns that may be questions. */
  readonly answers: readonly Column[];
  /** Columns about the respondent, where the layout separates them from the answers. */
  readonly others: readonly Column[];
  /** Columns that name the unit. */
  readonly used: readonly Column[];
}

/** @param lists the official units, by the table that has them */
export function layoutOf(
  columns: readonly Column[],
  sheets: readonly SheetProfile[],
  files: readonly { readonly file: string }[],
  lists: readonly UnitListing[],
): FoundLayout {
  const unitsOf = (texts: readonly ColumnText[]) => unitList(texts, true, officialFor(texts, lists));
  const matrix = asMatrix(columns);
  if (matrix !== null) {
    const units = unitsOf(matrix.units.map((text) => ({ text, count: 1 })));
    const layout = { name: 'matrix', pattern: matrix.pattern } as const;
    return { layout, units, answers: matrix.questions, others: matrix.others, used: [] };
  }
  const blocks = asBlocks(columns);
  if (blocks !== null) {
    const { unit, marks, columns: answers, others } = blocks;
    const layout = { name: 'blocks', unit: unit.header, blocks: marks } as const;
    return { layout, units: unitsOf(unit.texts), answers, others, used: [unit] };
  }
  const unit = whichUnit(columns);
  const whole = { answers: columns, others: [] };
  if (unit.found === null && unit.doubtful.length === 0) {
    const sheetNames = sheets.map(({ name }) => name ?? '');
    if (areUnitNames(sheetNames))
      return { layout: { name: 'sheet-per-unit' }, units: named(sheetNames, lists), ...whole, used: [] };
    const fileNames = files.map(({ file }) => baseName(file));
    if (areUnitNames(fileNames))
      return { layout: { name: 'file-per-unit' }, units: named(fileNames, lists), ...whole, used: [] };
  }
  if (unit.found === null) {
    const layout = { name: 'long', unit: null, doubtful: unit.doubtful.map(({ header }) => header) } as const;
    return { layout, units: [], ...whole, used: unit.doubtful };
  }
  const { column, by, sure } = unit.found;
  const layout = { name: 'long', unit: { header: column.header, by, sure }, doubtful: [] } as const;
  const units =
    by === 'values' ? unitsOf(column.texts) : unitList(column.texts, false, officialFor(column.texts, lists));
  return { layout, units, ...whole, used: [column] };
}

/** Units that sheets or files are named after; a name that is none is taken for a code. */
function named(names: readonly string[], lists: readonly UnitListing[]): UnitProposal[] {
  const texts = names.map((text) => ({ text, count: 1 }));
  const official = officialFor(texts, lists);
  if (official.length > 0) return unitList(texts, true, official);
  const isUnit = ({ text }: ColumnText) => unitKind(text) !== null;
  return [
    ...unitList(texts.filter(isUnit), true),
    ...unitList(
      texts.filter((text) => !isUnit(text)),
      false,
    ),
  ];
}

export function baseName(file: string): string {
  return (file.split(/[/\\]/u).at(-1) ?? file).replace(/\.[^.]+$/u, '');
}
