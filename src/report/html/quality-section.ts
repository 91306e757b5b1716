/** What the checks found, then what was received and what became of it, as in the workbook. */
import type { Language } from '../../core/model/method.ts';
import type { Run } from '../../core/model/run.ts';
import { words } from '../../words/words.ts';
import type { LiveTrack } from '../live/track-cells.ts';
import { type Describe, qualitySheet } from '../sheets/quality-sheet.ts';
import { blockTable } from './block-table.ts';
import { type Content, element } from './element.ts';

export function qualitySection(
  run: Run,
  tracks: readonly LiveTrack[],
  language: Language,
  describe: Describe,
): Content {
  const { blocks } = qualitySheet(run, tracks, words[language].report, words[language].workbook, describe);
  const count = (level: string) => run.findings.filter((finding) => finding.level === level).length;
  const findings = blocks.filter(({ title }) => title === words[language].report.findings);
  return [
    element('p', {}, words[language].page.findingCounts(count('error'), count('warning'), count('note'))),
    [...(run.findings.length === 0 ? [] : findings), ...blocks.filter((block) => !findings.includes(block))]
      .filter(({ rows }) => rows.length > 0)
      .map((block) => blockTable(block, language)),
  ];
}
