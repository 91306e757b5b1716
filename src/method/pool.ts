/** Values of earlier runs and of published tables that join the reference values of an indicator (SPEC §5, `pool`). */
import type { PooledValue } from '../core/model/answers.ts';
import type { Finding } from '../core/model/findings.ts';
import type { Indicator, Method, Track } from '../core/model/method.ts';
import type { Json, Run } from '../core/model/run.ts';
import { indicatorRules, methodRules } from '../core/rules.ts';
import { fold } from '../core/text/fold.ts';
import { UnitNames } from '../core/text/unit-names.ts';
import { signature } from './signature.ts';

/** The files that the method pools, as it names them. */
export function pooledFiles(method: Method): string[] {
  return [...new Set(method.tracks.flatMap(({ indicators }) => indicators.flatMap(({ pool }) => pool)))];
}

/**
 * The values of one earlier run that this method can pool. An indicator that was measured in another way, on another
 * scale or in the other direction is refused.
 * @param json the content of this method
 */
export function poolRun(
  method: Method,
  json: Json,
  file: string,
  run: Run,
): { readonly values: readonly PooledValue[]; readonly findings: readonly Finding[] } {
  const values: PooledValue[] = [];
  const findings: Finding[] = [];
  const [rules, earlier] = [methodRules(json), methodRules(run.method)];
  for (const track of method.tracks) {
    for (const indicator of track.indicators.filter(({ pool }) => pool.includes(file))) {
      const place = { file, track: track.id };
      const now = signature(json, indicatorRules(rules, track.id, indicator.id));
      const then = signature(run.method, indicatorRules(earlier, track.id, indicator.id));
      if (then === null) {
        const args = { indicator: indicator.id };
        findings.push({ code: 'pool-lacks', level: 'warning', place, arguments: args });
      } else if (now !== then) {
        findings.push({ code: 'pool-unlike', level: 'error', place, arguments: { indicator: indicator.id } });
      }
    }
  }
  for (const { id: track, units, indicators } of run.tracks) {
    for (const { id: indicator, values: unitValues } of indicators) {
      unitValues.forEach((value, unit) => {
        if (value !== null)
          values.push({ file, track, group: units[unit]?.group ?? null, indicator: fold(indicator), value });
      });
    }
  }
  return { values, findings };
}

/** A table of values of an earlier year: a row a unit. */
interface PooledTable {
  readonly unitNames: readonly string[];
  readonly columns: readonly { readonly header: string; readonly values: readonly (number | null)[] }[];
}

/** Headers that an indicator's column may have in a table of values: that of its figures, its id, its name. */
export function pooledHeaders(method: Method, file: string): string[] {
  const headers = method.tracks.flatMap((track) =>
    track.indicators.flatMap((indicator) => (indicator.pool.includes(file) ? headersOf(method, track, indicator) : [])),
  );
  return [...new Set(headers)];
}

function headersOf({ readings }: Method, track: Track, { id, name, source }: Indicator): string[] {
  const reading = readings.find((candidate) => candidate.track === track.id);
  const header = source.kind === 'published' ? reading?.figures[source.column]?.header : undefined;
  return [...(header === undefined ? [] : [header]), id, name];
}

/**
 * The values of a published table, in the track that has most of its units. How they were measured no table says: that they
 * are taken for the same is reported.
 */
export function poolTables(
  method: Method,
  file: string,
  tables: readonly PooledTable[],
): { readonly values: readonly PooledValue[]; readonly findings: readonly Finding[] } {
  const values: PooledValue[] = [];
  const findings: Finding[] = [];
  const names = method.readings.map(({ unitNames }) => new UnitNames(unitNames));
  const shared = (table: PooledTable, t: number) =>
    table.unitNames.filter((name) => names[t]?.find(name) != null).length;
  const of = tables.map((table) => {
    const counts = method.tracks.map((_, t) => shared(table, t));
    return counts.indexOf(Math.max(...counts));
  });
  for (const [t, track] of method.tracks.entries()) {
    const pooled: string[] = [];
    for (const indicator of track.indicators.filter(({ pool }) => pool.includes(file))) {
      const headers = headersOf(method, track, indicator).map(fold);
      const found = tables.flatMap((table, k) => {
        const column = headers.flatMap(
          (header) => table.columns.find((candidate) => fold(candidate.header) === header) ?? [],
        )[0];
        return of[k] !== t || column === undefined ? [] : [{ table, column }];
      })[0];
      if (found === undefined) {
        const place = { file, track: track.id };
        findings.push({ code: 'pool-lacks', level: 'warning', place, arguments: { indicator: indicator.id } });
        continue;
      }
      pooled.push(indicator.id);
      found.column.values.forEach((value, u) => {
        const unit = names[t]?.find(found.table.unitNames[u] ?? '') ?? null;
        const group = unit === null ? null : (track.units[unit]?.group ?? null);
        if (value !== null) values.push({ file, track: track.id, group, indicator: fold(indicator.id), value });
      });
    }
    if (pooled.length > 0) {
      const place = { file, track: track.id };
      findings.push({ code: 'pool-of-table', level: 'note', place, arguments: { indicators: pooled } });
    }
  }
  return { values, findings };
}
