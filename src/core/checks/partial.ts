/** Components and dimensions that are partial or missing for a unit: their weight went to others (SPEC §6). */
import { meetsCoverage } from '../missing.ts';
import type { Finding } from '../model/findings.ts';
import type { Check } from './check.ts';

export const partial: Check = ({ track, aggregated, withheld }) =>
  aggregated.parts
    .filter(({ level }) => level > 0)
    .flatMap(({ dimension, scores, coverages }) =>
      track.units.flatMap((unit, u): Finding[] => {
        const coverage = coverages[u] ?? null;
        if (coverage === null || coverage === 1 || withheld[u]) return [];
        const place = { track: track.id };
        const where = { part: dimension.id, unit: unit.id, coverage };
        if (scores[u] !== null || meetsCoverage(coverage, dimension.coverage))
          return [{ code: 'partial-part', level: 'warning', place, arguments: where }];
        return [
          { code: 'missing-part', level: 'warning', place, arguments: { ...where, minimum: dimension.coverage } },
        ];
      }),
    );
