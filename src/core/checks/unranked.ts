/** Units that are listed at the foot of the ranking, and why (SPEC §6). */
import { unrankedReason } from '../run.ts';
import type { Check } from './check.ts';

export const unranked: Check = (stages) =>
  stages.track.units.flatMap((unit, u) => {
    const reason = unrankedReason(stages, u);
    return reason === null
      ? []
      : [
          {
            code: 'unranked',
            level: 'warning',
            place: { track: stages.track.id },
            arguments: { unit: unit.id, reason },
          },
        ];
  });
