/** The method in words, then all of it, as in the workbook. */
import type { Language } from '../../core/model/method.ts';
import type { Run } from '../../core/model/run.ts';
import { words } from '../../words/words.ts';
import type { LiveTrack } from '../live/track-cells.ts';
import type { MethodTerms } from '../method-terms.ts';
import type { Block, ReportCell } from '../report.ts';
import { methodSheet } from '../sheets/method-sheet.ts';
import { blockTable } from './block-table.ts';
import { type Content, element } from './element.ts';

export function methodSection(run: Run, tracks: readonly LiveTrack[], language: Language, terms: MethodTerms): Content {
  const reportWords = words[language].report;
  const { lines, blocks } = methodSheet(
    run,
    tracks,
    reportWords,
    words[language].workbook,
    words[language].formulas.rules,
    {
      terms,
      language,
    },
  );
  const inWords = blocks.slice(0, tracks.length);
  const rest = blocks.slice(tracks.length);
  const open = [reportWords.adjustments, reportWords.inputs];
  return [
    lines.map((line) => element('p', {}, line)),
    shared(inWords, words[language].workbook.wordsTitle).map((block) => blockTable(stepsOnce(block), language)),
    rest.filter(({ title }) => open.includes(title ?? '')).map((block) => blockTable(block, language)),
    element(
      'details',
      { class: 'all across' },
      element('summary', {}, words[language].page.wholeMethod),
      rest.filter(({ title }) => !open.includes(title ?? '')).map((block) => blockTable(block, language)),
    ),
  ];
}

/** What all tracks do in one block, then what each does otherwise. */
function shared(blocks: readonly Block[], title: string): readonly Block[] {
  const [first] = blocks;
  if (first === undefined || blocks.length === 1) return blocks;
  const texts = blocks.map(({ rows }) => new Set(rows.map((row) => JSON.stringify(row))));
  const isShared = (row: readonly ReportCell[]) => texts.every((rows) => rows.has(JSON.stringify(row)));
  const trackBlocks = blocks.map((block) => ({ ...block, rows: block.rows.filter((row) => !isShared(row)) }));
  return [{ ...first, title, rows: first.rows.filter(isShared) }, ...trackBlocks].filter(({ rows }) => rows.length > 0);
}

/** A step that several rows in succession are about is named only in the first of them. */
export function stepsOnce(block: Block): Block {
  const { rows } = block;
  return {
    ...block,
    rows: rows.map(([step = null, ...rest], i) => [step === (rows[i - 1]?.[0] ?? null) ? null : step, ...rest]),
  };
}
