/** `ddci check [method]`: all findings; no output files, but for `--xlsx` (SPEC §10). */
import { relative } from 'node:path';
import { writeSidecars } from '../../io/publish/sidecars.ts';
import { assess } from '../assess.ts';
import { type Context, UsageError } from '../context.ts';
import { documentText } from '../document.ts';
import { showPlan } from '../dry-run.ts';
import { inBrief } from '../found-cells.ts';
import { openUnchecked, runBytes, runFaults } from '../load-run.ts';
import { printable } from '../printable.ts';
import { progressDocument, progressOf, progressTable } from '../quota-progress.ts';
import { reportFindings } from '../report-findings.ts';
import type { Command } from './command.ts';

/** Cells that a finding lists for `--xlsx`: as many as anybody can look at. */
const MOST = 100_000;

export const check: Command = {
  takesSet: true,
  describe: (command, { help, check: checkWords, quota }) => {
    command
      .argument('[method]', help.method)
      .option('--xlsx', checkWords.xlsx, false)
      .option('--until <date>', quota.until)
      .option('--csv', quota.csv, false)
      .option('--dry-run', help.dryRun, false);
  },
  run: async (given, context) => {
    const [named] = given.arguments;
    const run = named === undefined ? null : await runBytes(named, context);
    if (named !== undefined && run !== null) return checkRun(run, named, context);
    const asked = given.options['xlsx'] === true;
    const assessment = await assess(given.arguments[0], context, asked ? MOST : undefined);
    const { language, exit } = assessment;
    const messages = context.messages(language);
    const { until } = given.options;
    const progress = progressOf(assessment, typeof until === 'string' ? until : null, context);
    const csv = given.options['csv'] === true;
    if (csv && progress === null) throw new UsageError(messages.quota.none);
    const { json, quiet } = context.options;
    const { dryRun } = context.options;
    let written: readonly string[] = [];
    if (asked) {
      const { checkFiles } = await import('../check-files.ts');
      const { target, files } = await checkFiles(assessment, progress, context);
      if (dryRun) await showPlan(target, files, context);
      else {
        await writeSidecars(target, files);
        written = files.map(({ path }) => relative(context.folder, path) || path);
      }
    }
    const { method } = assessment;
    reportFindings({ language, method, findings: assessment.findings.map(inBrief) }, context, {
      ...(progress !== null && { quota: progress }),
      ...(asked && !dryRun && { written }),
    });
    if (asked && !dryRun && !json && !quiet) context.error(`${printable(messages.check.written(written))}\n`);
    if (csv && progress !== null) {
      const { writeCsv } = await import('../../io/write/csv.ts');
      context.out(writeCsv(progressTable(progress), 'en').toString('utf8'));
    } else if (progress !== null && !json && !quiet) {
      context.out(documentText(progressDocument(progress, messages), context.colour.out, context.width));
    }
    if (assessment.run !== null && !json && !quiet && !csv) context.out(`${messages.screen.fine}\n`);
    return exit;
  },
};

/** All that does not follow from the values of a run. */
function checkRun(bytes: Uint8Array, file: string, context: Context): 0 | 1 {
  const opened = openUnchecked(bytes, file);
  const language = context.options.lang ?? opened.run.language;
  const findings = runFaults(opened).map((fault) => ({ ...fault, place: { file, ...fault.place } }));
  reportFindings({ language, findings }, context);
  const { json, quiet } = context.options;
  if (findings.length === 0 && !json && !quiet) context.out(`${context.messages(language).check.runFollows}\n`);
  return findings.length === 0 ? 0 : 1;
}
