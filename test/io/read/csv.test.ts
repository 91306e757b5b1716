import { describe, expect, test } from 'vitest';
import { textOf } from '../../../src/survey/table.ts';
import { failureOf, readFileOf, rowsOf } from '../sheet-cells.ts';

async function texts(content: string | Uint8Array, delimiter: string | null = null): Promise<string[][]> {
  const [sheet, ...others] = await readFileOf('phieu.csv', content, { delimiter });
  if (sheet === undefined || others.length > 0) throw new Error('a text file is one sheet');
  return (await rowsOf(sheet)).map(({ cells }) => cells.map(textOf));
}

async function failure(content: string | Uint8Array, delimiter: string | null = null) {
  const { code, exit, arguments: args } = await failureOf(() => readFileOf('phieu.csv', content, { delimiter }));
  return { code, exit, arguments: args };
}

test('a text file is one sheet without a name', async () => {
  const sheets = await readFileOf('phieu.csv', 'a,b\n1,2\n');
  expect(sheets.map(({ name, state }) => ({ name, state }))).toEqual([{ name: null, state: 'visible' }]);
});

test('a byte order mark is no part of the first header', async () => {
  expect(await texts('\uFEFFĐơn vị,Q1\nA,1\n')).toEqual([
    ['Đơn vị', 'Q1'],
    ['A', '1'],
  ]);
  expect(await texts('\uFEFF"Đơn vị",Q1\nA,1\n')).toEqual([
    ['Đơn vị', 'Q1'],
    ['A', '1'],
  ]);
});

describe('delimiters', () => {
  test.each([',', ';', '\t', '|'])('%j is found', async (mark) => {
    const rows = [
      ['Đơn vị', 'Q1', 'Q2'],
      ['A', '1', '2'],
      ['B', '3', '4'],
    ];
    expect(await texts(rows.map((row) => row.join(mark)).join('\n'))).toEqual(rows);
  });

  test('a decimal comma does not split a semicolon file', async () => {
    expect(await texts('a;b\n3,5;7,25\n1;2\n')).toEqual([
      ['a', 'b'],
      ['3,5', '7,25'],
      ['1', '2'],
    ]);
  });

  test.each(['Số liệu, năm 2022', 'Số liệu'])('a line above the table (%s) does not say it', async (title) => {
    expect(await texts(`${title}\na;b\n3,5;7\n1;2\n4;6\n`)).toEqual([
      [title],
      ['a', 'b'],
      ['3,5', '7'],
      ['1', '2'],
      ['4', '6'],
    ]);
  });

  test('one that is given is not looked for', async () => {
    expect(await texts('a,b;c\n1,2;3\n', ';')).toEqual([
      ['a,b', 'c'],
      ['1,2', '3'],
    ]);
  });

  test('two that fit alike stop the reading', async () => {
    expect(await failure('a;b|c\n1;2|3\n')).toEqual({
      code: 'ambiguous-delimiter',
      exit: 3,
      arguments: { file: 'phieu.csv', delimiters: [';', '|'] },
    });
  });

  test('one within quotes is no delimiter, however evenly it occurs', async () => {
    expect(await texts('a,"x;y"\nb,"z;w"\n')).toEqual([
      ['a', 'x;y'],
      ['b', 'z;w'],
    ]);
  });

  test('a file of one column has none', async () => {
    expect(await texts('a\n1\n2\n')).toEqual([['a'], ['1'], ['2']]);
  });
});

describe('quotes', () => {
  test('hold delimiters and line ends', async () => {
    expect(await texts('a,b\n"một, hai","dòng 1\ndòng 2"\nx,y\n')).toEqual([
      ['a', 'b'],
      ['một, hai', 'dòng 1\ndòng 2'],
      ['x', 'y'],
    ]);
  });

  test('doubled are one', async () => {
    expect(await texts('a,b\n"nói ""được""",""\n')).toEqual([
      ['a', 'b'],
      ['nói "được"', ''],
    ]);
  });

  test('that are not closed stop the reading', async () => {
    expect(await failure('a,b\n1,2\n"mở,3\n4,5\n', ',')).toMatchObject({ code: 'unclosed-quote', exit: 3 });
  });

  test('inside a cell that does not begin with one are characters', async () => {
    expect(await texts('a,b\n1,Công ty "Thành Đạt"\n5" cao,anh "A, B"\n')).toEqual([
      ['a', 'b'],
      ['1', 'Công ty "Thành Đạt"'],
      ['5" cao', 'anh "A', ' B"'],
    ]);
    expect(await texts('a;b\n"1,5";cao 5"\n"2,5";x "y"\n3;z\n')).toContainEqual(['1,5', 'cao 5"']);
  });

  test('that a text follows stop the reading, with all such lines of the file', async () => {
    const line = 'x,"Công ty "Thành Đạt"",2\n';
    const text = `a,b,c\n${line}1,2,3\n${line.repeat(3)}"một\nhai",2,3\n${line.repeat(3)}4,5,6\n`;
    expect(await failure(text)).toEqual({
      code: 'unclosed-quote',
      exit: 3,
      arguments: { file: 'phieu.csv', lines: [2, 4, 5, 6, 8], more: 2 },
    });
  });

  test('after an equals sign guard a text from spreadsheets, and are none of it', async () => {
    expect(await texts('a,b\n"=""001""","=""5"""\n')).toEqual([
      ['a', 'b'],
      ['001', '5'],
    ]);
  });
});

