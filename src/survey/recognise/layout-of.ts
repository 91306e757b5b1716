/** Columns, sheets and file names of a survey → its layout, and the units that it names. */
import type { Column } from './column.ts';
import type { LayoutProposal, UnitProposal } from './proposal.ts';
import type { SheetProfile } from './sheet-profile.ts';
import { unitList } from './unit-list.ts';
import { unitKind } from './unit-texts.ts';
import { areUnitNames, asBlocks, asMatrix } from './which-layout.ts';
import { whichUnit } from './which-unit.ts';

export interface FoundLayout {
  readonly layout: LayoutProposal;
  readonly units: readonly UnitProposal[];
  /** Columns that may be questions. */
  readonly answers: readonly Column[];
  /** Columns about the respondent, where they stand apart. */
  readonly others: readonly Column[];
  /** Columns that name the unit. */
  readonly used: readonly Column[];
}

export function layoutOf(
  columns: readonly Column[],
  sheets: readonly SheetProfile[],
  files: readonly { readonly file: string }[],
): FoundLayout {
  const matrix = asMatrix(columns);
  if (matrix !== null) {
    const units = unitList(
      matrix.units.map((text) => ({ text, count: 1 })),
      true,
    );
    const layout = { name: 'matrix', pattern: matrix.pattern } as const;
    return { layout, units, answers: matrix.questions, others: matrix.others, used: [] };
  }
  const blocks = asBlocks(columns);
  const inBlock = blocks === null ? null : whichUnit(blocks.columns).found;
  if (blocks !== null && inBlock !== null) {
    const layout = { name: 'blocks', unit: inBlock.column.header, blocks: blocks.marks } as const;
    const units = unitList(inBlock.column.texts, true);
    return { layout, units, answers: blocks.columns, others: blocks.others, used: [inBlock.column] };
  }
  const unit = whichUnit(columns);
  const whole = { answers: columns, others: [] };
  if (unit.found === null && unit.doubtful.length === 0) {
    const sheetNames = sheets.map(({ name }) => name ?? '');
    if (areUnitNames(sheetNames))
      return { layout: { name: 'sheet-per-unit' }, units: named(sheetNames), ...whole, used: [] };
    const fileNames = files.map(({ file }) => baseName(file));
    if (areUnitNames(fileNames))
      return { layout: { name: 'file-per-unit' }, units: named(fileNames), ...whole, used: [] };
  }
  if (unit.found === null) {
    const layout = { name: 'long', unit: null, doubtful: unit.doubtful.map(({ header }) => header) } as const;
    return { layout, units: [], ...whole, used: unit.doubtful };
  }
  const { column, by, sure } = unit.found;
  const layout = { name: 'long', unit: { header: column.header, by, sure }, doubtful: [] } as const;
  return { layout, units: unitList(column.texts, by === 'values'), ...whole, used: [column] };
}

/** Units that sheets or files are named after; a name that is none is taken for a code. */
function named(names: readonly string[]): UnitProposal[] {
  const units = names.filter((name) => unitKind(name) !== null).map((text) => ({ text, count: 1 }));
  const codes = names.filter((name) => unitKind(name) === null).map((text) => ({ text, count: 1 }));
  return [...unitList(units, true), ...unitList(codes, false)];
}

export function baseName(file: string): string {
  return (file.split(/[/\\]/u).at(-1) ?? file).replace(/\.[^.]+$/u, '');
}
