import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { encodings } from '../../../src/core/text/encodings.ts';
import { decoderOf } from '../../../src/io/read/encoding/decode.ts';
import { isSyllable } from '../../../src/io/read/encoding/syllable.ts';
import { type TextOptions, textOf } from '../../../src/survey/table.ts';
import { failureOf, readFileOf, rowsOf } from '../sheet-cells.ts';
import { encode, LETTERS, tcvn3Text, vniText, windows1258Text } from './legacy-text.ts';

async function read(content: string | Uint8Array, options: Partial<TextOptions> = {}) {
  const [sheet] = await readFileOf('phieu.csv', content, options);
  if (sheet === undefined) throw new Error('no sheet');
  const rows = await rowsOf(sheet);
  return {
    reading: sheet.reading,
    numbers: rows.map(({ number }) => number),
    rows: rows.map(({ cells }) => cells.map(textOf)),
  };
}

async function failure(content: string | Uint8Array, options: Partial<TextOptions> = {}) {
  const { code, exit, arguments: args } = await failureOf(() => readFileOf('phieu.csv', content, options));
  expect(exit).toBe(3);
  return { code, arguments: args };
}

const SURVEY = [
  ['Đơn vị', 'Thái độ phục vụ', 'Điểm', 'Ý kiến khác'],
  ['Sở Công Thương', 'Hoàn toàn đồng ý', '3,5', 'Cán bộ nhiệt tình; “rất tốt”'],
  ['Thị xã Kỳ Anh', 'Không đồng ý', '', 'Phải đi lại nhiều lần,\nmất thời gian'],
  ['Huyện Hương Khê', 'Bình thường', '10', 'Ghi "quá lâu" | thủ tục\tcòn rườm rà'],
  ['Ban Quản lý Khu kinh tế', 'Đồng ý', '7,25', ''],
];

