/** Reports of single units as documents, and the list that leads to them (`--each-unit --format md`). */
import type { Language } from '../core/model/method.ts';
import type { Run } from '../core/model/run.ts';
import { numberText } from '../report/number-text.ts';
import { mainFacts, notice, uncertaintyText, whereParts } from '../report/unit/unit-facts.ts';
import type { IndicatorFact, UnitView } from '../report/unit/unit-view.ts';
import { words } from '../words/words.ts';
import { documentMarkdown, escaped, type Section } from './document.ts';
import { runTitle } from './run-title.ts';

export function unitMarkdown(run: Run, unit: UnitView, language: Language): string {
  const unitWords = words[language].unit;
  const facts = mainFacts(unit, language).map(
    ({ name, text, more }) => `${name}: ${text}${more === null ? '' : ` (${more})`}`,
  );
  const sure = uncertaintyText(unit, language);
  return documentMarkdown([
    {
      level: 1,
      title: unit.name,
      lines: [
        [run.title, ...(run.year === null ? [] : [String(run.year)])].join(' '),
        whereParts(unit, language).join(' · '),
        ...facts,
        ...[notice(unit, language), sure === null ? null : `${unitWords.sure}: ${sure}`].filter(
          (line) => line !== null,
        ),
        ...unit.change.map((line) => `${unitWords.change}: ${line}`),
      ],
      table: null,
    },
    ...(unit.withheld ? [] : [componentSection(unit, language)]),
    ...indicatorSection(unitWords.strongest, unit.strongest, language),
    ...indicatorSection(unitWords.weakest, unit.weakest, language),
  ]);
}

function componentSection({ view, unit }: UnitView, language: Language): Section {
  const shared = words[language].report;
  const number = (value: number | null) => numberText(value, 2, language);
  return {
    level: 2,
    title: shared.components,
    lines: [],
    table: {
      columns: [
        { head: shared.component, kind: 'words' },
        { head: shared.score, kind: 'number' },
        { head: shared.rank, kind: 'number' },
        { head: shared.median, kind: 'number' },
        { head: shared.best, kind: 'number' },
      ],
      rows: view.components.map((component) => [
        component.name,
        number(component.scores[unit] ?? null) +
          (component.partial[unit] === true && component.scores[unit] !== null ? ` (${shared.partial})` : ''),
        component.ranks[unit] === null ? '–' : String(component.ranks[unit]),
        number(component.median),
        number(component.best),
      ]),
    },
  };
}

function indicatorSection(title: string, facts: readonly IndicatorFact[], language: Language): Section[] {
  if (facts.length === 0) return [];
  const shared = words[language].report;
  const unitWords = words[language].unit;
  const number = (value: number | null) => numberText(value, 2, language);
  return [
    {
      level: 2,
      title,
      lines: [],
      table: {
        columns: [
          { head: unitWords.indicator, kind: 'words' },
          { head: unitWords.asked, kind: 'words' },
          { head: unitWords.value, kind: 'number' },
          { head: unitWords.base, kind: 'number' },
          { head: shared.score, kind: 'number' },
          { head: shared.median, kind: 'number' },
        ],
        rows: facts.map(({ id, name, words: asked, value, base, score, median }) => [
          `${id}. ${name}`,
          asked ?? '',
          number(value),
          base === null ? '–' : String(base),
          number(score),
          number(median),
        ]),
      },
    },
  ];
}

export function indexMarkdown(run: Run, units: readonly UnitView[], language: Language): string {
  const unitWords = words[language].unit;
  return run.tracks
    .flatMap((track, t) => {
      const rows = units.filter(({ view }) => view.track.id === track.id);
      const links = rows.map(({ row, name, file }) => {
        const place = row.rank === null ? unitWords.notRanked : `${words[language].report.rank} ${row.rank}`;
        return `- [${escaped(name)}](${file}.md) (${place})\n`;
      });
      const title = `${runTitle(run)}: ${unitWords.index}`;
      return [`${t === 0 ? `# ${escaped(title)}\n` : ''}\n## ${escaped(track.name)}\n\n`, ...links];
    })
    .join('');
}
