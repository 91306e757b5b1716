/**
 * Whether an indicator of two runs is one measure, so that its values may be looked at together (SPEC §10, `compare --pooled`).
 * Its id says that it is meant to be. Its statistic, scale and direction must say so too, and so must its question or its column
 * of figures: where these differ, nothing shows that the two measure the same thing, and reference values of different things
 * would change every score silently.
 */
import { fieldOf, fieldsOf, itemsOf } from '../core/json.ts';
import type { Json } from '../core/model/run.ts';
import type { Comparability } from '../core/pool-years.ts';
import { indicatorRules, type TrackRules } from '../core/rules.ts';
import { fold } from '../core/text/fold.ts';
import { signature } from './signature.ts';

interface Side {
  readonly method: Json;
  /** Of its tracks. */
  readonly rules: readonly TrackRules[];
  readonly track: string;
}

/** null where either has no such indicator. */
export function comparability(before: Side, after: Side, indicator: string): Comparability | null {
  const [then, now] = [before, after].map(({ method, rules, track }) => {
    return signature(method, indicatorRules(rules, track, indicator));
  });
  if (then == null || now == null) return null;
  if (then !== now) return 'unlike';
  return isOne(source(before, indicator), source(after, indicator)) ? 'alike' : 'other-source';
}

interface Source {
  /** Of the question; null for a figure. */
  readonly id: string | null;
  /** The headers that it is read from, as they are compared; its id where none is listed. */
  readonly texts: ReadonlySet<string>;
}

function source({ method, rules, track }: Side, indicator: string): Source {
  const content = indicatorRules(rules, track, indicator)?.content ?? null;
  const year = fieldOf(method, 'year');
  const compared = (texts: readonly string[]) =>
    new Set(texts.flatMap((text) => [fold(text), wording(text, Number(year ?? Number.NaN))]));
  const question = fieldOf(content, 'question');
  if (question === null) return { id: null, texts: compared([String(fieldOf(content, 'published'))]) };
  const id = fold(String(question));
  const listed = fieldsOf(fieldOf(method, 'questions')).find(([name]) => fold(name) === id)?.[1] ?? null;
  const headers = typeof listed === 'string' ? [listed] : itemsOf(listed).map(String);
  return { id, texts: compared(headers.length === 0 ? [String(question)] : headers) };
}

/** They share a header, or the one lists none and its id is the other's. */
function isOne(before: Source, after: Source): boolean {
  const holds = ({ texts }: Source, id: string | null) => id !== null && texts.has(id);
  return [...before.texts].some((text) => after.texts.has(text)) || holds(before, after.id) || holds(after, before.id);
}

/** Years of a header that move with the year of the method say nothing. */
const NEAR = 5;
/** «1.», «Câu 3:», «C2.1)» before a wording: questions get new numbers every year. */
const NUMBERING = /^(?:câu(?: hỏi)? ?|[a-z]{1,2})?\d+(?:\.\d+)* ?[.:)/] ?(?=.*\p{L})/u;

function wording(text: string, year: number): string {
  return fold(text)
    .replace(NUMBERING, '')
    .replace(/(?<!\d)\d{4}(?!\d)/gu, (digits) => {
      const offset = Number(digits) - year;
      return Math.abs(offset) <= NEAR ? `{${offset}}` : digits;
    });
}
