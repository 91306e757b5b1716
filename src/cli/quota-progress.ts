/** How far a survey is that still runs: forms of each unit against its quota, for `ddci check` (SPEC §10.5). */
import { daysUntil, quotaProgress, type UnitQuota } from '../core/quota.ts';
import type { CsvTable } from '../report/csv-tables.ts';
import type { GridSheet } from '../report/grid.ts';
import { quotaSheet } from '../report/quota-sheet.ts';
import type { Words } from '../words/words.ts';
import type { Assessment } from './assess.ts';
import { isDate } from './common-options.ts';
import { type Context, UsageError } from './context.ts';
import type { Section } from './document.ts';

export interface QuotaProgress {
  /** Of the count, and the last day of the survey (YYYY-MM-DD); null where no end was given. */
  readonly today: string | null;
  readonly until: string | null;
  readonly days: number | null;
  readonly tracks: readonly {
    readonly id: string;
    readonly name: string;
    readonly units: readonly (UnitQuota & { readonly name: string })[];
  }[];
}

/** null where no unit has a quota. @param until as typed */
export function progressOf({ collected }: Assessment, until: string | null, context: Context): QuotaProgress | null {
  const { screen } = context.messages(context.language);
  if (until !== null && !isDate(until)) throw new UsageError(screen.badDate('--until', until));
  const today = context.options.asOf ?? context.today;
  const days = until === null || today === null ? null : daysUntil(today, until);
  if (until !== null && days !== null && days < 1) throw new UsageError(screen.pastDate('--until', until));
  const tracks = collected.flatMap(({ track, quotas, responses }) => {
    const names = new Map(track.units.map(({ id, name }) => [id, name]));
    const units = quotaProgress(track.units, quotas, responses, days);
    const named = units.map((unit) => ({ ...unit, name: names.get(unit.unit) ?? unit.unit }));
    return named.length === 0 ? [] : [{ id: track.id, name: track.name, units: named }];
  });
  return tracks.length === 0 ? null : { today: until === null ? null : today, until, days, tracks };
}

/** A part a track: how many units have their forms, and those that have not, the most short first. */
export function progressDocument(progress: QuotaProgress, { quota }: Words): Section[] {
  const { tracks, days } = progress;
  const hasDays = days !== null;
  return tracks.map(({ name, units }): Section => {
    const short = units.filter((unit) => unit.short > 0).sort((a, b) => b.short - a.short);
    const [unit = '', ...numbers] = hasDays ? quota.columns : quota.columns.slice(0, 4);
    const columns = [
      { head: unit, kind: 'words' } as const,
      ...numbers.map((head) => ({ head, kind: 'number' }) as const),
    ];
    const rows = short.map((unit) => [
      unit.name,
      ...[unit.forms, unit.quota, unit.short, ...(hasDays ? [unit.perDay ?? 0] : [])].map(String),
    ]);
    return {
      level: 2,
      title: quota.title(name),
      lines: linesOf(units, progress, quota),
      table: rows.length === 0 ? null : { columns, rows },
    };
  });
}

/** All units that have a quota, as a sheet of the workbook of findings. */
export function progressSheet(progress: QuotaProgress, { quota }: Words): GridSheet {
  const units = progress.tracks.flatMap(({ name: track, units: trackUnits }) =>
    trackUnits.map((unit) => ({ ...unit, track })),
  );
  const lines = linesOf(units, progress, quota);
  return quotaSheet(units, { tab: quota.tab, title: quota.tab, lines, headings: [quota.track, ...quota.columns] });
}

/** All units that have a quota. */
export function progressTable({ tracks }: QuotaProgress): CsvTable {
  return {
    name: 'quota',
    header: ['track', 'unit', 'name', 'forms', 'quota', 'short', 'per_day'],
    rows: tracks.flatMap(({ id, units }) =>
      units.map((unit) => [id, unit.unit, unit.name, unit.forms, unit.quota, unit.short, unit.perDay]),
    ),
  };
}

function linesOf(units: readonly UnitQuota[], { until, days }: QuotaProgress, quota: Words['quota']): string[] {
  const short = units.filter((unit) => unit.short > 0);
  const lacking = short.reduce((sum, unit) => sum + unit.short, 0);
  const lines = [quota.units(units.length - short.length, units.length)];
  if (lacking > 0) lines.push(quota.lacking(lacking));
  if (lacking > 0 && until !== null && days !== null) lines.push(quota.daily(Math.ceil(lacking / days), until, days));
  return lines;
}
