/** What a faulty method says is to be read, so that the faults of its files are reported together with its own (SPEC §3). */
import type { Finding } from '../core/model/findings.ts';
import type { Reading } from '../core/model/method.ts';
import { at } from './content.ts';
import type { Path } from './faults.ts';
import type { ResolveContext } from './resolve-context.ts';

export interface DraftReading {
  readonly reading: Reading;
  /** Whether all units are known: else a text that names none may be of one that is faulty in the method. */
  readonly knowsUnits: boolean;
}

/**
 * Readings without the sources that faults make doubtful; scales are lenient where one of them is faulty.
 * @param raw the content without its faulty parts
 */
export function draftReadings(
  readings: readonly Reading[],
  findings: readonly Finding[],
  isIncomplete: ResolveContext['isIncomplete'],
  raw: unknown,
): DraftReading[] {
  const errors = findings.filter(({ level }) => level === 'error');
  const has = (...codes: readonly Finding['code'][]) => errors.some(({ code }) => codes.includes(code));
  const isOf = (kind: string) => errors.some(({ arguments: args }) => 'kind' in args && args.kind === kind);
  const doubtsScales = isIncomplete(['scales']) || has('answers-collide') || isOf('scale') || isOf('code');
  const doubtsUnits = has('unit-names-collide') || isOf('unit');
  const isList = (path: Path) => Array.isArray(at(raw, path));
  return readings.map((reading, t) => {
    const survey = ['tracks', t, 'survey'];
    const isWhole = (field: string) => !isIncomplete(['tracks', t, field]);
    return {
      reading: {
        ...reading,
        survey: reading.survey.filter((_, i) => !isIncomplete(isList(survey) ? [...survey, i] : survey)),
        published: isWhole('published') ? reading.published : [],
        questions: doubtsScales
          ? reading.questions.map((question) => ({ ...question, scale: { ...question.scale, unknown: 'missing' } }))
          : reading.questions,
      },
      knowsUnits: isWhole('units') && !doubtsUnits,
    };
  });
}
