/** Guesses of scales → the scales of a method. Questions of one known set share one; what differs is one of its own. */
import { fold } from '../../core/text/fold.ts';
import type { KnownScale } from './known-scales.ts';
import type { ScaleProposal } from './proposal.ts';
import type { Label, NumberOf, ScaleGuess } from './which-scale.ts';

/** So many answers without one in the middle, and the form has none. */
const ENOUGH = 30;

type Known = Extract<ScaleGuess, { readonly kind: 'known' }>;

/** @returns the distinct scales, and by question which is its own */
export function scaleList(guesses: readonly ScaleGuess[]): {
  readonly scales: readonly ScaleProposal[];
  readonly of: readonly string[];
} {
  const scales: ScaleProposal[] = [];
  const places = guesses.map((guess) => {
    const alike =
      guess.kind === 'known' && guess.codes === null
        ? guesses.filter((candidate) => isAlike(candidate, guess))
        : [guess];
    const made = scaleOf(
      guess,
      alike.filter((candidate) => candidate.kind === 'known'),
    );
    const same = scales.find((scale) => isSame(scale, made));
    if (same !== undefined) {
      scales[scales.indexOf(same)] = widened(same, made);
      return same.id;
    }
    let id = made.id;
    for (let number = 2; scales.some((scale) => scale.id === id); number++) id = `${made.id}-${number}`;
    scales.push({ ...made, id });
    return id;
  });
  return { scales, of: places };
}

function isAlike(other: ScaleGuess, guess: Known): boolean {
  return other.kind === 'known' && other.codes === null && other.known === guess.known;
}

/** Whether all is the same but what means no answer; for numbers of the same thing, the range may differ too. */
function isSame(a: ScaleProposal, b: ScaleProposal): boolean {
  // Options have no order of their own: where the same ones are met in another, the first one's codes hold.
  const answersOf = ({ kind, answers }: ScaleProposal) =>
    kind === 'choices' ? answers.map(([label]) => fold(label)).sort() : answers;
  const rest = (scale: ScaleProposal) => JSON.stringify([answersOf(scale), scale.separator, scale.range === null]);
  return (
    base(a.id) === base(b.id) && rest(a) === rest(b) && (a.kind === 'number' || String(a.range) === String(b.range))
  );
}

function base(id: string): string {
  return id.replace(/-\d+$/u, '');
}

function widened(scale: ScaleProposal, by: ScaleProposal): ScaleProposal {
  const [a, b] = [scale.range, by.range];
  const range = a === null || b === null ? a : ([Math.min(a[0], b[0]), Math.max(a[1], b[1])] as const);
  return { ...scale, range, missing: distinct([...scale.missing, ...by.missing]) };
}

function scaleOf(guess: ScaleGuess, alike: readonly Known[]): ScaleProposal {
  const plain = {
    kind: guess.kind,
    answers: [],
    range: null,
    separator: null,
    missing: guess.missing,
    levels: null,
  } as const;
  switch (guess.kind) {
    case 'known':
      return guess.codes === null
        ? knownScale(guess.known, alike)
        : { ...plain, id: guess.known.id, answers: guess.codes, levels: null, upper: null };
    case 'yes-no': {
      const answers = [[guess.yes, 1] as const, [guess.no, guess.noCode] as const];
      return { ...plain, id: 'co-khong', answers, upper: [1] };
    }
    case 'ticks':
      return { ...plain, id: 'danh-dau', answers: [[guess.label, 1]], upper: null };
    case 'codes':
      return { ...plain, id: `ma-${guess.range.join('-')}`, range: guess.range, upper: null };
    case 'number':
      return { ...plain, id: NUMBER_IDS[guess.of], range: guess.range, upper: null };
    case 'counts':
      return { ...plain, id: 'so-lan', answers: guess.labels, upper: null };
    case 'choices': {
      const answers = guess.options.map((label, i): Label => [label, i + 1]);
      return { ...plain, id: 'lua-chon', answers, separator: guess.separator, upper: null };
    }
    case 'open':
      return { ...plain, id: 'thang-do', answers: [...guess.labels].sort(byText), upper: null };
  }
}

const NUMBER_IDS: Readonly<Record<NumberOf, string>> = {
  days: 'so-ngay',
  percent: 'phan-tram',
  times: 'so-lan-di-lai',
  other: 'so',
};

/** So that two questions of the same labels have the same scale, whichever came first. */
function byText([a]: Label, [b]: Label): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** All that any question of the set shows: the words used, whether there is a middle, what says nothing. */
function knownScale(known: KnownScale, alike: readonly Known[]): ScaleProposal {
  const observed = new Set(alike.flatMap((known) => known.observed));
  const answered = alike.reduce((sum, { answers }) => sum + answers, 0);
  const middle = (known.levels.length - 1) / 2;
  const without = known.middle && !observed.has(middle) && answered >= ENOUGH;
  const said = alike.flatMap(({ labels, observed: met }) => met.flatMap((level) => labels[level] ?? []));
  const english = said.every((word) => /^[\x20-\x7e]*$/u.test(word));
  const levels = known.levels.flatMap((usual, level) => {
    const met = distinct(alike.flatMap((known) => (known.observed.includes(level) ? (known.labels[level] ?? []) : [])));
    const word = usual.find((candidate) => /^[\x20-\x7e]*$/u.test(candidate) === english) ?? usual[0] ?? '';
    return without && level === middle ? [] : [met.length > 0 ? met : [word]];
  });
  const noOpinion = distinct(alike.flatMap((known) => known.noOpinion));
  // Where the middle is there, «no opinion» is something else; where it is not, it may be the middle.
  const asMissing = observed.has(middle) || known.levels.length !== 5;
  return {
    id: known.id,
    kind: 'known',
    answers: [
      ...levels.flatMap((words, i) => words.map((word): Label => [word, known.firstCode + i])),
      ...(asMissing ? [] : noOpinion.map((word): Label => [word, null])),
    ],
    range: null,
    separator: null,
    missing: distinct([...alike.flatMap((known) => known.missing), ...(asMissing ? noOpinion : [])]),
    upper: without ? known.upper.map((code) => code - 1) : known.upper,
    levels: { all: levels.length, met: [...observed].filter((level) => !(without && level === middle)).length },
  };
}

function distinct(texts: readonly string[]): string[] {
  return [...new Map(texts.map((text) => [fold(text), text])).values()];
}
