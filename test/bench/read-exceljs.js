/** Reads a workbook with exceljs as it comes. */
import process from 'node:process';
import ExcelJS from 'exceljs';

const workbook = new ExcelJS.Workbook();
await workbook.xlsx.readFile(process.argv[2] ?? '');
process.stdout.write(`${workbook.worksheets[0]?.rowCount}\n`);
