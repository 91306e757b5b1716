import { listed } from '../text.ts';
import type { check as vi } from '../vi/check.ts';

export const check = {
  xlsx: 'write the findings to findings.xlsx, and a copy of the survey beside it with the faulty cells coloured',
  runFollows: 'The run follows from the values in it.',
  file: 'findings.xlsx',
  copy: 'findings',
  words: {
    title: 'Findings',
    findings: 'Findings',
    cells: 'Cells',
    levels: { error: 'Error', warning: 'Warning', note: 'Note' },
    headings: [
      'Level',
      'Code',
      'File',
      'Sheet',
      'Row',
      'Column',
      'Message',
      'What to do',
      'Cells or rows',
      'Open the file at the cell',
      'Open the coloured copy at the cell',
    ],
    lines: [
      'Mend the file itself, then run ddci check again. The coloured copy (.findings.xlsx) is for looking only; it is never scored.',
      'Of a table of more than 300,000 cells the copy keeps the first rows and the coloured cells only, each in its place. The first 1,000 coloured cells of a sheet have notes.',
    ],
    none: 'No errors, warnings or notes.',
    cut: (most) => `Only the first ${most} cells are listed; the others are coloured in the copy all the same.`,
  },
  written: (files) => `Wrote ${listed(files, 50)}.`,
  parts: (sentence) =>
    apart(
      sentence,
      /(?<=[.?”)]) (?=(?:Add|Remove|Correct|Say|Keep|Give|If|Write|Use|Take|Rename|Open|Name|Mend|Let|Format|Choose|Check|Change|Is|Did|To|It must|Allowed)\b)/u,
    ),
} satisfies typeof vi;

function apart(sentence: string, before: RegExp): { message: string; fix: string } {
  const at = before.exec(sentence)?.index ?? sentence.length;
  return { message: sentence.slice(0, at), fix: sentence.slice(at).trim() };
}
