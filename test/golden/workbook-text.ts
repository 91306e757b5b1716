/** A workbook as text, a line a cell: `Sheet!A1 t value`, t being s text, n number, b boolean, d date, f formula, e error. */
import ExcelJS, { type Cell } from 'exceljs';

const { ValueType } = ExcelJS;

export async function workbookText(bytes: Uint8Array): Promise<string> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(new Uint8Array(bytes).buffer);
  const lines: string[] = [];
  for (const sheet of workbook.worksheets) {
    sheet.eachRow((row) => {
      row.eachCell((cell) => {
        // Of merged cells only the first holds something.
        if (cell.isMerged && cell.master !== cell) return;
        lines.push(`${sheet.name}!${cell.address} ${typeLetter(cell)} ${JSON.stringify(cell.value)}`);
      });
    });
  }
  return `${lines.join('\n')}\n`;
}

function typeLetter({ type, numFmt }: Cell): string {
  switch (type) {
    case ValueType.Number:
      return numFmt === undefined || numFmt === 'General' ? 'n' : `n[${numFmt}]`;
    case ValueType.Boolean:
      return 'b';
    case ValueType.Date:
      return 'd';
    case ValueType.Formula:
      return 'f';
    case ValueType.Error:
      return 'e';
    default:
      return 's';
  }
}
