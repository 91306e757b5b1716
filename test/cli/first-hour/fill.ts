/** Fills in what `ddci init` leaves open in a method workbook, as the person at the desk would, and counts the cells. */
import ExcelJS, { type Worksheet } from 'exceljs';

const OPEN = '?';
const NEGATIVE = ['Số ngày', 'Số lần', 'đi lại', 'chi phí', 'ngày'];

/** @returns how many cells were filled in */
export async function fillIn(path: string): Promise<number> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(path);
  let filled = 0;
  for (const sheet of book.worksheets) {
    const titles = titlesOf(sheet);
    sheet.eachRow((row) => {
      row.eachCell((cell, column) => {
        if (cell.value !== OPEN) return;
        const title = titles.get(column) ?? String(row.getCell(1).value);
        const name = String(row.getCell([...titles].find(([, text]) => text === 'Tên')?.[0] ?? 1).value);
        cell.value = answerTo(sheet.name, title, name);
        filled += 1;
      });
    });
  }
  await book.xlsx.writeFile(path);
  return filled;
}

function answerTo(sheet: string, title: string, name: string): string | number {
  if (title === 'Chiều') return NEGATIVE.some((word) => name.includes(word)) ? 'nghịch' : 'thuận';
  if (title === 'Trọng số') return 1;
  if (title === 'Năm') return 2026;
  if (title === 'Thuộc' || (sheet === 'Chỉ tiêu' && title === 'Mã')) return 'chung';
  if (title === 'Tên bộ chỉ số') return 'Chỉ số DDCI (dữ liệu giả định)';
  if (title === 'Tên') return 'Chung';
  throw new Error(`${sheet} › ${title}: nobody at the desk knows what to fill in here`);
}

/** By column: its title, in the first row of several that is none of the method. */
function titlesOf(sheet: Worksheet): ReadonlyMap<number, string> {
  const titles = new Map<number, string>();
  if (sheet.name === 'Cài đặt') return titles;
  const at = [3, 4, 5].find((row) =>
    ['Khối', 'Mã', 'Thang đo', 'Câu hỏi'].includes(String(sheet.getCell(row, 1).value)),
  );
  sheet.getRow(at ?? 3).eachCell((cell, column) => {
    titles.set(column, String(cell.value));
  });
  return titles;
}
