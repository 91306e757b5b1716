import { expect, test } from 'vitest';
import { writeJson } from '../../../src/io/write/json.ts';

const written = (value: unknown) => writeJson(value).toString('utf8');

test('a list of plain values is one line, a field is one line', () => {
  expect(written({ a: [1, null, 'x'], b: { c: true }, d: [{ e: 1 }, [2]] })).toBe(
    `{
  "a": [1,null,"x"],
  "b": {
    "c": true
  },
  "d": [
    {
      "e": 1
    },
    [2]
  ]
}
`,
  );
});

test('reads back as it was', () => {
  const value = { chữ: 'Đồng "ý"\n\u2028', số: [0.1, -1e-9, 1e21], rỗng: [{}, [], null], '': false };
  expect(JSON.parse(written(value))).toEqual(value);
});

test('fields that are undefined are left out, as JSON has it', () => {
  expect(JSON.parse(written({ a: undefined, b: 1 }))).toEqual({ b: 1 });
  expect(JSON.parse(written([undefined, { a: [undefined] }]))).toEqual([null, { a: [null] }]);
});

test('numbers that JSON does not have are null', () => {
  expect(JSON.parse(written({ a: Number.NaN, b: [Number.POSITIVE_INFINITY] }))).toEqual({ a: null, b: [null] });
});

test('a field called __proto__ is a field', () => {
  expect(written(Object.fromEntries([['__proto__', 1]]))).toBe('{\n  "__proto__": 1\n}\n');
});
