/** What reading a sheet needs of its workbook. */
import type { ColumnKeys } from '../columns.ts';
import type { Texts } from '../texts.ts';
import type { Part } from './container.ts';
import type { SharedStrings } from './shared-strings.ts';
import type { Styles } from './styles.ts';

export interface SheetSource {
  readonly name: string;
  readonly part: Part;
  readonly texts: Texts;
  readonly strings: SharedStrings;
  readonly styles: Styles;
  readonly date1904: boolean;
  readonly keys: ColumnKeys;
}
