/** Indicators whose reference values are all the same (SPEC §5). */
import type { Check } from './check.ts';

export const noSpread: Check = ({ track, scores }) =>
  track.indicators.flatMap((indicator) =>
    (scores.references[indicator.position] ?? [])
      .filter(({ spread, values }) => !spread && values.length > 0)
      .map(({ group, values }) => ({
        code: 'no-spread',
        level: 'warning',
        place: { track: track.id },
        arguments: { indicator: indicator.id, group, missing: indicator.noSpread(values.length) === null },
      })),
  );
