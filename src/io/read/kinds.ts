/**
 * Kinds of cells. With its kind, each cell has a number: for a text, an error or a written date, its number in Texts; for a
 * truth value, 1 or 0; else the number that is in the cell.
 */
export const NO_CELL = 0;
export const TEXT_CELL = 1;
export const NUMBER_CELL = 2;
export const PERCENT_CELL = 3;
/** A number that shows as a date, or as a time only. */
export const DATE_CELL = 4;
export const TIME_CELL = 5;
export const BOOLEAN_CELL = 6;
export const ERROR_CELL = 7;
/** A date in the words of survey/table.ts. */
export const WRITTEN_DATE_CELL = 8;
/** A number shown with leading zeros; the number of its digits is added. */
export const PADDED_CELL = 16;
export const MOST_PADDED = 15;
