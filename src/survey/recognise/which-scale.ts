/** On which scale are a question's answers? */
import { fold } from '../../core/text/fold.ts';
import { numberReadings } from '../../core/text/number-text.ts';
import { numberLike, numbersMeant } from '../number-like.ts';
import { findChoices } from './choices.ts';
import { split } from './code-and-label.ts';
import type { Column } from './column.ts';
import { Words } from './header-words.ts';
import {
  isDontKnow,
  isMissingNumber,
  isNoOpinion,
  type KnownScale,
  knownScales,
  NO,
  TICKS,
  YES,
} from './known-scales.ts';

/** A label and the code that it counts as; null: this cannot be known from the answers. */
export type Label = readonly [string, number | null];

export type ScaleGuess = {
  /** Texts that say nothing, as they were met. */
  readonly missing: readonly string[];
} & (
  | {
      readonly kind: 'known';
      readonly known: KnownScale;
      /** Codes as the survey itself writes them before its labels, where they are not the usual ones. */
      readonly codes: readonly Label[] | null;
      /** By level, the words used; the levels that nobody chose have their usual ones. */
      readonly labels: readonly (readonly string[])[];
      readonly observed: readonly number[];
      readonly answers: number;
      /** Answers that are in the middle or none. */
      readonly noOpinion: readonly string[];
    }
  | { readonly kind: 'yes-no'; readonly yes: string; readonly no: string; readonly noCode: 0 | 2 }
  | { readonly kind: 'ticks'; readonly label: string }
  | { readonly kind: 'codes'; readonly range: readonly [number, number] }
  | {
      readonly kind: 'number';
      readonly range: readonly [number, number];
      readonly of: NumberOf;
      readonly whole: boolean;
    }
  /** Labels that begin with distinct whole numbers: 1 lần, 2 lần, 3 lần trở lên. */
  | { readonly kind: 'counts'; readonly labels: readonly Label[] }
  | { readonly kind: 'choices'; readonly separator: string; readonly options: readonly string[] }
  /** Labels whose order nobody has said. */
  | { readonly kind: 'open'; readonly labels: readonly Label[] }
);

export type NumberOf = 'days' | 'percent' | 'times' | 'other';

const MOST_LABELS = 15;
const LONGEST_LABEL = 120;
const COUNTS = new Words(
  'số ngày',
  'số lần',
  'số giờ',
  'bao nhiêu',
  'mấy',
  'how many',
  'number of',
  'days',
  'hours',
  'số tiền',
);

interface Answer {
  /** The number that is written before the label, or alone. */
  readonly code: number | null;
  readonly label: string;
  readonly count: number;
}

/** null where the column is no question: nothing but words for no answer, or what no scale can hold. */
export function whichScale(column: Column): ScaleGuess | null {
  const answers = column.texts.map(({ text, count }) => ({ ...split(text), count }));
  const missing = column.texts
    .filter(({ text }) => isDontKnow(fold(split(text).label)))
    .map(({ text }) => split(text).label);
  const said = answers.filter(({ label }) => !isDontKnow(fold(label)));
  const labels = said.filter(({ label }) => label !== '');
  if (said.length === 0) return null;
  if (labels.length === 0) return numbers(column, said, missing);
  const mended = numbersToMend(column, said, missing);
  if (mended !== null) return mended;
  return (
    ticked(labels, missing) ??
    yesNo(labels, said, missing) ??
    counts(labels, said, missing) ??
    known(labels, said, missing) ??
    choices(column, missing) ??
    numbersAndWords(column, said, missing) ??
    (labels.length <= MOST_LABELS && labels.every(({ label }) => label.length <= LONGEST_LABEL)
      ? { kind: 'open', labels: openLabels(labels.map(({ label }) => label)), missing: distinct(missing) }
      : null)
  );
}

/** @param toMend texts that are to be written as numbers, which the range is to hold */
function numbers(
  column: Column,
  answers: readonly Answer[],
  words: readonly string[],
  toMend: readonly string[] = [],
): ScaleGuess {
  const met = answers.flatMap(({ code }) => (code === null ? [] : [code]));
  const far = farOff(met);
  // «(18)» among days is a slip, where nothing else is below zero.
  const slips = column.texts.flatMap(({ text }) => (/^\(.*\)$/u.test(text.trim()) ? numberReadings(text, null) : []));
  const isSlip = (code: number) => slips.includes(code) && met.every((code) => code >= 0 || slips.includes(code));
  const known = met.filter((code) => !far.includes(code) && !isSlip(code));
  const missing = [...words, ...far.map(String)];
  const whole = known.every(Number.isInteger);
  const number = numberOf(column.header);
  const plain = known.filter((n) => !isMissingNumber(n));
  const codes = plain.length > 0 ? [Math.min(...plain), Math.max(...plain)] : [0, 0];
  const [least = 0, most = 0] = codes;
  if (whole && number === 'other' && !COUNTS.in(column.header) && least >= 1 && [5, 7].includes(top(most))) {
    const none = known.filter((n) => n > top(most) || n < 1).map(String);
    return { kind: 'codes', range: [1, top(most)], missing: distinct([...missing, ...none]) };
  }
  if (whole && known.every((n) => n === 0 || n === 1) && number === 'other') {
    return { kind: 'codes', range: [0, 1], missing: distinct(missing) };
  }
  return {
    kind: 'number',
    ...numberRange([...known, ...toMend.flatMap((text) => numbersMeant(text, plain))], number),
    of: number,
    whole,
    missing: distinct(missing),
  };
}

