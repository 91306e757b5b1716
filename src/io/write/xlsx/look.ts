/** How cells look in every workbook, reports and those to fill in alike: the font, and colours as ARGB. */
export const FONT = 'Times New Roman';

export const COLOURS = {
  frame: 'FFBFBFBF',
  header: 'FFDDEBF7',
  /** Text of links, and of cells that are to be changed. */
  blue: 'FF1F4E9E',
  /** Text of examples. */
  grey: 'FF7F7F7F',
  /** Fill of a cell that breaks a rule. */
  alarm: 'FFFF7C80',
  /** Of a value with data for a part of the weight. */
  partial: 'FFFFF2CC',
  input: 'FFE2EFDA',
  /** To be filled in. */
  marked: 'FFFFF200',
  error: 'FFFF9C9C',
  warning: 'FFFFE08A',
  note: 'FFCFE2F3',
} as const;