describe('letters that were spoilt', () => {
  test.each([
    ['lost-letters', 'Mã phi?u,Đon v?,1. D? ti?p c?n thông tin,2. H??ng d?n rõ ràng\n1,S? Công Th??ng,Đ?ng ý,4\n'],
    ['mojibake', 'MÃ£ phiáº¿u,Ä\u2018Æ¡n vá»\u2039,CÃ¢u há»\u008fi\n1,SÃ´ng,4\n'],
  ])('are named for what they are: %s', async (code, text) => {
    expect(await failure(text)).toMatchObject({ code, exit: 3 });
  });

  test.each([
    'Ông/Bà có hài lòng không?Vì sao?Ghi rõ,Đơn vị\na,b\n',
    'url,Q1\nhttps://x.vn/f?id=1,1\nhttps://x.vn/g?ab=2,2\nhttps://x.vn/h?cd=3,3\n',
    'name,Q1\nJosé,1\nÁngel,2\nFrançois?,3\n',
  ])('questions, addresses and foreign names are none: %s', async (text) => {
    expect((await texts(text)).length).toBeGreaterThan(1);
  });
});

describe('rows', () => {
  test('may be shorter or longer than the header', async () => {
    expect(await texts('a,b,c\n1\n1,2,3,4\n1,2,3\n')).toEqual([
      ['a', 'b', 'c'],
      ['1'],
      ['1', '2', '3', '4'],
      ['1', '2', '3'],
    ]);
  });

  test('end with LF or CR LF, and the last with nothing', async () => {
    const rows = [
      ['a', 'b'],
      ['1', '2'],
      ['3', '4'],
    ];
    expect(await texts('a,b\r\n1,2\r\n3,4\r\n')).toEqual(rows);
    expect(await texts('a,b\n1,2\n3,4')).toEqual(rows);
  });

  test('have the numbers that a spreadsheet shows, blank ones counted', async () => {
    const [sheet] = await readFileOf('phieu.csv', 'ghi chú\n\na,b\n\n"1\n1",2\n3,4\n');
    if (sheet === undefined) throw new Error('no sheet');
    const numbers = (await rowsOf(sheet)).filter(({ cells }) => cells.some(({ kind }) => kind !== 'blank'));
    expect(numbers.map(({ number }) => number)).toEqual([1, 3, 5, 6]);
  });

  test('stop where the visitor has enough, and can be read again', async () => {
    const [sheet] = await readFileOf('phieu.csv', 'a,b\n1,2\n3,4\n');
    if (sheet === undefined) throw new Error('no sheet');
    const seen: number[] = [];
    await sheet.read(({ number }) => {
      seen.push(number);
      return number < 2;
    });
    expect(seen).toEqual([1, 2]);
    expect((await rowsOf(sheet)).length).toBe(3);
  });

  test('an empty file has none', async () => {
    expect(await texts('')).toEqual([]);
  });
});

test('equal cells of a column have one key, other cells another, blanks 0', async () => {
  const [sheet] = await readFileOf('phieu.csv', 'x,y\nx,\nz,y\n');
  if (sheet === undefined) throw new Error('no sheet');
  const keys: number[][] = [];
  await sheet.read((row) => {
    keys.push([row.key(0), row.key(1), row.key(9)]);
    return true;
  });
  const [first = [], second = [], third = []] = keys;
  expect(second[0]).toBe(first[0]);
  expect(third[0]).not.toBe(first[0]);
  expect(third[1]).toBe(first[1]);
  expect([second[1], first[2]]).toEqual([0, 0]);
});

test('headers and cells called __proto__ and constructor are text like any other', async () => {
  const rows = [
    ['__proto__', 'constructor', 'a', 'a'],
    ['constructor', '__proto__', 'toString', '1'],
  ];
  expect(await texts(rows.map((row) => row.join(',')).join('\n'))).toEqual(rows);
});

describe('encoding', () => {
  test('text in no encoding that is known stops the reading', async () => {
    const bytes = Buffer.concat([Buffer.from('a,b\n1,2\n'), Buffer.from([0xd0, 0x41, 0x2c, 0x31, 0x0a])]);
    expect((await failure(bytes)).code).toBe('unknown-encoding');
  });

  test('UTF-16 with its byte order mark is read as such, also beyond the first piece', async () => {
    const rows = [['Đơn vị', 'Q1'], ...Array.from({ length: 8000 }, (_, i) => [`Sở ${i}`, 'Hoàn toàn không đồng ý'])];
    const text = rows.map((row) => row.join(',')).join('\r\n');
    expect(await texts(Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]))).toEqual(rows);
  });

  test('letters of several bytes at the edges of the pieces a file is read in are whole', async () => {
    const word = 'Hoàn toàn không đồng ý';
    const rows = Array.from({ length: 8000 }, (_, i) => `${'x'.repeat(i % 7)},${word}`);
    const read = await texts(`a,b\n${rows.join('\n')}\n`);
    expect(read.length).toBe(8001);
    expect(new Set(read.slice(1).map(([, text]) => text))).toEqual(new Set([word]));
  });
});

test('a file that is not there is a failure', async () => {
  const { readTable } = await import('../../../src/io/read/readers.ts');
  const failed = await failureOf(() =>
    readTable('/khong/co/phieu.csv', 'phieu.csv', { encoding: null, delimiter: null }),
  );
  expect(failed).toMatchObject({ code: 'no-such-file', exit: 3, arguments: { file: 'phieu.csv' } });
});