/** Numbers for no answer (99, 999) that lie far off all others. */
function farOff(numbers: readonly number[]): number[] {
  const usual = numbers.filter((n) => !isMissingNumber(n));
  const most = Math.max(...usual);
  const least = Math.min(...usual);
  return usual.length === 0
    ? []
    : numbers.filter((n) => isMissingNumber(n) && ((n >= 99 && n > 3 * most) || (n < 0 && least >= 0)));
}

/** The end of the usual scale of codes that a greatest answer belongs to. */
function top(most: number): number {
  return most <= 2 ? 0 : most <= 5 ? 5 : most <= 7 ? 7 : 0;
}

/** The range of what was answered, rounded outwards; a percentage has its own. */
function numberRange(numbers: readonly number[], number: NumberOf): { range: readonly [number, number] } {
  const [least, most] = [Math.min(...numbers), Math.max(...numbers)];
  if (number === 'percent' && least >= 0 && most <= 100) return { range: [0, 100] };
  return { range: [Math.min(0, Math.floor(least)), Math.max(1, Math.ceil(most))] };
}

/** Numbers, and else only what a hand writes for one («10 ngày», «5-7»): cells to be mended, no labels. */
function numbersToMend(column: Column, answers: readonly Answer[], missing: readonly string[]): ScaleGuess | null {
  const plain = answers.filter(({ label, code }) => label === '' && !isMissingNumber(code ?? 0));
  const cells = (some: readonly Answer[]) => some.reduce((sum, { count }) => sum + count, 0);
  const isLike = answers.every(({ label }) => label === '' || numberLike(label) !== null);
  return isLike && plain.length > 2 && cells(plain) * 4 > cells(answers)
    ? numbers(
        column,
        answers.filter(({ label }) => label === ''),
        missing,
        answers.flatMap(({ label }) => (label === '' ? [] : [label])),
      )
    : null;
}

/** Numbers with a word here and there. */
function numbersAndWords(column: Column, answers: readonly Answer[], missing: readonly string[]): ScaleGuess | null {
  const plain = answers.filter(({ label }) => label === '');
  const cells = (some: readonly Answer[]) => some.reduce((sum, { count }) => sum + count, 0);
  return plain.length > 3 && cells(plain) > cells(answers) * 0.9 ? numbers(column, plain, missing) : null;
}

function numberOf(header: string): NumberOf {
  if (header.includes('%') || PERCENT.in(header)) return 'percent';
  if (DAYS.in(header)) return 'days';
  return TIMES.in(header) ? 'times' : 'other';
}
const PERCENT = new Words('tỷ lệ', 'tỉ lệ', 'phần trăm', 'percent', 'percentage', 'share of');
const DAYS = new Words('số ngày', 'ngày làm việc', 'bao nhiêu ngày', 'days');
const TIMES = new Words('số lần', 'bao nhiêu lần', 'mấy lần', 'times');

function ticked(labels: readonly Answer[], missing: readonly string[]): ScaleGuess | null {
  const [first] = labels;
  if (first === undefined || !labels.every(({ label }) => TICKS.includes(fold(label)))) return null;
  return { kind: 'ticks', label: first.label, missing: distinct(missing) };
}

function yesNo(labels: readonly Answer[], answers: readonly Answer[], missing: readonly string[]): ScaleGuess | null {
  const yes = labels.filter(({ label }) => YES.includes(fold(label)));
  const no = labels.filter(({ label }) => NO.includes(fold(label)));
  const [first, second] = [yes[0]?.label, no[0]?.label];
  if (first === undefined || second === undefined || yes.length + no.length < labels.length) return null;
  const codes = answers.flatMap(({ code }) => (code === null ? [] : [code]));
  const none = answers.filter(({ code, label }) => label === '' && code !== null && isMissingNumber(code));
  const noCode = codes.includes(2) || no.some(({ code }) => code === 2) ? 2 : 0;
  return { kind: 'yes-no', yes: first, no: second, noCode, missing: distinct([...missing, ...numbersOf(none)]) };
}

