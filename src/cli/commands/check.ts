/** `ddci check [method]`: all findings; no output files, but for `--xlsx` (SPEC §10). */
import { relative } from 'node:path';
import { writeSidecars } from '../../io/write/sidecars.ts';
import { assess } from '../assess.ts';
import { inBrief } from '../found-cells.ts';
import { tellPlan } from '../plan.ts';
import { printable } from '../printable.ts';
import { tell } from '../tell.ts';
import type { Command } from './command.ts';

/** Cells that a finding lists for `--xlsx`: as many as anybody can look at. */
const MOST = 100_000;

export const check: Command = {
  takesSet: true,
  describe: (command, { help, check: own }) => {
    command.argument('[method]', help.method).option('--xlsx', own.xlsx, false).option('--dry-run', help.dryRun, false);
  },
  run: async (given, context) => {
    const asked = given.options['xlsx'] === true;
    const assessment = await assess(given.arguments[0], context, asked ? MOST : undefined);
    const { language, exit } = assessment;
    const messages = context.messages(language);
    const { json, quiet } = context.options;
    const { dryRun } = context.options;
    let written: readonly string[] = [];
    if (asked) {
      const { checkFiles } = await import('../check-files.ts');
      const { target, files } = await checkFiles(assessment, context);
      if (dryRun) await tellPlan(target, files, context);
      else {
        await writeSidecars(target, files);
        written = files.map(({ path }) => relative(context.folder, path) || path);
      }
    }
    tell({ language, findings: assessment.findings.map(inBrief) }, context, asked && !dryRun ? { written } : {});
    if (asked && !dryRun && !json && !quiet) context.error(`${printable(messages.check.written(written))}\n`);
    if (assessment.run !== null && !json && !quiet) context.out(`${messages.screen.fine}\n`);
    return exit;
  },
};
