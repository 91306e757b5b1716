/** What the terminal shows: findings by level and kind, and the ranking. */

import type { ChalkInstance } from 'chalk';
import { fixed } from '../core/decimal.ts';
import type { Finding, Level } from '../core/model/findings.ts';
import type { Language } from '../core/model/method.ts';
import type { Run, TrackResult } from '../core/model/run.ts';
import { totalDecimals } from '../core/total-decimals.ts';
import { certaintyOf } from '../report/certainty.ts';
import { resamplingOf } from '../report/html/intervals.ts';
import { isPartialUnit } from '../report/partial.ts';
import { rankText } from '../report/rank-uncertainty.ts';
import { type Words, words } from '../words/words.ts';
import { lineWidth } from './columns.ts';
import { wrapped } from './document.ts';
import { gridText } from './grid.ts';
import type { MethodTerms } from './method-cells.ts';
import { printable } from './printable.ts';
import { runTitle } from './run-title.ts';
import { placeText, sentence } from './sentences.ts';

const LEVELS: readonly Level[] = ['error', 'warning', 'note'];
/** Findings of one kind that are listed. */
const MOST: Readonly<Record<Level, number>> = { error: 20, warning: 10, note: 10 };

export function findingsText(
  findings: readonly Finding[],
  messages: Words,
  colour: ChalkInstance,
  terms?: MethodTerms,
): string {
  const lines = LEVELS.flatMap((level) => {
    const ofLevel = findings.filter((finding) => finding.level === level);
    const codes = [...new Set(ofLevel.map(({ code }) => code))];
    return codes.flatMap((code) => {
      const same = ofLevel.filter((finding) => finding.code === code);
      const shown = same.slice(0, MOST[level]);
      return [
        ...shown.map((finding) => findingLine(finding, messages, colour, terms)),
        ...(same.length > shown.length ? [colour.dim(`  ${messages.screen.more(same.length - shown.length)}`)] : []),
      ];
    });
  });
  return lines.map((line) => `${line}\n`).join('');
}

function findingLine(finding: Finding, messages: Words, colour: ChalkInstance, terms?: MethodTerms): string {
  const paint = { error: colour.red, warning: colour.yellow, note: colour.dim }[finding.level];
  const place = printable(placeText(finding.place, messages));
  const level = paint(messages.levels[finding.level]);
  return `${level} ${place === '' ? '' : `${colour.bold(place)}: `}${printable(sentence(finding, messages, terms))}`;
}

export function countsText(findings: readonly Finding[], messages: Words): string {
  const [errors = 0, warnings = 0, notes = 0] = LEVELS.map(
    (level) => findings.filter((finding) => finding.level === level).length,
  );
  return `${messages.screen.counts(errors, warnings, notes)}\n`;
}

/** @param width columns of the terminal; null where there is none */
export function rankingText(
  run: Run,
  language: Language,
  messages: Words,
  colour: ChalkInstance,
  width: number | null,
): string {
  const title = runTitle(run);
  return [
    `${colour.bold(printable(title))}\n`,
    ...run.tracks.map((track) => trackText(run, track, language, messages, colour, width)),
  ].join('\n');
}

function trackText(
  run: Run,
  track: TrackResult,
  language: Language,
  messages: Words,
  colour: ChalkInstance,
  width: number | null,
): string {
  const { screen } = messages;
  const grouped = track.units.some(({ group }) => group !== null);
  const units = new Map(track.units.map((unit) => [unit.id, unit]));
  const surveyed = track.responses.some(({ received }) => received > 0);
  const { leaders, lines: certainty, isThin } = certaintyOf(run, track, language);
  const sure = new Map(resamplingOf(run, track)?.units.map((unit) => [unit.unit, unit.rank]));
  const columns = [
    { head: screen.rank, kind: 'number' },
    { head: screen.unit, kind: 'words' },
    ...(grouped ? [{ head: screen.group, kind: 'words' } as const] : []),
    { head: screen.total, kind: 'number' },
    ...(sure.size > 0 ? [{ head: words[language].page.rankInterval, kind: 'number' } as const] : []),
    { head: screen.tier, kind: 'words' },
    ...(surveyed ? [{ head: screen.responses, kind: 'number' } as const] : []),
  ] as const;
  const decimalsOf = totalDecimals(run, track);
  const cells: string[][] = [];
  const marked: boolean[] = [];
  for (const row of track.ranking) {
    const unit = units.get(row.unit);
    const partial = row.reason === null && isPartialUnit(track, row.unit);
    marked.push(partial);
    cells.push([
      row.rank === null ? '–' : String(row.rank),
      printable(cut(unit?.name ?? row.unit)),
      ...(grouped ? [printable(unit?.group ?? '')] : []),
      row.total === null ? '' : shown(row.total, decimalsOf(row.unit), language) + (partial ? '*' : ''),
      ...(sure.size > 0 ? [rankText(sure.get(row.unit) ?? null) ?? '–'] : []),
      row.reason === null ? printable(row.tier ?? '') : words[language].report.unranked[row.reason],
      ...(surveyed ? [`${row.responses}${isThin(row) ? ` (${words[language].uncertainty.few})` : ''}`] : []),
    ]);
  }
  const received = track.responses.reduce((sum, response) => sum + response.received, 0);
  const used = track.responses.reduce((sum, response) => sum + response.used, 0);
  const lines = [
    colour.bold(printable(track.name)),
    ...leaders.flatMap((line) => wrapped(printable(line), lineWidth(width))),
    gridText(columns, cells, width),
    ...(marked.includes(true) ? [`* ${words[language].report.partial}`] : []),
    ...(surveyed ? [screen.received(received, used, received - used)] : []),
    ...certainty.flatMap((line) => wrapped(printable(line), lineWidth(width))),
  ];
  return lines.map((line) => `${line}\n`).join('');
}

/** A name as long as a terminal can show it. */
export function cut(name: string): string {
  return name.length > 80 ? `${[...name].slice(0, 79).join('')}…` : name;
}

/** A number as it is printed for readers of the language. */
export function shown(value: number, decimals: number, language: Language): string {
  const text = fixed(value, decimals);
  return language === 'vi' ? text.replace('.', ',') : text;
}
