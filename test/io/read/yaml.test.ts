import { expect, test } from 'vitest';
import { readValue, readYaml } from '../../../src/io/read/yaml.ts';

const TEXT = `ddci: 1
tracks:
  - id: 01
    units: [{id: A}, {id: B}]
__proto__: {x: 1}
anh: &a {y: 2}
em: *a
`;

test('tells the line of a field, and of what holds it where it is not there', () => {
  const { line } = readYaml('m.yaml', TEXT);
  expect(line(['ddci'])).toBe(1);
  expect(line(['tracks', 0, 'id'])).toBe(3);
  expect(line(['tracks', 0, 'units', 1, 'id'])).toBe(4);
  expect(line(['tracks', 0, 'components'])).toBe(3);
});

test('keeps ids with leading noughts and keys called __proto__ as they are written', () => {
  const { raw, findings } = readYaml('m.yaml', TEXT);
  expect(findings).toEqual([]);
  expect(JSON.parse(JSON.stringify(raw))).toMatchObject({ tracks: [{ id: '01' }], em: { y: 2 } });
  expect(Object.keys(raw ?? {})).toContain('__proto__');
  expect(Object.getPrototypeOf({})).not.toHaveProperty('x');
});

test('a field that stands twice is a fault, with its line', () => {
  const { findings } = readYaml('m.yaml', 'title: a\nyear: 1\ntitle: b\n');
  expect(findings.map(({ code, place }) => [code, place.line])).toEqual([['syntax', 3]]);
});

test('aliases cannot make a small file large', () => {
  const laughs = Array.from({ length: 12 }, (_, i) =>
    i === 0
      ? 'a0: &a0 [x]'
      : `a${i}: &a${i} [${Array(9)
          .fill(`*a${i - 1}`)
          .join(', ')}]`,
  );
  expect(readYaml('m.yaml', laughs.join('\n')).findings.map(({ code }) => code)).toEqual(['syntax']);
});

test('a value after --set is read as YAML, and as text where it is none', () => {
  expect(readValue('3')).toBe(3);
  expect(readValue('[1, 2]')).toEqual([1, 2]);
  expect(readValue('z-score')).toBe('z-score');
  expect(readValue('a: [')).toBe('a: [');
});
