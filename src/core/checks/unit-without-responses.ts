/** Units that nobody answered about, in a track that has survey indicators. */
import type { Check } from './check.ts';

export const unitWithoutResponses: Check = ({ track, used, data }) =>
  data.answers.columns.length === 0
    ? []
    : track.units.flatMap((unit, u) =>
        used[u] === 0
          ? [
              {
                code: 'unit-without-responses',
                level: 'warning',
                place: { track: track.id },
                arguments: { unit: unit.id },
              },
            ]
          : [],
      );
