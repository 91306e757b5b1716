/**
 * Answers that no output may depend on one by one (SPEC §11): those about a unit that is withheld, and those of a unit to a
 * question that fewer than `privacy.minimum-cell` answered. With the method and the counts that are shown anybody can compute a
 * standard error again: it would say which of the few possible sets of answers it was made of. So these answers are blank to what
 * computes errors, and the values that rest on them vary as those of all units do.
 */
import { BLANK_PLACE, FIRST_PLACE } from '../answer-places.ts';
import type { AnswerColumn, TrackData } from '../model/answers.ts';
import type { Indicator } from '../model/method.ts';
import type { Stages } from '../pipeline.ts';

export interface ProtectedAnswers {
  /** The track's data with these answers blank. */
  readonly data: TrackData;
  /** Whether the value that a unit has of a survey indicator rests on such answers. */
  readonly isProtected: (indicator: Indicator, unit: number) => boolean;
  /** Such values of units that are shown. */
  readonly count: number;
}

export function protectedAnswers(
  { track, data, values, withheld }: Pick<Stages, 'track' | 'data' | 'values' | 'withheld'>,
  minimumCell: number,
): ProtectedAnswers {
  const units = track.units.length;
  const isOpen = data.answers.columns.map((_, column) => {
    const indicators = track.indicators.filter(({ source }) => source.kind === 'survey' && source.column === column);
    return Array.from({ length: units }, (_, unit) => {
      const bases = indicators.flatMap(({ applies, position }) =>
        applies[unit] ? [values.bases[position]?.[unit] ?? 0] : [],
      );
      return !withheld[unit] && bases.length > 0 && Math.min(...bases) >= minimumCell;
    });
  });
  const isProtected = ({ source }: Indicator, unit: number) =>
    source.kind === 'survey' && !isOpen[source.column]?.[unit];
  const columns = data.answers.columns.map(blanked);
  const isWhole = columns.every((column, c) => column === data.answers.columns[c]);
  return {
    data: isWhole ? data : { ...data, answers: { ...data.answers, columns } },
    isProtected,
    count: track.indicators.reduce((sum, indicator) => {
      const unitValues = values.values[indicator.position] ?? [];
      return (
        sum +
        unitValues.filter((value, unit) => value !== null && !withheld[unit] && isProtected(indicator, unit)).length
      );
    }, 0),
  };

  function blanked(column: AnswerColumn, c: number): AnswerColumn {
    const open = isOpen[c] ?? [];
    if (open.every((unit) => unit)) return column;
    const { units: unitOf } = data.answers;
    const shown = track.units.map(
      (_, unit) =>
        !withheld[unit] &&
        track.indicators.some(
          ({ source, applies, position }) =>
            source.kind === 'survey' && source.column === c && applies[unit] && values.values[position]?.[unit] != null,
        ),
    );
    const given = new Set(column.places.filter((_, i) => shown[unitOf[i] ?? 0]));
    const places = column.places.map((place, i) => (open[unitOf[i] ?? 0] ? place : BLANK_PLACE));
    return withoutAnswers({ places, answers: column.answers }, (k) => given.has(FIRST_PLACE + k));
  }
}

/** Without the answers that no shown value rests on: which these are has no influence either. */
function withoutAnswers({ places, answers }: AnswerColumn, isKept: (answer: number) => boolean): AnswerColumn {
  const kept = [...answers.keys()].filter(isKept);
  const placeOf = new Map(kept.map((k, place) => [FIRST_PLACE + k, FIRST_PLACE + place]));
  return { places: places.map((place) => placeOf.get(place) ?? place), answers: answers.filter((_, k) => isKept(k)) };
}
