/** What recognition took to be so without being sure, for the person to check. */
import type { Proposal, ScaleProposal } from '../survey/recognise/proposal.ts';
import type { Assumption } from '../words/assumption.ts';

export function assumptionsOf({ title, year, tracks, scales }: Proposal, examples: number): Assumption[] {
  const sources = tracks.flatMap((track) => track.sources);
  const questions = tracks.flatMap((track) => track.questions);
  const surveys = tracks.filter((track) => track.sources.length > 0).length;
  const shares = scales.some(({ upper }) => upper !== null);
  const means = scales.some(({ kind }) => ['number', 'counts', 'codes'].includes(kind));
  const figures = tracks.flatMap(({ published }) => published);
  return [
    ...(title === null ? [] : [{ kind: 'title', title } as const]),
    ...(year === null ? [] : [{ kind: 'year', year } as const]),
    ...(surveys > 1 ? [{ kind: 'one-file-one-track', tracks: surveys } as const] : []),
    ...sources.flatMap(({ layout, respondent }): Assumption[] => {
      const unit = layout.name === 'long' ? layout.unit : null;
      return [
        ...(unit === null || unit.sure
          ? []
          : [{ kind: unit.by === 'header' ? 'unit-by-header' : 'unit-unlike-header', header: unit.header } as const]),
        ...(respondent?.by === 'email' ? [{ kind: 'respondent-email', header: respondent.header } as const] : []),
      ];
    }),
    ...scales.flatMap(ofScale),
    ...missingNumbers(scales),
    ...figures.flatMap(({ file, decimal }): Assumption[] => {
      return decimal === null ? [] : [{ kind: 'decimal-mark', file, mark: decimal }];
    }),
    ...(shares ? [{ kind: 'shares' } as const] : []),
    ...(means ? [{ kind: 'means' } as const] : []),
    ...(questions.length > 0 ? [{ kind: 'equal-weights' } as const] : []),
    ...(examples > 0 ? [{ kind: 'examples', count: examples } as const] : []),
  ];
}

function ofScale({ id, kind, range, levels }: ScaleProposal): Assumption[] {
  const isShort = levels !== null && (levels.met < levels.all || levels.all % 2 === 0);
  return [
    ...(isShort ? [{ kind: 'levels', scale: id, met: levels.met, all: levels.all } as const] : []),
    ...(kind === 'known' && levels === null ? [{ kind: 'own-codes', scale: id } as const] : []),
    ...(kind === 'codes' && range !== null ? [{ kind: 'code-range', scale: id, range } as const] : []),
    ...(kind === 'number' && range !== null ? [{ kind: 'number-range', scale: id, range } as const] : []),
  ];
}

function missingNumbers(scales: readonly ScaleProposal[]): Assumption[] {
  const isNumber = (text: string) => /^-?\d+$/u.test(text);
  const numbers = [...new Set(scales.flatMap(({ missing }) => missing.filter(isNumber)))];
  return numbers.map((number) => {
    const ids = scales.filter(({ missing }) => missing.includes(number)).map(({ id }) => id);
    return { kind: 'missing-number', number, scales: ids };
  });
}
