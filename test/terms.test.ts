/** One Vietnamese word for one thing: no other translation of it is in the program's words, presets, README or tutorials. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

interface Term {
  readonly concept: string;
  readonly vietnamese: string;
  /** Translations that say the same, or something else. */
  readonly others: RegExp;
}

const TERMS: readonly Term[] = [
  { concept: 'synthetic data', vietnamese: 'dữ liệu giả định', others: /(?:dữ|số) liệu tổng hợp/iu },
  {
    concept: 'respondent id',
    vietnamese: 'mã người trả lời',
    others: /cột mã phiếu|không có mã phiếu|mã phiếu giống/iu,
  },
  { concept: 'base', vietnamese: 'số câu trả lời hợp lệ', others: /phiếu hợp lệ/iu },
  { concept: 'tier', vietnamese: 'mức xếp loại', others: /nhóm xếp loại/iu },
  { concept: 'rank', vietnamese: 'thứ hạng', others: /thứ bậc/iu },
  { concept: 'score', vietnamese: 'điểm', others: /điểm số(?! hợp)/iu },
  { concept: 'response', vietnamese: 'phiếu khảo sát', others: /phiếu đánh giá/iu },
  { concept: 'share of weight', vietnamese: 'tỷ trọng', others: /tỷ lệ trong nhóm/iu },
  { concept: 'coverage', vietnamese: 'mức đầy đủ dữ liệu', others: /tỷ trọng có dữ liệu|ngưỡng đủ/iu },
  { concept: 'adjustment', vietnamese: 'điểm cộng, trừ', others: /cộng, trừ điểm(?! trừ)/iu },
  {
    concept: 'answer not counted',
    vietnamese: 'câu trả lời không đưa vào tính',
    others: /câu trả lời (?:“)?không tính/iu,
  },
  { concept: 'unknown answer', vietnamese: 'câu trả lời ngoài thang đo', others: /câu trả lời lạ/iu },
  { concept: 'published figures', vietnamese: 'dữ liệu cứng', others: /số liệu cứng/iu },
  { concept: 'mean', vietnamese: 'trung bình', others: /bình quân|T\.bình/iu },
  { concept: 'median', vietnamese: 'trung vị', others: /T\.vị/iu },
  { concept: 'confidence level', vietnamese: 'mức tin cậy', others: /độ tin cậy (?:\d|\$)/iu },
  { concept: 'interval of the total', vietnamese: 'khoảng điểm', others: /khoảng tổng điểm/iu },
  { concept: 'bootstrap', vietnamese: 'lấy mẫu lại người trả lời', others: /lấy mẫu lại phiếu|chọn lại người/iu },
  { concept: 'seed', vietnamese: 'số khởi tạo', others: /hạt giống/iu },
  { concept: 'robustness', vietnamese: 'độ chắc chắn của thứ hạng', others: /độ bền/iu },
  { concept: 'straight-lining', vietnamese: 'chọn cùng một mức ở mọi câu', others: /chọn một mức cho mọi câu/iu },
  { concept: 'duplicate', vietnamese: 'phiếu trùng', others: /trùng phiếu/iu },
  { concept: 'workbook', vietnamese: 'tệp Excel', others: /sổ làm việc(?! và lưu|\))/iu },
  { concept: 'quotation marks', vietnamese: 'dấu ngoặc kép', others: /dấu nháy/iu },
  { concept: 'percent', vietnamese: 'tỷ', others: /(?<!')tỉ lệ/iu },
];

/** Style of all that is said: no «bạn», quotation marks “ ”, 95% without a space. */
const STYLE = [/(?<!\p{L})bạn(?!\p{L})/iu, /[«»]/u, /\d %/u];

const root = fileURLToPath(new URL('..', import.meta.url));
const read = (file: string): string => readFileSync(`${root}/${file}`, 'utf8');

/** Files with product text, without what is read from earlier workbooks and what only recognises. */
const texts = [
  ...readdirSync(`${root}/src/words/vi`).map((name) => `src/words/vi/${name}`),
  ...readdirSync(`${root}/src/method/presets`).map((name) => `src/method/presets/${name}`),
  'README.md',
  ...readdirSync(`${root}/fixtures`, { recursive: true, encoding: 'utf8' })
    .filter(
      (name) => /(?:^|[\\/])(?:README\.md|method[^\\/]*\.(?:yaml|json))$/u.test(name) && !name.includes('expected'),
    )
    .map((name) => `fixtures/${name}`),
].map((file) => ({ file, text: read(file).replace(/^ {2}former: \{[\s\S]*?^ {2}\},$/mu, '') }));

/** Lists of names: the first is written, the others are only read. */
const NAMES = /(?:formulas|method-words)\.ts$/u;

/** «file: line» of what is said otherwise. */
function otherwise(pattern: RegExp, lists: readonly { readonly file: string; readonly text: string }[]): string[] {
  return lists.flatMap(({ file, text }) =>
    text
      .split('\n')
      // Spellings that are read and not written come after the first of a list of names.
      .map((line) => (NAMES.test(file) ? line.replace(/(\['[^']*')(?:, '[^']*')+\]/gu, '$1]') : line))
      .filter((line) => pattern.test(line) && !/respondent: ["']?Mã phiếu|^\s*(?:\/?\*|#)/u.test(line))
      .map((line) => `${file}: ${line.trim()}`),
  );
}

test.each(TERMS)('$concept is «$vietnamese» and nothing else', ({ others }) => {
  expect(otherwise(others, texts)).toEqual([]);
});

test('there are texts to look at, and a second translation is found in them', () => {
  expect(texts.length).toBeGreaterThan(60);
  for (const { vietnamese, others } of TERMS) expect(others.test(vietnamese), vietnamese).toBe(false);
  expect(otherwise(/nhóm xếp loại/iu, [{ file: 'x.ts', text: "tier: 'Nhóm xếp loại'," }])).toHaveLength(1);
  expect(otherwise(/điểm z/iu, [{ file: 'formulas.ts', text: "'z-score': ['điểm chuẩn z', 'điểm z']," }])).toEqual([]);
});

test.each(STYLE)('no Vietnamese sentence has %s', (pattern) => {
  expect(
    otherwise(
      pattern,
      texts.filter(({ file }) => file.startsWith('src/words/')),
    ),
  ).toEqual([]);
});
