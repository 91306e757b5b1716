/** The choices varied, as they are reported. */
import type { Language } from '../../../core/model/method.ts';
import type { TrackResult } from '../../../core/model/run.ts';
import type { ChoiceShare, ChoiceVariants, SobolShare } from '../../../core/model/uncertainty.ts';
import { numberText } from '../../../report/number-text.ts';
import type { Words } from '../../../words/words.ts';
import type { Section } from '../../document.ts';
import { countText, ranksText } from './texts.ts';

export function choiceSections(
  results: readonly ChoiceVariants[],
  tracks: readonly TrackResult[],
  language: Language,
  words: Words['robustness']['choices'],
): Section[] {
  return results.flatMap((result) => {
    const track = tracks.find(({ id }) => id === result.track);
    if (track === undefined || result.units.length === 0) return [];
    return [ranksSection(result, track, language, words), sharesSection(result, track, language, words)];
  });
}

type VariedUnit = ChoiceVariants['units'][number];

function ranksSection(
  result: ChoiceVariants,
  track: TrackResult,
  language: Language,
  words: Words['robustness']['choices'],
): Section {
  const { units, choices } = result;
  const names = new Map(track.units.map(({ id, name }) => [id, name]));
  const ranks = new Map(track.ranking.map(({ unit, rank }) => [unit, rank]));
  const name = ({ unit }: VariedUnit) => names.get(unit) ?? unit;
  const width = ({ rank }: VariedUnit) => rank.high - rank.low;
  const widest = units.reduce((most: VariedUnit | undefined, unit) => {
    return most === undefined || width(unit) > width(most) ? unit : most;
  }, undefined);
  const main = ({ totals }: VariedUnit) => {
    const most = Math.max(0, ...totals);
    return most === 0 ? '' : nameOf(choices[totals.indexOf(most)]?.choice ?? '', words);
  };
  return {
    level: 2,
    title: words.title(track.name),
    lines: [
      ...designLines(result, language, words),
      words.steady(units.filter((unit) => width(unit) === 0).length, units.length),
      ...(widest === undefined || width(widest) === 0 ? [] : [words.moves(name(widest), ranksText(widest.rank))]),
    ],
    table: {
      columns: [
        { head: words.rank, kind: 'number' },
        { head: words.unit, kind: 'words' },
        { head: words.range, kind: 'number' },
        { head: words.median, kind: 'number' },
        { head: words.by, kind: 'words' },
      ],
      rows: units.map((unit) => [
        String(ranks.get(unit.unit) ?? '–'),
        name(unit),
        ranksText(unit.rank),
        numberText(unit.median, unit.median % 1 === 0 ? 0 : 1, language),
        main(unit),
      ]),
    },
  };
}

function designLines(
  { variants, design, refused, choices }: ChoiceVariants,
  language: Language,
  words: Words['robustness']['choices'],
): string[] {
  const ran = countText(variants, language);
  const left = choices.flatMap(({ options, compared }) => options.filter((_, place) => !compared.includes(place)));
  const codes = [...new Set(refused.flatMap((refusal) => refusal.codes))];
  return [
    design.kind === 'full' ? words.full(ran) : words.sampled(ran, countText(design.rows, language)),
    ...(refused.length === 0
      ? []
      : [words.refused(refused.length, codes.map((code) => words.reasons.get(code) ?? code).join('; '))]),
    ...refused.map(({ options }) => {
      const named = options.flatMap((place, i) => {
        const { choice = '', options: labels = [] } = choices[i] ?? {};
        return place === null || place === 0 ? [] : [`${choice}=${labels[place] ?? ''}`];
      });
      return `  ${named.join(' + ')}`;
    }),
    ...(left.length === 0 ? [] : [words.notCompared(left.join(', '))]),
  ];
}

function sharesSection(
  { choices }: ChoiceVariants,
  track: TrackResult,
  language: Language,
  words: Words['robustness']['choices'],
) {
  const most = choices.reduce((choice: ChoiceShare | undefined, other) => {
    return choice === undefined || other.total.estimate > choice.total.estimate ? other : choice;
  }, undefined);
  const percent = (share: number) => numberText(100 * share, 1, language);
  const withEnds = ({ estimate, low, high }: SobolShare) =>
    low === high ? percent(estimate) : `${percent(estimate)} (${percent(low)}; ${percent(high)})`;
  const section: Section = {
    level: 3,
    title: words.sharesTitle(track.name),
    lines: [
      most === undefined || most.total.estimate <= 0
        ? words.nothingMoves
        : words.most(nameOf(most.choice, words), percent(most.total.estimate)),
      words.sharesNote,
    ],
    table: {
      columns: [
        { head: words.choiceHead, kind: 'words' },
        { head: words.options, kind: 'number' },
        { head: words.first, kind: 'number' },
        { head: words.total, kind: 'number' },
      ],
      rows: choices.map(({ choice, compared, first, total }) => [
        nameOf(choice, words),
        String(compared.length),
        withEnds(first),
        withEnds(total),
      ]),
    },
  };
  return section;
}

function nameOf(choice: string, { names }: Words['robustness']['choices']): string {
  return names.get(choice) ?? choice;
}
