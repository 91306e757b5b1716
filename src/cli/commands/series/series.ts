/** `ddci series <runs>`: units over several years, through mergers, splits and renamings (SPEC §10.8). */
import { resolve } from 'node:path';
import { append } from '../../../core/append.ts';
import type { Finding } from '../../../core/model/findings.ts';
import { joinYears } from '../../../core/series/join-years.ts';
import type { LinkedTrack, Series } from '../../../core/series/series.ts';
import { withSlopes } from '../../../core/series/slopes.ts';
import { readTable } from '../../../io/read/readers.ts';
import { unitLinks } from '../../../survey/unit-links.ts';
import { mapChain } from '../../../survey/unit-map-chain.ts';
import { readUnitMap } from '../../../survey/unit-map-table.ts';
import { collected } from '../../common-options.ts';
import { type Context, UsageError } from '../../context.ts';
import { addColumnsOption, chosenColumns, type LoadedYear, loadYears, publishedLines } from '../../load-year.ts';
import { writeFiles } from '../../outputs.ts';
import { printableLines } from '../../printable.ts';
import { reportErrors } from '../../report-findings.ts';
import type { Command } from '../command.ts';
import { documentChoice } from '../document-choice.ts';
import { showResult } from '../result-format.ts';
import { seriesDocument } from './document.ts';
import { SERIES_FILES, seriesFiles } from './outputs.ts';
import { withRebased } from './rebased.ts';
import { transitionsOf } from './transitions.ts';
import type { Years } from './years.ts';
import { yearLabels } from './years.ts';

export const series: Command = {
  describe: (command, messages) => {
    const { help, series: words } = messages;
    addColumnsOption(command.argument('<runs...>', words.years), messages)
      .option('--units <file>', words.units, collected, [])
      .option('--rebase', words.rebase, false)
      .option('--format <formats>', words.format)
      .option('--output <folder>', words.output)
      .option('--dry-run', help.dryRun, false);
  },
  run: async (given, context) => {
    const choice = documentChoice(given, context, SERIES_FILES);
    const files = given.arguments.flatMap((file) => file ?? []);
    if (files.length < 2) throw new UsageError(context.messages(context.language).series.needsTwo);
    const columns = chosenColumns(given.options['columns'], context);
    const loaded = await loadYears(files, { columns, components: 'all' }, context);
    const language = context.options.lang ?? loaded.at(-1)?.run.language ?? context.language;
    const messages = context.messages(language);
    const mapFiles = Array.isArray(given.options['units']) ? given.options['units'].map(String) : [];
    const { joined, findings } = await join(loaded, mapFiles, context);
    const errors = [...loaded.flatMap((year) => year.findings), ...findings].filter(({ level }) => level === 'error');
    if (errors.length > 0) {
      reportErrors(errors, language, context);
      return 1;
    }
    const transitions = transitionsOf(loaded);
    const isBreak = (track: number, year: number) =>
      transitions.some(
        (candidate) =>
          candidate.year === year && candidate.breaks.includes(joined.tracks[track]?.years[year]?.id ?? '\n'),
      );
    const labels = yearLabels(loaded);
    // Between a run and a table nobody knows whether the rules are one.
    const isMixed = (year: number) => loaded[year]?.isPublished !== loaded[year - 1]?.isPublished;
    const sloped = withSlopes(joined, loaded, (track, year) => isBreak(track, year) || isMixed(year));
    const rebased =
      given.options['rebase'] === true ? withRebased(sloped, loaded, labels, messages.series, language) : null;
    const years: Years = {
      years: loaded.map(({ file, isPublished = false, run: { title, year } }, y) => {
        return { label: labels[y] ?? '', file, title, year, published: isPublished };
      }),
      transitions,
      series: rebased?.series ?? sloped,
      rebased: rebased?.lines ?? null,
      isBreak,
      notes: loaded.flatMap((year, y) => publishedLines(year, labels[y] ?? '', language, context)),
    };
    const { series: made, years: named, transitions: changes } = years;
    const data = { years: named, transitions: changes, findings: loaded.flatMap((year) => year.findings), ...made };
    if (choice.kind === 'files') {
      const outputs = await seriesFiles(data, years, choice.formats, messages, language);
      const inputs = [...loaded.map(({ path }) => path), ...mapFiles.map((file) => resolve(context.folder, file))];
      const written = await writeFiles(outputs, choice.folder, inputs, messages, context);
      if (!context.options.quiet) context.error(`${printableLines(written)}\n`);
      if (!context.options.json) return 0;
    }
    const format = choice.kind === 'screen' ? choice.format : 'text';
    showResult(data, () => seriesDocument(years, messages, language), format, context);
    return 0;
  },
};

/** Maps are named from the oldest to the newest. */
async function join(
  loaded: readonly LoadedYear[],
  mapFiles: readonly string[],
  context: Context,
): Promise<{ readonly joined: Series; readonly findings: readonly Finding[] }> {
  const maps = [];
  for (const file of mapFiles)
    maps.push(await readUnitMap(file, (name, how) => readTable(resolve(context.folder, name), name, how)));
  const findings = maps.flatMap((map) => map.findings);
  const namedYears = loaded.map(({ method }) => ({ unitNames: method.readings.flatMap(({ unitNames }) => unitNames) }));
  const rows = mapChain(
    maps.map((map) => map.rows),
    namedYears,
  );
  const joined = joinYears(loaded, (year, before: readonly LinkedTrack[], after: readonly LinkedTrack[]) => {
    const links = unitLinks(rows[year] ?? [], before, after);
    append(findings, links.findings);
    return links.between;
  });
  return { joined, findings };
}
