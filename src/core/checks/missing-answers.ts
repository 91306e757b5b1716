/** Places that hang on answers that are not there, and rankings of which too much is not there (SPEC §10.6). */
import type { Finding } from '../model/findings.ts';
import type { Method } from '../model/method.ts';
import { askedTable } from '../non-response/asked.ts';
import { hangingPlaces } from '../non-response/hanging.ts';
import type { Stages } from '../pipeline.ts';

/** Beyond it a survey is to be examined for what its missing answers would have been. */
const MUCH = 0.3;

export function missingAnswers(run: readonly Stages[], method: Pick<Method, 'readings' | 'minimumCell'>): Finding[] {
  return run.flatMap((stages, t): Finding[] => {
    const place = { track: stages.track.id };
    const table = askedTable(stages);
    const cells = table.flatMap((row) => row.filter((cell, unit) => cell !== null && stages.ranks[unit] !== null));
    const sum = (field: 'asked' | 'answered') => cells.reduce((total, cell) => total + (cell?.[field] ?? 0), 0);
    const [asked, answered] = [sum('asked'), sum('answered')];
    const share = asked === 0 ? 0 : (asked - answered) / asked;
    const much: Finding[] =
      share > MUCH ? [{ code: 'much-missing', level: 'warning', place, arguments: { share, most: MUCH } }] : [];
    return [
      ...much,
      ...hangingPlaces(stages, t, table, method).map((hanging): Finding => {
        return { code: 'place-hangs', level: 'warning', place, arguments: hanging };
      }),
    ];
  });
}
