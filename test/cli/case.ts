/** A small method and its survey in a folder of its own, for the tests of the command line. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { temporaryFolder } from '../run-main.ts';

export const METHOD = `ddci: 1
title: Thử
tracks:
  - id: mau
    survey: {file: phieu.csv, unit: Đơn vị}
    units: [{id: A}, {id: B}, {id: C}]
    components:
      - id: P
        weight: 60
        indicators:
          - {id: p1, question: Q1, scale: muc, statistic: mean, direction: positive}
      - id: R
        weight: 40
        indicators:
          - {id: r1, question: Q2, statistic: mean, direction: positive}
scales:
  muc: {answers: {Kém: 1, Khá: 4, Tốt: 5}}
`;

/** p1 A 1, B 5, C 4 → 1, 10, 7.75; r1 A 9, B 1, C 5 → 10, 1, 5.5: index A 46, B 64, C 68.5. */
export const SURVEY = 'Đơn vị,Q1,Q2\nA,1,9\nB,5,1\nC,4,5\n';

/** That method for units of few responses, whose values may be shown. */
export const ALL_SHOWN = `${METHOD}privacy: {minimum-cell: 1}\n`;

export async function caseFolder(files: Readonly<Record<string, string | Uint8Array>> = {}): Promise<string> {
  const folder = await temporaryFolder();
  for (const [name, content] of Object.entries({ 'method.yaml': METHOD, 'phieu.csv': SURVEY, ...files })) {
    await writeFile(join(folder, name), content);
  }
  return folder;
}
