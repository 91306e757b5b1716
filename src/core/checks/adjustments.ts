/** Points given to a unit that has no index, or that take a total off the scale (SPEC §6). */
import type { Finding } from '../model/findings.ts';
import type { Check } from './check.ts';

export const adjustments: Check = ({ track, totals, adjustments: points }) =>
  track.units.flatMap((unit, u): Finding[] => {
    const total = totals[u] ?? null;
    if (!track.adjustments.some((adjustment) => adjustment.unit === u)) return [];
    const place = { track: track.id };
    if (total === null) return [{ code: 'adjusted-unranked', level: 'warning', place, arguments: { unit: unit.id } }];
    if (points[u] === 0 || (total >= 0 && total <= track.outOf)) return [];
    return [
      { code: 'total-outside', level: 'warning', place, arguments: { unit: unit.id, total, outOf: track.outOf } },
    ];
  });
