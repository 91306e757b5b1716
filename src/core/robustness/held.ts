/**
 * What is not drawn anew, since no answer of it may be told (SPEC §11): the answers about a unit that is withheld, and those of
 * a unit to a question that fewer than `privacy.minimum-cell` answered. With the seed, the method and the counts that are shown,
 * anybody can draw again: a standard error would tell which of the few possible sets of answers it was made of. So these answers
 * are blank to all that draws, and the values that rest on them are simulated (simulated.ts).
 */
import type { AnswerColumn, Indicator, TrackData } from '../model.ts';
import type { Stages } from '../pipeline.ts';

export interface Held {
  /** The track's data with these answers blank. */
  readonly data: TrackData;
  /** Whether the value that a unit has of a survey indicator rests on answers that are not drawn. */
  readonly stays: (indicator: Indicator, unit: number) => boolean;
  /** Such values. */
  readonly count: number;
}

/** The place of a blank (core/model, AnswerColumn). */
const BLANK = 0;

export function heldAnswers(
  { track, data, values, withheld }: Pick<Stages, 'track' | 'data' | 'values' | 'withheld'>,
  minimumCell: number,
): Held {
  const units = track.units.length;
  const isDrawn = data.answers.columns.map((_, column) => {
    const own = track.indicators.filter(({ source }) => source.kind === 'survey' && source.column === column);
    return Array.from({ length: units }, (_, unit) => {
      const bases = own.flatMap(({ applies, position }) =>
        applies[unit] ? [values.bases[position]?.[unit] ?? 0] : [],
      );
      return !withheld[unit] && bases.length > 0 && Math.min(...bases) >= minimumCell;
    });
  });
  const stays = ({ source }: Indicator, unit: number) => source.kind === 'survey' && !isDrawn[source.column]?.[unit];
  const columns = data.answers.columns.map(blanked);
  const isWhole = columns.every((column, c) => column === data.answers.columns[c]);
  return {
    data: isWhole ? data : { ...data, answers: { ...data.answers, columns } },
    stays,
    count: track.indicators.reduce((sum, indicator) => {
      const own = values.values[indicator.position] ?? [];
      return sum + own.filter((value, unit) => value !== null && stays(indicator, unit)).length;
    }, 0),
  };

  function blanked(column: AnswerColumn, c: number): AnswerColumn {
    const drawn = isDrawn[c] ?? [];
    if (drawn.every((one) => one)) return column;
    const { units: unitOf } = data.answers;
    return { ...column, places: column.places.map((place, i) => (drawn[unitOf[i] ?? 0] ? place : BLANK)) };
  }
}
