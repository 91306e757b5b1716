/** The sheets of the workbook, in order. */
import type { Language, Run } from '../core/model.ts';
import { chartsSheet } from './charts-sheet.ts';
import { componentsSheet } from './components-sheet.ts';
import { indicatorsSheet } from './indicators-sheet.ts';
import { methodSheet } from './method-sheet.ts';
import { type Describe, qualitySheet } from './quality-sheet.ts';
import { rankingSheet } from './ranking-sheet.ts';
import type { Report } from './report.ts';
import { tabNames } from './tabs.ts';
import { words } from './words.ts';

const TRACK_SHEETS = [
  { label: 'ranking', make: rankingSheet },
  { label: 'components', make: componentsSheet },
  { label: 'values', make: indicatorsSheet },
] as const;

export function workbookReport(run: Run, language: Language, describe: Describe): Report {
  const own = words[language];
  const short = run.tracks.length > 1;
  const sheets = [
    ...TRACK_SHEETS.flatMap(({ label, make }) =>
      run.tracks.map((track) => ({ wanted: short ? `${own[label]} ${track.name}` : own[label], ...make(track, own) })),
    ),
    ...run.tracks.map((track) => ({
      wanted: short ? `${own.charts} ${track.name}` : own.charts,
      ...chartsSheet(run, track, own),
    })),
    { wanted: own.method, ...methodSheet(run, own) },
    { wanted: own.quality, ...qualitySheet(run, own, describe) },
  ];
  const tabs = tabNames(sheets.map(({ wanted }) => wanted));
  return {
    title: run.title,
    language,
    sheets: sheets.map(({ wanted: _, ...sheet }, i) => ({ tab: tabs[i] ?? '', ...sheet })),
  };
}
