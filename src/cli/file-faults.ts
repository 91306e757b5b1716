/** What is wrong in the files of a method that is faulty, or of which a file cannot be read: all faults are reported in one go (SPEC §3). */
import { resolve } from 'node:path';
import { append } from '../core/append.ts';
import { fieldOf, fieldsOf, itemsOf, oneOrMore } from '../core/json.ts';
import type { Finding } from '../core/model/findings.ts';
import type { Reading, SurveySource } from '../core/model/method.ts';
import type { Json } from '../core/model/run.ts';
import { UnitNames } from '../core/text/unit-names.ts';
import { Failure } from '../io/failure.ts';
import { expandFiles, passedFiles } from '../io/read/expand.ts';
import { readBytes } from '../io/read/file.ts';
import { readTable } from '../io/read/readers.ts';
import { readPublished } from '../survey/published.ts';
import { readValues } from '../survey/recognise/values-table.ts';
import { readSurvey } from '../survey/survey.ts';
import type { OpenTable } from '../survey/table.ts';
import { type LoadedMethod, unreadable } from './load-method.ts';
import { openRun } from './load-run.ts';
import { isRunName } from './load-year.ts';

export async function fileFaults({ readings, json, folder }: LoadedMethod): Promise<readonly Finding[]> {
  const open: OpenTable = (file, options) => readTable(resolve(folder, file), file, options);
  const tables = {
    open,
    expand: (pattern: string) => expandFiles(folder, pattern),
    passed: (pattern: string) => passedFiles(folder, pattern),
  };
  const findings: Finding[] = [];
  for (const { reading, knowsUnits } of readings) {
    const others = new UnitNames(
      readings.flatMap((other) => (other.reading === reading ? [] : other.reading.unitNames)),
    );
    const surveyFaults = async (source: SurveySource): Promise<readonly Finding[]> => {
      const found = await orFailure(() => readSurvey({ ...reading, survey: [source] }, others, tables));
      if (!('code' in found)) return found;
      if (!source.file.includes('*')) return [found];
      // Each file separately; that no row is selected can be said only of all files together.
      const files = await expandFiles(folder, source.file).catch(() => []);
      const each = await Promise.all(files.map((file) => surveyFaults({ ...source, file })));
      return each.flat().filter(({ code }) => code !== 'empty-selection');
    };
    const publishedFaults = async (given: Reading): Promise<readonly Finding[]> => {
      if (given.published.length === 0) return [];
      const found = await orFailure(() => readPublished(given, others, open));
      if (!('code' in found)) return found;
      const rest = given.published.filter(({ file }) => file !== found.place.file);
      if (rest.length === given.published.length) return [found];
      // A column that is not in the others may be in this one.
      const more = await publishedFaults({ ...given, published: rest });
      return [found, ...more.filter(({ code }) => code !== 'missing-column')];
    };
    const found: Finding[] = [];
    for (const source of reading.questions.length === 0 ? [] : reading.survey)
      append(found, await surveyFaults(source));
    append(found, await publishedFaults(reading));
    append(
      findings,
      found.filter(({ code }) => knowsUnits || code !== 'unknown-unit'),
    );
  }
  for (const file of new Set(pooledNames(json))) {
    const found = await orFailure(async () => {
      if (isRunName(file)) openRun(await readBytes(resolve(folder, file), file), file);
      else await readValues(file, open, []);
      return { findings: [] };
    });
    if ('code' in found) findings.push(found);
  }
  return findings;
}

/** The files that a method pools, wherever a normalisation names them; the method may be faulty. */
function pooledNames(content: Json): string[] {
  const inside = itemsOf(content).length > 0 ? itemsOf(content) : fieldsOf(content).map(([, value]) => value);
  const pool = oneOrMore(fieldOf(fieldOf(content, 'normalisation'), 'pool'));
  return [...pool.flatMap((file) => (typeof file === 'string' ? [file] : [])), ...inside.flatMap(pooledNames)];
}

async function orFailure(
  read: () => Promise<{ readonly findings: readonly Finding[] }>,
): Promise<readonly Finding[] | Finding> {
  try {
    return (await read()).findings;
  } catch (error) {
    if (error instanceof Failure) return unreadable(error);
    throw error;
  }
}