/** Two and more labels that begin with a number of something. */
function counts(labels: readonly Answer[], answers: readonly Answer[], missing: readonly string[]): ScaleGuess | null {
  const found = distinct(labels.map(({ label }) => label)).map((label) => {
    const [, number = ''] = /^(\d{1,3}) ?\p{L}/u.exec(label) ?? [];
    return [label, number === '' ? null : Number(number)] as const;
  });
  const codes = found.map(([, code]) => code);
  if (found.length < 2 || codes.includes(null) || new Set(codes).size < codes.length) return null;
  const ordered = [...found].sort((a, b) => (a[1] ?? 0) - (b[1] ?? 0));
  const none = answers.filter(
    ({ code, label }) => label === '' && code !== null && isMissingNumber(code) && !codes.includes(code),
  );
  return { kind: 'counts', labels: ordered, missing: distinct([...missing, ...numbersOf(none)]) };
}

/** Where one yes and one no occur next to other labels, only the codes of these two are known. */
function openLabels(labels: readonly string[]): Label[] {
  const differing = distinct(labels);
  const yes = differing.filter((label) => YES.includes(fold(label)));
  const no = differing.filter((label) => NO.includes(fold(label)));
  const known = yes.length === 1 && no.length === 1;
  return differing.map((label) => [label, !known ? null : yes.includes(label) ? 1 : no.includes(label) ? 0 : null]);
}

/** The one known set that all labels belong to, except in a few cells, which are reported as unknown answers later. */
function known(labels: readonly Answer[], answers: readonly Answer[], missing: readonly string[]): ScaleGuess | null {
  const said = labels.filter(({ label }) => !isNoOpinion(fold(label)));
  const cells = (some: readonly Answer[]) => some.reduce((sum, { count }) => sum + count, 0);
  const fits = knownScales.flatMap((scale) => {
    const fitting = said.filter(({ label }) => levelOf(scale, label) !== null);
    const levels = new Set(fitting.map(({ label }) => levelOf(scale, label)));
    const enough = fitting.length === said.length || (levels.size >= 3 && cells(fitting) >= cells(said) * 0.95);
    return enough && levels.size > 0 ? [{ scale, of: fitting, levels }] : [];
  });
  const whole = fits.filter(({ of: fitting }) => fitting.length === said.length);
  const [fit, ...others] = whole.length > 0 ? whole : fits;
  // «Bình thường» alone is in many sets. Where another set fits as well, nothing says which is meant.
  if (fit === undefined || others.length > 0) return null;
  const { scale, of: fitting, levels } = fit;
  const words = scale.levels.map((usual, level) => {
    const met = distinct(fitting.filter(({ label }) => levelOf(scale, label) === level).map(({ label }) => label));
    return met.length > 0 ? met : usual.slice(0, 1);
  });
  const numbered = fitting.filter(({ code }) => code !== null);
  const unlike = numbered.some(({ code, label }) => code !== (levelOf(scale, label) ?? 0) + scale.firstCode);
  const none = answers.filter(({ code, label }) => label === '' && code !== null && isMissingNumber(code));
  return {
    kind: 'known',
    known: scale,
    codes: unlike ? ownCodes(words, numbered) : null,
    labels: words,
    observed: [...levels].flatMap((level) => (level === null ? [] : [level])).sort((a, b) => a - b),
    answers: cells(fitting),
    noOpinion: distinct(labels.filter(({ label }) => isNoOpinion(fold(label))).map(({ label }) => label)),
    missing: distinct([...missing, ...numbersOf(none)]),
  };
}

/** The codes that the survey writes before its labels; null for a label that has none, or two. */
function ownCodes(words: readonly (readonly string[])[], numbered: readonly Answer[]): Label[] {
  return words.flat().map((word) => {
    const codes = new Set(numbered.filter(({ label }) => fold(label) === fold(word)).map(({ code }) => code));
    const [only = null] = codes;
    return [word, codes.size === 1 ? only : null];
  });
}

function levelOf(scale: KnownScale, label: string): number | null {
  const level = scale.levels.findIndex((words) => words.some((word) => fold(word) === fold(label)));
  return level < 0 ? null : level;
}

function choices(column: Column, missing: readonly string[]): ScaleGuess | null {
  const said = column.texts.filter(
    ({ text }) => !isDontKnow(fold(split(text).label)) && split(text).label !== '' && !/^[\d\s;,|]+$/u.test(text),
  );
  const none = column.texts.filter(({ text }) => numberReadings(text, null).some(isMissingNumber));
  const found = column.more ? null : findChoices(said);
  const unread = distinct([...missing, ...none.map(({ text }) => text)]);
  return found === null ? null : { kind: 'choices', ...found, missing: unread };
}

function numbersOf(answers: readonly Answer[]): string[] {
  return answers.map(({ code }) => String(code));
}

function distinct(texts: readonly string[]): string[] {
  return [...new Map(texts.map((text) => [fold(text), text])).values()];
}
