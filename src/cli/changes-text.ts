/** What the terminal shows of a change: new and old rank and total, and what moved each unit. */

import type { ChalkInstance } from 'chalk';
import type { Position, TrackChange, UnitChange } from '../core/compare/change.ts';
import type { Language } from '../core/model/method.ts';
import { totalDecimals } from '../core/total-decimals.ts';
import { certaintyOf } from '../report/certainty.ts';
import type { Words } from '../words/words.ts';
import { gridText } from './grid.ts';
import { printable } from './printable.ts';
import { cut, shown } from './screen.ts';
import type { WhatIf } from './whatif.ts';

/** Components that are named next to a unit. */
const MOST = 2;

export function changesText(
  { run, changes }: WhatIf,
  language: Language,
  messages: Words,
  colour: ChalkInstance,
  width: number | null,
): string {
  return changes.map((track) => trackText(track, run, language, messages, colour, width)).join('\n');
}

function trackText(
  track: TrackChange,
  run: WhatIf['run'],
  language: Language,
  { screen, whatif }: Words,
  colour: ChalkInstance,
  width: number | null,
): string {
  const result = run.tracks.find(({ id }) => id === track.track);
  const decimals = result?.decimals ?? 2;
  const decimalsOf = result === undefined ? () => decimals : totalDecimals(run, result);
  const signed = (value: number | null) =>
    value === null ? '' : `${value > 0 ? '+' : ''}${shown(value, decimals, language)}`;
  const columns = [
    { head: screen.rank, kind: 'number' },
    { head: whatif.before, kind: 'number' },
    { head: screen.unit, kind: 'words' },
    { head: screen.total, kind: 'number' },
    { head: whatif.change, kind: 'number' },
    { head: whatif.movedBy, kind: 'words' },
    { head: screen.tier, kind: 'words' },
  ] as const;
  const cells: string[][] = [];
  for (const unit of track.units) {
    const causes = [...(unit.components ?? [])]
      .sort((a, b) => Math.abs(b.change) - Math.abs(a.change))
      .slice(0, MOST)
      .map(({ id, change }) => `${printable(cut(id))} ${signed(change)}`);
    cells.push([
      rankText(unit.after),
      rankText(unit.before),
      printable(cut(unit.name)),
      unit.after.total === null ? '–' : shown(unit.after.total, decimalsOf(unit.unit), language),
      signed(unit.change),
      causes.join('; '),
      tierText(unit),
    ]);
  }
  const ratio = (value: number | null) => (value === null ? '–' : shown(value, 3, language));
  const moved = track.units.filter(({ before, after }) => before.rank !== after.rank).length;
  return [
    colour.bold(printable(track.name)),
    gridText(columns, cells, width),
    whatif.moved(moved, track.units.length),
    whatif.correlations(ratio(track.spearman), ratio(track.kendall)),
    ...(result === undefined ? [] : certaintyOf(run, result, language).lines),
  ]
    .map((line) => `${line}\n`)
    .join('');
}

function rankText({ rank }: Position): string {
  return rank === null ? '–' : String(rank);
}

function tierText({ before, after }: UnitChange): string {
  const [old, now] = [before.tier ?? '–', after.tier ?? '–'].map(printable);
  return old === now ? (now ?? '') : `${old} → ${now}`;
}
