/** `ddci convert <from> <to>`: the method as YAML, JSON or a workbook (SPEC §3.9, §10). */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, extname, join, resolve } from 'node:path';
import { ownField } from '../../core/json.ts';
import { writeSidecars } from '../../io/publish/sidecars.ts';
import { comparable } from '../../method/workbook/full.ts';
import { UsageError } from '../context.ts';
import { showPlan } from '../dry-run.ts';
import { inputFiles, loadMethod } from '../load-method.ts';
import { methodEndings, methodWriter } from '../method-bytes.ts';
import { readMethodFile } from '../method-file.ts';
import { printable, printableJson } from '../printable.ts';
import { reportFindings } from '../report-findings.ts';
import type { Command } from './command.ts';

export const convert: Command = {
  describe: (command, { help, convert: convertWords }) => {
    command
      .argument('<from>', convertWords.from)
      .argument('<to>', convertWords.to)
      .option('--dry-run', help.dryRun, false);
  },
  run: async ({ arguments: [from = '', to = ''] }, context) => {
    const { convert: convertWords } = context.messages(context.language);
    const extension = extname(to).toLowerCase();
    const write = methodWriter(to);
    if (write === null) throw new UsageError(convertWords.badTarget(to, methodEndings));
    const loaded = await loadMethod(from, context);
    const { findings, language } = loaded;
    const messages = context.messages(language);
    if (loaded.method === null) {
      reportFindings({ language, findings, method: loaded }, context);
      return 2;
    }
    const { raw } = await readMethodFile(loaded.path, from);
    const bytes = await write(raw, ownField(raw, 'language') === 'en' ? 'en' : 'vi');
    await prove(bytes, extension, raw);
    const path = resolve(context.folder, to);
    const { folder, options, owner } = context;
    const inputs = await inputFiles(loaded);
    const target = { from: folder, inputs, force: options.force, owner };
    if (options.dryRun) return showPlan(target, [{ path, bytes }], context);
    await writeSidecars(target, [{ path, bytes }]);
    if (options.json) context.out(printableJson({ from, to }));
    else if (!options.quiet) {
      context.out(`${printable(messages.convert.written(to))}\n`);
      if (dirname(path) !== loaded.folder) context.error(`${messages.convert.elsewhere}\n`);
    }
    return 0;
  },
};

/** What was made says the same as what it was made of, or it is a fault of the tool and nothing is written. */
async function prove(bytes: Uint8Array, extension: string, raw: unknown): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'ddci-'));
  try {
    const name = `method${extension}`;
    await writeFile(join(folder, name), bytes);
    const again = await readMethodFile(join(folder, name), name);
    if (again.findings.length > 0 || !alike(again.raw, raw)) throw new Error('the converted method is another one');
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function alike(a: unknown, b: unknown): boolean {
  return JSON.stringify(comparable(a)) === JSON.stringify(comparable(b));
}