function csv(rows: readonly (readonly string[])[], delimiter: string, end = '\r\n'): string {
  const field = (text: string) => (/[",;|\t\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  return rows.map((row) => row.map(field).join(delimiter) + end).join('');
}

describe('the same survey has the same rows', () => {
  for (const encoding of encodings) {
    test.each([',', ';', '\t', '|'])(`in ${encoding} with %j`, async (delimiter) => {
      const bytes = encode(csv(SURVEY, delimiter), encoding);
      const expected = encoding === 'tcvn3' ? SURVEY.map((row) => row.map(smallToned)) : SURVEY;
      const found = await read(bytes);
      expect(found.rows).toEqual(expected);
      expect(found.reading).toEqual({ encoding, delimiter });
      const said = await read(bytes, { encoding, delimiter });
      expect(said).toEqual(found);
    });
  }

  test.each(['utf-8', 'utf-16le', 'utf-16be'])(
    'in %s with a byte order mark before a quoted header',
    async (encoding) => {
      const rows = [
        ['Đơn vị, phòng', 'Q1'],
        ['Sở Y tế', '1'],
      ];
      const bytes = encode(`\ufeff${csv(rows, ',')}`, encoding);
      expect(await read(bytes)).toMatchObject({ rows, reading: { encoding, delimiter: ',' } });
      expect((await read(bytes, { encoding })).rows).toEqual(rows);
    },
  );

  test.each([
    ['CR LF', '\r\n'],
    ['LF', '\n'],
    ['CR', '\r'],
  ])('with lines that end in %s', async (_, end) => {
    const rows = SURVEY.map((row) => row.map((text) => text.replace('\n', ' ')));
    const long = Array.from({ length: 600 }, () => rows).flat();
    expect((await read(csv(long, ';', end))).rows).toEqual(long);
    expect((await read(encode(csv(long, ';', end), 'vni'))).rows).toEqual(long);
  });

  test('with lines that end now so, now so', async () => {
    expect(await read('a,b\r\n1,2\n3,4\r5,6\r\n')).toMatchObject({
      rows: [
        ['a', 'b'],
        ['1', '2'],
        ['3', '4'],
        ['5', '6'],
      ],
    });
  });

  test('beyond the first piece of the file, and where a piece ends inside a letter', async () => {
    const rows = [
      ['a', 'b'],
      ...Array.from({ length: 900 }, (_, i) => ['x'.repeat(i % 7), 'ướt sũng, giữa đường hẻm nhỏ ấy '.repeat(10)]),
    ];
    for (const encoding of encodings) {
      expect(await read(encode(csv(rows, ','), encoding))).toMatchObject({ rows, reading: { encoding } });
    }
  });
});

/** A capital with a tone is a small letter in TCVN3. */
function smallToned(text: string): string {
  return text.replace(/\p{Lu}/gu, (letter) =>
    /[\u0300\u0309\u0303\u0301\u0323]/u.test(letter.normalize('NFD')) ? letter.toLowerCase() : letter,
  );
}

describe('letters', () => {
  test('all 134 come back from Windows-1258, with tones in letters as with tones apart, as NFC', () => {
    for (const apart of [false, true]) {
      const bytes = Buffer.from(LETTERS.map((letter) => `${windows1258Text(letter, { apart })}\n`).join(''), 'latin1');
      const decoder = decoderOf('windows-1258');
      expect((decoder.next(bytes) + decoder.end()).trimEnd().split('\n')).toEqual(LETTERS);
    }
  });

  test('text is the same in whatever pieces its bytes come', () => {
    const text = fc.string({ unit: fc.constantFrom(...LETTERS, 'a', 'H', ' ', ',', '\n', '1'), maxLength: 40 });
    const cuts = fc.array(fc.nat({ max: 90 }), { maxLength: 6 });
    fc.assert(
      fc.property(text, cuts, fc.constantFrom(...encodings), (whole, ends, encoding) => {
        const bytes = encode(whole, encoding);
        const decoder = decoderOf(encoding);
        let read = '';
        let from = 0;
        for (const to of [...ends, bytes.length].sort((a, b) => a - b)) {
          read += decoder.next(bytes.subarray(from, to));
          from = Math.max(from, to);
        }
        read += decoder.end();
        expect(read).toBe(encoding === 'tcvn3' ? smallToned(whole) : whole);
        expect(decoder.damaged).toBe(false);
      }),
    );
  });
});

describe('finding the encoding', () => {
  const PARAGRAPH =
    'Thủ tục hành chính ở huyện còn rườm rà, doanh nghiệp phải đi lại nhiều lần. Đề nghị Ủy ban nhân dân tỉnh chỉ đạo các sở, ' +
    'ngành công khai quy hoạch, kế hoạch sử dụng đất và rút ngắn thời gian giải quyết hồ sơ.';

  test.each(['windows-1258', 'tcvn3', 'vni'])('a paragraph in %s is told from the others', async (encoding) => {
    expect((await read(encode(`"${PARAGRAPH}"\n`, encoding))).reading?.encoding).toBe(encoding);
  });

  test.each(['windows-1258', 'tcvn3', 'vni'])('in %s, though the head of the file is plain ASCII', async (encoding) => {
    const text = `${`${'1'.repeat(95)},2\n`.repeat(8_000)}1,"${PARAGRAPH}"\n`.repeat(2);
    const { reading, rows } = await read(encode(text, encoding));
    expect(reading?.encoding).toBe(encoding);
    expect(rows.length).toBe(16_002);
  });

  test('plain ASCII is UTF-8, and so is an empty file', async () => {
    expect((await read('a;b\n1;2\n')).reading).toEqual({ encoding: 'utf-8', delimiter: ';' });
    expect((await read('')).reading).toEqual({ encoding: 'utf-8', delimiter: ',' });
  });

  test('one word that two encodings make Vietnamese stays open, and both are named', async () => {
    expect(await failure(Buffer.from('a,b\nb\xe8,1\n', 'latin1'))).toEqual({
      code: 'unknown-encoding',
      arguments: { file: 'phieu.csv', candidates: ['windows-1258', 'tcvn3'] },
    });
    expect((await read(Buffer.from('a,b\nb\xe8,1\n', 'latin1'), { encoding: 'tcvn3' })).rows[1]).toEqual(['bố', '1']);
  });

  test.each([
    [
      'French',
      "Les élèves étaient déjà à l'école où l'été passé, là-bas, même si la réponse était différente à Noël, né près de la forêt",
    ],
    ['a little French', 'là,à\nvà,là\nà,mà\n'],
    ['German', 'Größe für Mädchen über die Straße können müssen wäre schön'],
    ['Spanish', 'año niño mañana está más también señor qué él sí día aquí'],
    ['Portuguese', 'não são então ação você também até já é às avó avô três pão mãe'],
  ])('%s is not taken for Vietnamese', async (_, text) => {
    expect((await failure(Buffer.from(`a;b\n${text}\n`, 'latin1'))).code).toBe('unknown-encoding');
  });

  test('random bytes are not taken for Vietnamese', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ minLength: 200, maxLength: 2000 }), async (bytes) => {
        const printable = bytes.map((byte) => (byte < 32 ? byte + 160 : byte));
        expect(['unknown-encoding', 'not-text']).toContain(
          (await failure(Buffer.concat([Buffer.from([65, 255]), printable]))).code,
        );
      }),
      { numRuns: 50 },
    );
  });

  test('UTF-16 without a mark is known by its zeros', async () => {
    for (const encoding of ['utf-16le', 'utf-16be']) {
      expect((await read(encode('Đơn vị\tQ1\r\nSở Y tế\t1\r\n', encoding))).reading).toEqual({
        encoding,
        delimiter: '\t',
      });
    }
  });

  test('a file with zeros that is no UTF-16 is no text', async () => {
    const png = [0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 0, 1, 0, 0, 0, 1, 0];
    expect(await failure(Buffer.from(png))).toEqual({ code: 'not-text', arguments: { file: 'phieu.csv' } });
    expect((await failure('a,b\n1,\u0000\n')).code).toBe('not-text');
    const utf32 = Buffer.from([...'\ufeffa,b\n'].flatMap((c) => [c.charCodeAt(0) & 255, c.charCodeAt(0) >> 8, 0, 0]));
    expect((await failure(utf32)).code).toBe('not-text');
  });

  test('every word of Vietnamese with marks is a syllable, other words are not', () => {
    const words = `${PARAGRAPH} Quỳnh quốc giếng gìn thuở khuỷu ngoằn nghiêng Đắk Đăk oẳn hoà hòa thuý thúy yếu ý ỷ xoong quýt giặc`;
    for (const [word] of words
      .normalize('NFC')
      .toLowerCase()
      .matchAll(/\p{L}+/gu)) {
      expect([word, isSyllable(word)]).toEqual([word, true]);
    }
    for (const word of ['été', 'où', 'ộtộ', 'más', 'ươnk', 'cấy̆', 'đđ', 'bác̀', 'thì́', 'mềt']) {
      expect([word, isSyllable(word.normalize('NFC'))]).toEqual([word, false]);
    }
  });
});

