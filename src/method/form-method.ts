/** A method's content → the same method for the export of the XLSForm that was made of it (KoboToolbox, XML values). */
import { ownField } from '../core/json.ts';

/** What a form calls a track's units and questions, and the words of its scales that mean «no answer». */
export interface FormNames {
  /** The track's id. */
  readonly track: string;
  readonly file: string;
  readonly unit: string;
  readonly respondent: string;
  readonly units: readonly { readonly id: string; readonly code: string }[];
  readonly questions: readonly { readonly id: string; readonly code: string }[];
}

/** @param codeOf what a word for no answer is called in the form */
export function formMethod(raw: unknown, tracks: readonly FormNames[], codeOf: (word: string) => string): object {
  const rawTracks: unknown = ownField(raw, 'tracks');
  const list: readonly unknown[] = Array.isArray(rawTracks) ? rawTracks : [];
  const questions = new Map(entriesOf(ownField(raw, 'questions')).map(([id, headers]) => [id, [headers].flat()]));
  for (const { id, code } of tracks.flatMap((track) => track.questions)) {
    const known = questions.get(id) ?? [];
    if (id !== code && !known.includes(code)) questions.set(id, [...known, code]);
  }
  const scales = entriesOf(ownField(raw, 'scales')).map(([id, scale]) => [id, formScale(scale, codeOf)] as const);
  return {
    ...Object(raw),
    tracks: list.map((track) => {
      const form = tracks.find((candidate) => candidate.track === ownField(track, 'id'));
      return form === undefined ? track : formTrack(track, form);
    }),
    ...(questions.size === 0 ? {} : { questions: Object.fromEntries(questions) }),
    ...(scales.length === 0 ? {} : { scales: Object.fromEntries(scales) }),
  };
}

function formTrack(track: unknown, { file, unit, respondent, units }: FormNames): object {
  const values = Object.fromEntries(units.map(({ id, code }) => [code, id]));
  return { ...Object(track), survey: { file, unit: { column: unit, values }, respondent } };
}

/** Options come parted by spaces, decimals with a point. */
function formScale(scale: unknown, codeOf: (word: string) => string): object {
  const missing: unknown = ownField(scale, 'missing');
  const words = Array.isArray(missing) ? missing.map(String) : [];
  const codes = words.filter((word) => /\p{L}/u.test(word)).map(codeOf);
  const { decimal: _, ...rest } = Object(scale);
  return {
    ...rest,
    ...(ownField(scale, 'separator') === undefined ? {} : { separator: ' ' }),
    ...(words.length === 0 ? {} : { missing: [...new Set([...words, ...codes])] }),
  };
}

function entriesOf(value: unknown): [string, unknown][] {
  return typeof value === 'object' && value !== null ? Object.entries(value) : [];
}
