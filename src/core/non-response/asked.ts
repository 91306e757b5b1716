/** How many were asked each question about each unit, and how many answered (SPEC §10.6). */
import { BLANK_PLACE } from '../answer-places.ts';
import { tally } from '../formulas/statistics/tally.ts';
import type { Stages } from '../pipeline.ts';

/** Answers to a question about one unit. */
interface Asked {
  readonly asked: number;
  readonly answered: number;
  /** Response weight of the blanks of those asked. */
  readonly blankWeight: number;
}

/** By column of the answers, then by unit; null where the question does not apply, or nobody was asked. */
export type AskedTable = readonly (readonly (Asked | null)[])[];

/** Columns that an indicator rests on, in their order. */
export function columnsOf({ track }: Pick<Stages, 'track'>): number[] {
  const used = track.indicators.flatMap(({ source }) => (source.kind === 'survey' ? [source.column] : []));
  return [...new Set(used)].sort((a, b) => a - b);
}

export function askedTable(stages: Pick<Stages, 'track' | 'data'>): AskedTable {
  const { track, data } = stages;
  const { answers } = data;
  const { units: unitOf, weights, sources = [{ first: 0, asks: [] }] } = answers;
  const used = columnsOf(stages);
  return answers.columns.map((column, c) => {
    const indicators = track.indicators.filter(({ source }) => source.kind === 'survey' && source.column === c);
    if (!used.includes(c)) return [];
    const asked = new Float64Array(track.units.length);
    const blankWeight = new Float64Array(track.units.length);
    sources.forEach(({ first, asks }, s) => {
      if (asks[c] === false) return;
      const end = sources[s + 1]?.first ?? unitOf.length;
      for (let response = first; response < end; response++) {
        const unit = unitOf[response] ?? 0;
        asked[unit] = (asked[unit] ?? 0) + 1;
        if (column.places[response] === BLANK_PLACE) {
          blankWeight[unit] = (blankWeight[unit] ?? 0) + (weights?.[response] ?? 1);
        }
      }
    });
    const tallies = tally(column, answers, track.units.length);
    return track.units.map((_, unit) =>
      (asked[unit] ?? 0) > 0 && indicators.some(({ applies }) => applies[unit])
        ? { asked: asked[unit] ?? 0, answered: tallies[unit]?.base ?? 0, blankWeight: blankWeight[unit] ?? 0 }
        : null,
    );
  });
}

/** By unit: the share of what it was asked that has no valid answer; null where it was asked nothing, or is withheld. */
export function unitShares({ track, withheld }: Stages, table: AskedTable): (number | null)[] {
  return track.units.map((_, unit) => {
    const cells = table.flatMap((row) => row[unit] ?? []);
    const asked = cells.reduce((sum, cell) => sum + cell.asked, 0);
    const answered = cells.reduce((sum, cell) => sum + cell.answered, 0);
    return asked === 0 || withheld[unit] ? null : (asked - answered) / asked;
  });
}
