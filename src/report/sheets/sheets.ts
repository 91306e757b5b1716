/** The sheets of the workbook, in order. */
import type { Language } from '../../core/model/method.ts';
import type { Run } from '../../core/model/run.ts';
import { words } from '../../words/words.ts';
import { certaintyOf } from '../certainty.ts';
import { liveTracks } from '../live/track-cells.ts';
import { messageLines, titleOf } from '../message-text.ts';
import type { MethodTerms } from '../method-terms.ts';
import type { Report } from '../report.ts';
import { chartsSheet } from './charts-sheet.ts';
import { componentsSheet } from './components-sheet.ts';
import { indicatorsSheet } from './indicators-sheet.ts';
import { methodSheet } from './method-sheet.ts';
import { type Describe, qualitySheet } from './quality-sheet.ts';
import { rankingSheet } from './ranking-sheet.ts';
import { referencesSheet } from './references-sheet.ts';
import { summarySheet } from './summary-sheet.ts';
import { tabNames } from './tabs.ts';
import { weightsSheet } from './weights-sheet.ts';

const TRACK_SHEETS = [
  { label: 'components', make: componentsSheet },
  { label: 'values', make: indicatorsSheet },
] as const;

export function workbookReport(run: Run, language: Language, describe: Describe, terms: MethodTerms): Report {
  const shared = words[language].report;
  const workbookWords = words[language].workbook;
  const tracks = liveTracks(run);
  const short = tracks.length > 1;
  const certainties = tracks.map(({ track }) => certaintyOf(run, track, language));
  const leaders = certainties.flatMap((certainty, t) =>
    certainty.leaders.map((line) => (short ? `${tracks[t]?.track.name}: ${line}` : line)),
  );
  const sheets = [
    {
      wanted: workbookWords.summary,
      ...summarySheet(
        run,
        tracks,
        messageLines(run, language),
        leaders,
        shared,
        workbookWords,
        words[language].uncertainty,
      ),
    },
    ...tracks.flatMap((live, t) => {
      const certainty = certainties[t];
      if (certainty === undefined) return [];
      return {
        wanted: short ? `${shared.ranking} ${live.track.name}` : shared.ranking,
        ...rankingSheet(live, certainty, shared, workbookWords, words[language].uncertainty),
      };
    }),
    ...TRACK_SHEETS.flatMap(({ label, make }) =>
      tracks.map((live) => ({
        wanted: short ? `${shared[label]} ${live.track.name}` : shared[label],
        ...make(live, shared, workbookWords),
      })),
    ),
    { wanted: workbookWords.references, ...referencesSheet(tracks, shared, workbookWords) },
    { wanted: workbookWords.weights, ...weightsSheet(tracks, shared, workbookWords) },
    ...tracks.map((live) => ({
      wanted: short ? `${shared.charts} ${live.track.name}` : shared.charts,
      ...chartsSheet(live, shared, words[language].uncertainty),
    })),
    {
      wanted: shared.method,
      ...methodSheet(run, tracks, shared, workbookWords, words[language].formulas.rules, { terms, language }),
    },
    { wanted: shared.quality, ...qualitySheet(run, tracks, shared, workbookWords, describe) },
  ];
  const tabs = tabNames(sheets.map(({ wanted }) => wanted));
  return {
    title: titleOf(run, language),
    language,
    sheets: sheets.map(({ wanted: _, ...sheet }, i) => ({ ...sheet, tab: tabs[i] ?? '' })),
  };
}
