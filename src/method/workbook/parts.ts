/** The sheets of the method's workbook, in the order in which they are in it and are read. */
import { adjustmentsSheet } from './adjustments-sheet.ts';
import { questionsSheet } from './questions-sheet.ts';
import { scalesSheet } from './scales-sheet.ts';
import { settingsSheet } from './settings-sheet.ts';
import type { SheetPart } from './sheet.ts';
import { sourcesSheet } from './sources-sheet.ts';
import { tiersSheet } from './tiers-sheet.ts';
import { tracksSheet } from './tracks-sheet.ts';
import { treeSheet } from './tree-sheet.ts';
import { unitsSheet } from './units-sheet.ts';

export const parts: readonly SheetPart[] = [
  settingsSheet,
  tracksSheet,
  sourcesSheet,
  unitsSheet,
  treeSheet,
  scalesSheet,
  questionsSheet,
  tiersSheet,
  adjustmentsSheet,
];
