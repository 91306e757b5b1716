/** What a track's questionnaire asks: its questions as a form shows them, each with a name that form tools take. */
import type { AnswerScale, Method, Question } from '../../core/model/method.ts';
import { fold } from '../../core/text/fold.ts';

export interface FormTrack {
  readonly id: string;
  readonly name: string;
  readonly units: readonly { readonly id: string; readonly name: string; readonly code: string }[];
  /** Headers of the columns that say who answers and about whom. */
  readonly respondent: string;
  readonly unit: string;
  readonly questions: readonly FormQuestion[];
}

export interface FormQuestion {
  readonly id: string;
  /** The header that the method reads. */
  readonly header: string;
  readonly label: string;
  /** For form tools: Latin letters, digits and _. */
  readonly code: string;
  readonly kind: 'one' | 'several' | 'number' | 'any-number';
  readonly options: readonly { readonly label: string; readonly code: string }[];
  readonly range: readonly [number, number] | null;
}

/** @param words headers of the two columns, where the method names none */
export function formTracks(method: Method, words: { readonly respondent: string; readonly unit: string }): FormTrack[] {
  return method.readings.map((reading, t) => {
    const track = method.tracks[t];
    const [source] = reading.survey;
    const names = new Map(
      track?.indicators.map(({ source, name }) => [source.kind === 'survey' ? source.column : -1, name]),
    );
    const codes = new Codes();
    const unitCodes = new Codes();
    return {
      id: reading.track,
      name: track?.name ?? reading.track,
      units: reading.unitNames.map(([id = '', name = id]) => ({ id, name, code: unitCodes.of(name) })),
      respondent: source?.layout === 'long' ? (source.respondent ?? words.respondent) : words.respondent,
      unit: source?.layout === 'long' ? (source.unit.column ?? words.unit) : words.unit,
      questions: inOrder(
        reading.questions.flatMap((question, q) =>
          question.twin ? [] : [formQuestion(question, names.get(q) ?? question.id, codes)],
        ),
      ),
    };
  });
}

/** By their numbers, where all are numbered alike (Q1, Q2 …): the tree of indicators has another order. */
function inOrder(questions: readonly FormQuestion[]): readonly FormQuestion[] {
  const numbers = new Map(
    questions.map((question) => [question, Number(/^[A-Za-z]{1,3}(\d{1,4})$/u.exec(question.id)?.[1])]),
  );
  if ([...numbers.values()].some(Number.isNaN)) return questions;
  return questions.toSorted((a, b) => (numbers.get(a) ?? 0) - (numbers.get(b) ?? 0));
}

function formQuestion({ id, headers, scale }: Question, name: string, codes: Codes): FormQuestion {
  const header = headers.find((text) => fold(text) !== fold(id)) ?? id;
  return { id, header, label: header === id ? name : header, code: codes.of(id), ...answersOf(scale) };
}

function answersOf(scale: AnswerScale): Pick<FormQuestion, 'kind' | 'options' | 'range'> {
  if (scale.labels.length === 0) {
    return { kind: scale.range === null ? 'any-number' : 'number', options: [], range: scale.range };
  }
  const byCode = new Map<number, string>();
  for (const [label, code] of scale.labels) if (!byCode.has(code)) byCode.set(code, label);
  const words = scale.missing.filter((text) => /\p{L}/u.test(text));
  const options = [
    ...[...byCode].map(([code, label]) => ({ label, code: String(code) })),
    ...words.map((label) => ({ label, code: latin(label) })),
  ];
  return { kind: scale.separator === null ? 'one' : 'several', options, range: null };
}

/** Distinct names in Latin letters. */
class Codes {
  readonly #given = new Set<string>();

  of(text: string): string {
    const plain = latin(text);
    const wanted = /^[a-z_]/u.test(plain) ? plain : `_${plain}`;
    let code = wanted;
    for (let number = 2; this.#given.has(code); number++) code = `${wanted}_${number}`;
    this.#given.add(code);
    return code;
  }
}

export function latin(text: string): string {
  const plain = fold(text).normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/gu, 'd');
  return plain.replace(/[^a-z0-9]+/gu, '_').replace(/^_|_$/gu, '') || '_';
}
