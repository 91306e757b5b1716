/** Words of the command line itself: help, its headings and placeholders, and wrong use. */
import type { Language } from '../../core/model.ts';
import type { CommandName } from '../commands/commands.ts';
import { quoted } from './messages.ts';

export interface ProgramWords {
  readonly tool: string;
  readonly summaries: Readonly<Record<CommandName, string>>;
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
  readonly unprinted: (problem: string) => string;
}

const meant = { vi: (word: string | null) => (word === null ? '' : ` Có phải là ${quoted(word)}?`), en: did };

function did(word: string | null): string {
  return word === null ? '' : ` Did you mean ${quoted(word)}?`;
}

const vi: ProgramWords = {
  tool: 'Tính điểm và xếp hạng năng lực cạnh tranh của sở, ban, ngành và địa phương từ tệp khảo sát',
  summaries: {
    init: 'tạo tệp phương pháp từ tệp khảo sát',
    score: 'tính điểm và ghi kết quả',
    check: 'kiểm tra phương pháp và dữ liệu, không ghi gì',
    report: 'xuất lại báo cáo từ tệp kết quả (run.json)',
    whatif: 'thử trọng số và quy tắc khác trên một kết quả đã tính; cho biết đơn vị nào thay đổi và vì sao',
    compare: 'so sánh hai năm hoặc hai phương pháp: khác biệt về quy tắc trước, thay đổi điểm và hạng sau',
    explain: 'giải thích điểm của một đơn vị, từ câu trả lời đến thứ hạng',
    diagnose: 'kiểm định thống kê: độ tin cậy, tương quan, trọng số thực tế, giá trị ngoại lai',
    robustness: 'kiểm tra độ chắc chắn của thứ hạng: lấy mẫu lại phiếu, thay trọng số, thay cách tính',
    preview: 'xem một tệp được đọc như thế nào',
    completion: 'in tập lệnh gợi ý cho bash, zsh, fish hoặc PowerShell',
    convert: 'chuyển tệp phương pháp giữa YAML và Excel',
  },
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
  unprinted: (problem) => `Không in được kết quả (${problem}); các tệp đã ghi vẫn đầy đủ.`,
};

const en: ProgramWords = {
  tool: 'Computes a competitiveness index of departments and localities from survey files, and ranks them',
  summaries: {
    init: 'make a method file from the survey files',
    score: 'compute the index and write the results',
    check: 'check the method and the data; write nothing',
    report: 'write the outputs again from a run file',
    whatif: 'try other weights and rules on a run; show who moves and why',
    compare: 'compares two years or two methods: differences of rule first, then changes of score and rank',
    explain: 'follow one unit from its answers to its rank',
    diagnose: 'statistical checks: reliability, correlations, effective weights, outliers',
    robustness: 'how sure the ranking is: respondents resampled, weights shaken, choices varied',
    preview: 'show how a file is read',
    completion: 'print the completion script for bash, zsh, fish or PowerShell',
    convert: 'the method from YAML to a workbook, or back',
  },
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
  unprinted: (problem) => `The result could not be printed (${problem}); what was written to files is whole.`,
};

export const programWords: Readonly<Record<Language, ProgramWords>> = { vi, en };
