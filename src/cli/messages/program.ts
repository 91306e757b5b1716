/** Words of the command line itself: help, its headings and placeholders, and wrong use. */
import { quoted } from './messages.ts';

export interface ProgramWords {
  readonly usage: string;
  readonly arguments: string;
  readonly options: string;
  readonly common: string;
  readonly commands: string;
  readonly examples: string;
  /** What stands in `<…>` and `[…]`, in the words of the language. */
  readonly placeholders: ReadonlyMap<string, string>;
  readonly defaultValue: (text: string) => string;
  readonly help: string;
  readonly helpCommand: string;
  readonly version: string;
  readonly missingArgument: (name: string) => string;
  readonly missingValue: (option: string) => string;
  readonly unknownOption: (flag: string, closest: string | null) => string;
  readonly unknownCommand: (name: string, closest: string | null) => string;
  readonly tooMany: (most: number, given: number) => string;
  readonly seeHelp: (command: string) => string;
}

const meant = { vi: (word: string | null) => (word === null ? '' : ` Có phải là ${quoted(word)}?`), en: did };

function did(word: string | null): string {
  return word === null ? '' : ` Did you mean ${quoted(word)}?`;
}

export const programVi: ProgramWords = {
  usage: 'Cách dùng:',
  arguments: 'Tham số:',
  options: 'Tùy chọn:',
  common: 'Tùy chọn chung:',
  commands: 'Lệnh:',
  examples: 'Ví dụ:',
  placeholders: new Map([
    ['options', 'tùy chọn'],
    ['command', 'lệnh'],
    ['method', 'phương pháp'],
    ['run', 'tệp kết quả'],
    ['unit', 'đơn vị'],
    ['part', 'chỉ số'],
    ['file', 'tệp'],
    ['files', 'tệp'],
    ['folder', 'thư mục'],
    ['formats', 'định dạng'],
    ['path=value', 'trường=giá trị'],
    ['date', 'ngày'],
    ['id=number', 'mã=số'],
    ['id', 'mã'],
    ['name', 'tên'],
    ['number', 'số'],
    ['mark', 'dấu'],
    ['shell', 'shell'],
    ['share', 'tỷ lệ'],
    ['method|run', 'phương pháp hoặc tệp kết quả'],
    ['from', 'tệp gốc'],
    ['to', 'tệp mới'],
    ['parts', 'phần'],
    ['field=values', 'trường=các giá trị'],
    ['concentration', 'số'],
  ]),
  defaultValue: (text) => `(mặc định: ${text})`,
  help: 'in hướng dẫn này',
  helpCommand: 'in hướng dẫn của một lệnh',
  version: 'in số phiên bản',
  missingArgument: (name) => `Thiếu tham số ${quoted(name)}.`,
  missingValue: (option) => `Tùy chọn ${quoted(option)} cần một giá trị.`,
  unknownOption: (flag, closest) => `Không có tùy chọn ${quoted(flag)}.${meant.vi(closest)}`,
  unknownCommand: (name, closest) => `Không có lệnh ${quoted(name)}.${meant.vi(closest)}`,
  tooMany: (most, given) =>
    `Lệnh này nhận nhiều nhất ${most} tham số, nhưng có ${given}. Tên tệp có dấu cách phải để trong dấu ngoặc kép.`,
  seeHelp: (command) => `Xem hướng dẫn: ${command} --help`,
};

export const programEn: ProgramWords = {
  usage: 'Usage:',
  arguments: 'Arguments:',
  options: 'Options:',
  common: 'Common options:',
  commands: 'Commands:',
  examples: 'Examples:',
  placeholders: new Map(),
  defaultValue: (text) => `(default: ${text})`,
  help: 'print this help',
  helpCommand: 'print the help of a command',
  version: 'print the version',
  missingArgument: (name) => `The argument ${quoted(name)} is missing.`,
  missingValue: (option) => `The option ${quoted(option)} needs a value.`,
  unknownOption: (flag, closest) => `There is no option ${quoted(flag)}.${did(closest)}`,
  unknownCommand: (name, closest) => `There is no command ${quoted(name)}.${did(closest)}`,
  tooMany: (most, given) =>
    `This command takes at most ${most} arguments; ${given} were given. A file name with spaces stands in double quotes.`,
  seeHelp: (command) => `See: ${command} --help`,
};
