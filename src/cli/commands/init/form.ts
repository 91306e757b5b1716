/** `ddci init --form`: a workbook for data entry, an XLSForm a track, and the method that reads that form's export. */
import { join, resolve } from 'node:path';
import type { Method } from '../../../core/model/method.ts';
import { fileFailure } from '../../../io/failure.ts';
import { makeFolders } from '../../../io/publish/make-folders.ts';
import { writeSidecars } from '../../../io/publish/sidecars.ts';
import { writeYaml } from '../../../io/write/yaml.ts';
import { formMethod } from '../../../method/form-method.ts';
import { resolveMethod } from '../../../method/method.ts';
import { exampleMethod } from '../../../method/presets/example.ts';
import type { Preset } from '../../../method/presets/preset.ts';
import { entryForm } from '../../../report/forms/entry-form.ts';
import { formTracks, latin } from '../../../report/forms/form-tracks.ts';
import { XLSFORM_RESPONDENT, XLSFORM_UNIT, xlsform } from '../../../report/forms/xlsform.ts';
import { type Context, UsageError } from '../../context.ts';
import { showPlan } from '../../dry-run.ts';
import { inputFiles, loadMethod } from '../../load-method.ts';
import { readMethodFile } from '../../method-file.ts';
import { printable, printableJson } from '../../printable.ts';
import { reportFindings } from '../../report-findings.ts';

interface FormSource {
  readonly method: Method;
  readonly raw: unknown;
  /** Full paths that are never written to. */
  readonly inputs: readonly string[];
}

/** @param folder where the files are written, as the user named it */
export async function writeForms(
  named: string | undefined,
  preset: Preset | null,
  folder: string,
  context: Context,
): Promise<number> {
  const source = preset === null ? await fromMethod(named, context) : fromPreset(preset, context);
  if (source === null) return 2;
  const { method, raw, inputs } = source;
  const { form: words } = context.messages(method.language).init;
  const tracks = formTracks(method, words).filter(({ questions }) => questions.length > 0);
  if (tracks.length === 0) throw new UsageError(words.noQuestions);
  const { writeGrid } = await import('../../../io/write/xlsx/grid.ts');
  const { sealed } = await import('../../../io/write/seal.ts');
  const names = tracks.map(({ id }) => {
    const name = latin(id).replaceAll('_', '-');
    return { form: `xlsform-${name}.xlsx`, export: `kobo-${name}.csv` };
  });
  const proposed = formMethod(
    raw,
    tracks.map(({ id, units, questions }, t) => {
      const file = names[t]?.export ?? '';
      return { track: id, file, unit: XLSFORM_UNIT, respondent: XLSFORM_RESPONDENT, units, questions };
    }),
    latin,
  );
  const files = [{ name: words.entryFile, bytes: sealed(await writeGrid(entryForm(method.title, tracks, words))) }];
  for (const [t, track] of tracks.entries()) {
    const grid = xlsform(method.title, method.year, track, words);
    files.push({ name: names[t]?.form ?? '', bytes: sealed(await writeGrid(grid)) });
  }
  files.push({ name: 'method-kobo.yaml', bytes: writeYaml(proposed) });
  const { owner, options } = context;
  const target = { from: context.folder, inputs, force: options.force, owner };
  const placed = files.map(({ name, bytes }) => ({ path: resolve(context.folder, folder, name), bytes }));
  if (options.dryRun) return showPlan(target, placed, context);
  madeFolder(resolve(context.folder, folder), folder);
  await writeSidecars(target, placed);
  const shown = files.map(({ name }) => join(folder, name));
  if (options.json) context.out(printableJson({ files: shown }));
  else if (!options.quiet) {
    const lines = context.messages(options.lang ?? method.language).init.form.written(
      shown,
      names.map((name) => name.export),
      preset !== null,
    );
    context.out(lines.map((line) => `${printable(line)}\n`).join(''));
  }
  return 0;
}

function madeFolder(folder: string, shown: string): void {
  try {
    makeFolders(folder);
  } catch (error) {
    throw fileFailure(error, shown, 4);
  }
}

/** null where the method has faults, which are reported. */
async function fromMethod(named: string | undefined, context: Context): Promise<FormSource | null> {
  const loaded = await loadMethod(named, context);
  const { method, findings, language, path, file } = loaded;
  if (method === null) {
    reportFindings({ language, findings }, context);
    return null;
  }
  const { raw } = await readMethodFile(path, file);
  return { method, raw, inputs: await inputFiles(loaded) };
}

function fromPreset(preset: Preset, context: Context): FormSource {
  const raw = exampleMethod(preset, context.language);
  const { method } = resolveMethod({ raw, place: () => ({}) });
  if (method === null) throw new UsageError(context.messages(context.language).init.form.noQuestions);
  return { method, raw, inputs: [] };
}
