/**
 * A random survey with nothing wrong in it: forms of two files or of one, with figures, weights, a selection and codes that have
 * leading zeros. A seed always gives the same survey.
 */
import { Dice } from '../random-case.ts';

/** Cells as they are written, the header first. */
export interface Table {
  readonly records: readonly (readonly string[])[];
  readonly delimiter: string;
}

export interface Survey {
  readonly method: object;
  /** by file name */
  readonly tables: ReadonlyMap<string, Table>;
}

export const FIGURES = 'so-lieu.csv';
const UNITS = ['001', '002', '010', '020'];
export const COLUMNS = ['Phiếu', 'Đơn vị', 'Năm', 'Hệ số', 'Q1', 'Q2', 'Q3', 'Ngày'];

export function goodSurvey(seed: number): Survey {
  const dice = new Dice(seed);
  const delimiter = dice.pick([',', ';']);
  const forms = dice.whole(24, 36);
  const records = Array.from({ length: forms }, (_, i) => [
    `${i + 1}`,
    UNITS[i % UNITS.length] ?? '',
    i % 9 === 8 ? '2021' : '2022',
    dice.pick(['1', '1.5', '2.25']),
    ...answers(dice, i % UNITS.length),
    `${dice.whole(1, 60)}`,
  ]);
  const tables = new Map<string, Table>();
  const half = Math.ceil(forms / 2);
  const files = dice.chance(0.5) ? [records] : [records.slice(0, half), records.slice(half)];
  files.forEach((rows, i) => {
    tables.set(`phieu-${i + 1}.csv`, { records: [COLUMNS, ...rows], delimiter });
  });
  const figures = UNITS.map((unit, u) => [
    unit,
    `${1000 + 173 * u + dice.whole(1, 99)}`,
    `${30 + 15 * u + dice.whole(1, 9)}.25`,
  ]);
  tables.set(FIGURES, { records: [['Đơn vị', 'Dân số', 'Tỷ lệ'], ...figures], delimiter });
  return { method: methodOf(), tables };
}

/** Three levels of 1 to 5 that are not all the same, higher for later units. */
function answers(dice: Dice, unit: number): string[] {
  const levels = [0, 1, 2].map(() => Math.min(5, dice.whole(1, 3) + Math.floor((unit + 1) / 2)));
  if (new Set(levels).size === 1) levels[0] = levels[0] === 5 ? 4 : 5;
  return levels.map(String);
}

function methodOf(): object {
  const level = { scale: 'muc', direction: 'positive' };
  return {
    ddci: 1,
    title: 'Thử',
    tracks: [
      {
        id: 't',
        survey: { file: 'phieu-*.csv', unit: 'Đơn vị', respondent: 'Phiếu', weight: 'Hệ số', where: { Năm: ['2022'] } },
        published: { file: FIGURES, unit: 'Đơn vị' },
        units: UNITS.map((id) => ({ id })),
        components: [
          {
            id: 'P',
            weight: 60,
            indicators: [
              { id: 'p1', question: 'Q1', statistic: 'share', of: [4, 5], ...level },
              { id: 'p2', question: 'Q2', statistic: 'mean', ...level },
              { id: 'p3', question: 'Q3', statistic: 'share-above', than: 2, ...level },
              { id: 'p4', question: 'Ngày', statistic: 'mean', scale: 'ngay', direction: 'negative' },
            ],
          },
          {
            id: 'R',
            weight: 40,
            indicators: [
              { id: 'r1', published: 'Dân số', direction: 'positive' },
              {
                id: 'r2',
                published: 'Tỷ lệ',
                direction: 'positive',
                normalisation: { method: 'goalposts', lower: 0, upper: 100 },
              },
            ],
          },
        ],
      },
    ],
    scales: { muc: { answers: { Kém: 1, Yếu: 2, 'Trung bình': 3, Khá: 4, Tốt: 5 } }, ngay: { number: [0, 365] } },
    tiers: [
      { name: 'Tốt', from: 60 },
      { name: 'Khá', from: 0 },
    ],
  };
}
