/** What is guessed of a cell is right, or nothing is. */
import { expect, test } from 'vitest';
import { Guesses, LONGEST_GUESS } from '../../../../src/io/read/csv/guesses.ts';
import { lengthOf, ShortTexts } from '../../../../src/io/read/csv/short-texts.ts';
import { seeded } from '../csv-oracle.ts';

/** Families that begin alike, texts that begin others, and bytes that are 0, −0 or no number where eight of them are one. */
function texts(): Buffer[] {
  const stems = [
    'Hoàn toàn không đồng ý vì chưa biết',
    'Hoàn toàn đồng ý',
    'Sở 1',
    'Sở 12',
    '12345678901234567890',
    'xxxxxxxxx',
  ];
  const beginnings = stems.flatMap((stem) => {
    const bytes = Buffer.from(stem);
    return Array.from({ length: bytes.length }, (_, i) => bytes.subarray(0, i + 1));
  });
  const noughts = Array.from({ length: 20 }, (_, i) => Buffer.alloc(i + 1));
  const minus = noughts.map((bytes) => Buffer.concat([bytes, Buffer.of(0x80)]));
  const none = noughts.map((bytes) => Buffer.concat([bytes, Buffer.of(0xf8, 0x7f)]));
  return [...beginnings, ...noughts, ...minus, ...none];
}

const COMMA = 0x2c;
const COMMAS = 0x2c2c2c2c;
/** Bytes in which each text stands before a comma and another text. */
function standing(text: Buffer, next: Buffer): DataView {
  const bytes = Buffer.alloc(128);
  text.copy(bytes);
  bytes[text.length] = COMMA;
  next.copy(bytes, text.length + 1);
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

test('a guess that all of a text stands there is never wrong, whatever was noted', () => {
  const all = texts();
  const random = seeded(3);
  const guesses = new Guesses();
  const any = () => Math.floor(random() * all.length);
  let right = 0;
  for (let n = 0; n < 60_000; n++) {
    const number = any();
    const text = all[number] ?? Buffer.alloc(0);
    const words = standing(text, all[any()] ?? text);
    const here = () => guesses.here(words, 0, words.getInt32(0, true), words.getInt32(4, true));
    const entry = here();
    const guessed = entry < 0 ? null : all[guesses.number(entry) - 1];
    if (guessed !== null) {
      expect(guesses.length(entry)).toBe(guessed?.length);
      expect(Buffer.from(words.buffer, words.byteOffset, guessed?.length)).toEqual(guessed);
      if (guessed?.length === text.length) right += 1;
    }
    if (guessed?.length === text.length) continue;
    guesses.note(number + 1, words, 0, text.length);
  }
  expect(right).toBeGreaterThan(1_000);
});

test('two texts that begin with the same eight bytes are both known, until a third comes', () => {
  const guesses = new Guesses();
  const [a, b] = [Buffer.from('Hoàn toàn không đồng ý'), Buffer.from('Hoàn toàn đồng ý')];
  const find = (text: Buffer) => {
    const words = standing(text, a);
    const entry = guesses.here(words, 0, words.getInt32(0, true), words.getInt32(4, true));
    return entry < 0 ? null : guesses.number(entry);
  };
  for (const [i, text] of [a, b].entries()) guesses.note(i + 1, standing(text, a), 0, text.length);
  expect([a, b].map(find)).toEqual([1, 2]);
  const c = Buffer.from('Hoàn toàn');
  guesses.note(3, standing(c, a), 0, c.length);
  expect([a, b, c].map(find)).toEqual([null, 2, 3]);
  guesses.clear();
  expect([a, b, c].map(find)).toEqual([null, null, null]);
});

test('a text that is too long to be compared is not guessed', () => {
  const guesses = new Guesses();
  const text = Buffer.alloc(LONGEST_GUESS + 1, 'x');
  const words = standing(text, text);
  guesses.note(1, words, 0, text.length);
  expect(guesses.here(words, 0, words.getInt32(0, true), words.getInt32(4, true))).toBe(-1);
});

test('a short text is known by itself and its length, whatever follows', () => {
  const all = texts().filter(({ length }) => length < 8);
  const short = new ShortTexts();
  for (const [i, text] of all.entries()) {
    for (const next of all) {
      const words = standing(text, next);
      const [first, second] = [words.getInt32(0, true), words.getInt32(4, true)];
      expect(lengthOf(first, second, COMMAS)).toBe(text.length);
      short.note(i + 1, first, second, text.length);
      expect(short.number(first, second, text.length)).toBe(i + 1);
      // One byte less is another text.
      expect(short.number(first, second, text.length - 1)).not.toBe(i + 1);
    }
  }
});

test('the first comma of eight bytes is found, beside bytes that are nearly one', () => {
  const near = [COMMA - 1, COMMA + 1, 0, 0x01, 0x80, 0xac, 0xff];
  const random = seeded(9);
  for (let n = 0; n < 20_000; n++) {
    const bytes = Buffer.from(
      Array.from({ length: 8 }, () => (random() < 0.2 ? COMMA : (near[Math.floor(random() * 7)] ?? 0))),
    );
    expect(lengthOf(bytes.readInt32LE(0), bytes.readInt32LE(4), COMMAS)).toBe(bytes.indexOf(COMMA));
  }
});
