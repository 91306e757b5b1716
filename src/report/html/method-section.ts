/** The method in words, then all of it, as the workbook tells it. */
import type { Language, Run } from '../../core/model.ts';
import type { LiveTrack } from '../live/track-cells.ts';
import { methodSheet } from '../method-sheet.ts';
import type { Block } from '../report.ts';
import { words } from '../words.ts';
import { workbookWords } from '../workbook-words.ts';
import { blockTable } from './block-table.ts';
import { type Content, element } from './element.ts';
import { pageWords } from './page-words.ts';

export function methodSection(run: Run, tracks: readonly LiveTrack[], language: Language): Content {
  const own = words[language];
  const { lines, blocks } = methodSheet(run, tracks, own, workbookWords[language]);
  const inWords = blocks.slice(0, tracks.length);
  const rest = blocks.slice(tracks.length);
  const open = [own.adjustments, own.inputs];
  return [
    lines.map((line) => element('p', {}, line)),
    alike(inWords, workbookWords[language].wordsTitle).map((block) => blockTable(block, language)),
    rest.filter(({ title }) => open.includes(title ?? '')).map((block) => blockTable(block, language)),
    element(
      'details',
      { class: 'all across' },
      element('summary', {}, pageWords[language].wholeMethod),
      rest.filter(({ title }) => !open.includes(title ?? '')).map((block) => blockTable(block, language)),
    ),
  ];
}

/** Tracks with the same rules share one block. */
function alike(blocks: readonly Block[], title: string): readonly Block[] {
  const [first] = blocks;
  if (first === undefined) return [];
  const same = blocks.every(({ rows }) => JSON.stringify(rows) === JSON.stringify(first.rows));
  return same ? [{ ...first, title }] : blocks;
}