describe('an encoding that is said', () => {
  test('and does not fit stops the reading at the cell', async () => {
    const place = { file: 'phieu.csv', row: 3, column: 'C' };
    const bad = (encoding: string, byte: number[]) =>
      failure(
        Buffer.concat([encode('a,b,c\n1,"2\n2",3\n1,2,', encoding), Buffer.from(byte), encode(' x\n', encoding)]),
        {
          encoding,
          delimiter: ',',
        },
      );
    const expected = (encoding: string) => ({ code: 'not-in-encoding', arguments: { ...place, encoding } });
    expect(await bad('utf-8', [0xd0])).toEqual(expected('utf-8'));
    expect(await bad('utf-16le', [0x00, 0xd8])).toEqual(expected('utf-16le'));
    expect(await bad('utf-16be', [0xdc, 0x00])).toEqual(expected('utf-16be'));
    expect(await bad('windows-1258', [0x8a])).toEqual(expected('windows-1258'));
    expect(await bad('tcvn3', [0xc0])).toEqual(expected('tcvn3'));
    expect(await bad('vni', [0xd9])).toEqual(expected('vni'));
  });

  test('is not doubted, save where the file begins with the mark of another', async () => {
    expect(await failure('\ufeffa,b\n', { encoding: 'windows-1258' })).toEqual({
      code: 'other-encoding',
      arguments: { file: 'phieu.csv', encoding: 'windows-1258', found: 'utf-8' },
    });
    expect((await read('Sở,1\n', { encoding: 'windows-1258' })).rows[0]?.[0]).not.toBe('Sở');
  });

  test('for old fonts also where the bytes are Unicode, as Excel saves such cells; letters that are Unicode already stay', async () => {
    const rows = [
      ['Đơn vị', 'Mức độ'],
      ['sở công thương', 'hoàn toàn đồng ý'],
    ];
    for (const [encoding, write] of [
      ['tcvn3', tcvn3Text],
      ['vni', vniText],
    ] as const) {
      const text = csv([...rows.map((row) => row.map((cell) => write(cell))), ['Sở Y tế', 'đồng ý']], ',');
      for (const bytes of ['utf-8', 'utf-16le']
        .map((unicode) => encode(`\ufeff${text}`, unicode))
        .concat(encode(text, 'utf-8'))) {
        expect(await read(bytes, { encoding })).toMatchObject({
          rows: [...rows, ['Sở Y tế', 'đồng ý']],
          reading: { encoding, delimiter: ',' },
        });
      }
    }
  });

  test('must be one there is', async () => {
    expect((await failure('a,b\n', { encoding: 'latin1' })).code).toBe('no-such-encoding');
  });

  test('keeps zeros and control characters as text', async () => {
    const rows = [
      ['a', 'b'],
      ['x\u0000y', '\u0001\u001b[31m\u007f'],
    ];
    expect((await read(csv(rows, ','), { encoding: 'utf-8' })).rows).toEqual(rows);
    expect((await read(encode(csv(rows, ','), 'utf-16le'), { encoding: 'utf-16le' })).rows).toEqual(rows);
  });
});

