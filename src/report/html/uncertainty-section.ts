/** How sure the ranking is, where the run holds it: respondents resampled, weights varied, choices varied (SPEC §10). */
import type { Language } from '../../core/model/method.ts';
import type { Run } from '../../core/model/run.ts';
import { type Words, words } from '../../words/words.ts';
import { numberText } from '../number-text.ts';
import { alikeRanks } from '../rank-uncertainty.ts';
import { cut } from '../short-names.ts';
import { shrunkenTable } from '../shrunken-table.ts';
import { rankLine } from './bar.ts';
import { blockTable } from './block-table.ts';
import { type Content, element } from './element.ts';
import { intervalText, resamplingOf } from './intervals.ts';
import { type PageCell, type PageColumn, table } from './table.ts';
import type { TrackView } from './track-view.ts';

/** null where the run knows nothing of it. */
export function uncertaintySection(run: Run, view: TrackView, language: Language): Content {
  const parts = [
    respondents(run, view, language),
    shrunken(view, language),
    weights(run, view, language),
    choices(run, view, language),
  ];
  return parts.every((part) => part === null) ? null : parts;
}

function respondents(run: Run, view: TrackView, language: Language): Content {
  const sure = resamplingOf(run, view.track);
  if (sure === null || sure.units.length === 0) return null;
  const uncertaintyWords = words[language].page.uncertainty;
  const share = (value: number) => `${numberText(100 * value, 0, language)}%`;
  const total = (value: number) => numberText(value, view.track.decimals, language);
  return [
    element(
      'p',
      {},
      [
        uncertaintyWords.respondents(sure.replicates, share(sure.confidence)),
        sure.simultaneous ? uncertaintyWords.simultaneous : uncertaintyWords.single,
        ...(sure.fixed.length === 0 ? [] : [uncertaintyWords.fixed(sure.fixed.length)]),
        ...(sure.simulated ? [uncertaintyWords.simulated(sure.simulated)] : []),
        ...(sure.oneVoice?.length ? [uncertaintyWords.oneVoice(namesOf(view, sure.oneVoice, language))] : []),
        ...(sure.tooFew.length === 0 ? [] : [uncertaintyWords.tooFew(namesOf(view, sure.tooFew, language))]),
      ].join(' '),
    ),
    table({
      language,
      caption: cut(`${uncertaintyWords.respondentsTitle}: ${view.track.name}`, 200),
      class: 'sure',
      columns: [
        ...unitColumns(uncertaintyWords, language),
        { head: uncertaintyWords.score, kind: 'number' },
        { head: uncertaintyWords.firstThree, kind: 'number' },
        { head: words[language].uncertainty.alikeRanks, kind: 'words', class: 'alike' },
      ],
      rows: sure.units.map((unit) => ({
        cells: [
          ...unitCells(view, unit.unit, unit.rank.low, unit.rank.high),
          unit.total === null ? '–' : `${total(unit.total.low)} – ${total(unit.total.high)}`,
          share(unit.firstThree),
          alikeRanks(view.track, unit, words[language].uncertainty),
        ],
      })),
    }),
  ];
}

function shrunken({ live }: TrackView, language: Language): Content {
  const found = shrunkenTable(live, language);
  return found === null ? null : [element('p', {}, found.note), blockTable(found.block, language)];
}

function namesOf({ track }: TrackView, ids: readonly string[], language: Language): string {
  const names = track.units.flatMap(({ id, name }) => (ids.includes(id) ? [cut(name, 60)] : []));
  const rest = names.length - MOST_NAMES;
  return names.slice(0, MOST_NAMES).join('; ') + (rest > 0 ? ` ${words[language].page.andMore(rest)}` : '');
}

/** Names of units that are shown. */
const MOST_NAMES = 6;

function weights(run: Run, view: TrackView, language: Language): Content {
  const drawn = run.robustness?.weights.find(({ track }) => track === view.track.id);
  if (drawn === undefined) return null;
  const uncertaintyWords = words[language].page.uncertainty;
  const { rule } = drawn;
  const how =
    rule.kind === 'uniform'
      ? uncertaintyWords.uniform(numberText(100 * rule.spread, 0, language))
      : uncertaintyWords.dirichlet(numberText(rule.concentration, 0, language));
  return [
    element('p', {}, uncertaintyWords.weights(drawn.draws, how)),
    table({
      language,
      caption: cut(`${uncertaintyWords.weightsTitle}: ${view.track.name}`, 200),
      class: 'sure',
      columns: [
        ...unitColumns(uncertaintyWords, language),
        { head: uncertaintyWords.medianRank, kind: 'number' },
        { head: uncertaintyWords.allDraws, kind: 'number' },
      ],
      rows: drawn.units.map(({ unit, rank, median, range }) => ({
        cells: [
          ...unitCells(view, unit, rank.low, rank.high),
          rankText(median, language),
          intervalText(range.low, range.high),
        ],
      })),
    }),
  ];
}

function choices(run: Run, view: TrackView, language: Language): Content {
  const varied = run.robustness?.choices.find(({ track }) => track === view.track.id);
  if (varied === undefined) return null;
  const uncertaintyWords = words[language].page.uncertainty;
  return [
    element('p', {}, uncertaintyWords.choices(varied.variants)),
    table({
      language,
      caption: cut(`${uncertaintyWords.choicesTitle}: ${view.track.name}`, 200),
      class: 'sure',
      columns: [...unitColumns(uncertaintyWords, language), { head: uncertaintyWords.medianRank, kind: 'number' }],
      rows: varied.units.map(({ unit, rank, median }) => ({
        cells: [...unitCells(view, unit, rank.low, rank.high), rankText(median, language)],
      })),
    }),
  ];
}

function unitColumns(uncertaintyWords: Words['page']['uncertainty'], language: Language): PageColumn[] {
  const shared = words[language].report;
  return [
    { head: shared.rank, kind: 'number', class: 'rank' },
    { head: shared.unit, kind: 'words', names: true, class: 'unit' },
    { head: uncertaintyWords.ranks, kind: 'number' },
    { head: uncertaintyWords.drawn, kind: 'words', class: 'drawn' },
  ];
}

function unitCells({ live, track }: TrackView, id: string, low: number, high: number): (PageCell | string)[] {
  const row = live.rows.find(({ ranking }) => ranking.unit === id);
  const rank = row?.ranking.rank ?? null;
  const last = track.ranking.filter((row) => row.rank !== null).length;
  return [
    rank === null ? '–' : String(rank),
    cut(row?.name ?? id, 120),
    intervalText(low, high),
    { content: rankLine(low, high, rank, last) },
  ];
}

/** A median of ranks may lie between two. */
function rankText(rank: number, language: Language): string {
  return numberText(rank, Number.isInteger(rank) ? 0 : 1, language);
}