describe('damage', () => {
  test('UTF-8 with a few bytes broken is UTF-8, and the cell is named', async () => {
    const bytes = Buffer.concat([encode(csv(SURVEY, ';'), 'utf-8'), Buffer.from([0x58, 0x3b, 0xe1, 0xbb, 0x0a])]);
    expect(await failure(bytes)).toEqual({
      code: 'not-in-encoding',
      arguments: { file: 'phieu.csv', row: 6, column: 'B', encoding: 'utf-8' },
    });
  });

  test('text that was lost before the file was written is told by its cell', async () => {
    for (const encoding of ['utf-8', 'utf-16le']) {
      expect(await failure(encode('\ufeffĐơn vị,Q1\nSở Y tế,đ\ufffdng ý\n', encoding))).toEqual({
        code: 'lost-text',
        arguments: { file: 'phieu.csv', row: 2, column: 'B', encoding },
      });
    }
  });

  test('UTF-8 that ends inside a letter is damaged', async () => {
    expect((await failure(encode('Đơn vị,Q1\nSở Y tế,đồng ý', 'utf-8').subarray(0, -1))).code).toBe('not-in-encoding');
  });

  test('a quotation mark that is never closed names its line, and does not fill the memory', async () => {
    const text = `a,b\n1,2\n"mở,3\n${'4,5\n'.repeat(5_000_000)}`;
    expect(await failure(text)).toEqual({
      code: 'unclosed-quote',
      arguments: { file: 'phieu.csv', lines: [3], more: 0 },
    });
  });
});

describe('a first line sep=', () => {
  test.each(['sep=;', 'SEP=;', '"sep=;"'])(
    '%s names the delimiter and is no row: the next line is row 1',
    async (line) => {
      expect(await read(`\ufeff${line}\r\na;b\r\n3,5;7,5\r\n`)).toEqual({
        reading: { encoding: 'utf-8', delimiter: ';' },
        numbers: [1, 2],
        rows: [
          ['a', 'b'],
          ['3,5', '7,5'],
        ],
      });
    },
  );

  test('may name what is not looked for', async () => {
    expect(await read('sep=^\na^b\n')).toMatchObject({ reading: { delimiter: '^' }, rows: [['a', 'b']] });
    expect(await read('sep=\t\na\tb\n')).toMatchObject({ reading: { delimiter: '\t' }, rows: [['a', 'b']] });
  });

  test('in UTF-16, and in an old encoding', async () => {
    for (const encoding of ['utf-16le', 'windows-1258', 'vni']) {
      const rows = SURVEY.map((row) => row.slice(0, 2));
      expect(await read(encode(`sep=|\r\n${csv(rows, '|')}`, encoding))).toMatchObject({
        rows,
        reading: { encoding, delimiter: '|' },
      });
    }
  });

  test('gives way to the method, and is no row then either', async () => {
    expect(await read('sep=;\na,b;c\n', { delimiter: ',' })).toMatchObject({ numbers: [1], rows: [['a', 'b;c']] });
  });

  test('is a row like any other further down, or where it names nothing', async () => {
    expect((await read('a,b\nsep=;,1\n')).rows[1]).toEqual(['sep=;', '1']);
    expect((await read('sep=\n1\n')).rows).toEqual([['sep='], ['1']]);
  });
});
