/** What is wrong in the files that a faulty method names, as far as they can be read: all faults are reported in one go (SPEC §3). */
import { resolve } from 'node:path';
import { append } from '../core/append.ts';
import type { Finding } from '../core/model/findings.ts';
import { UnitNames } from '../core/text/unit-names.ts';
import { Failure } from '../io/failure.ts';
import { expandFiles, passedFiles } from '../io/read/expand.ts';
import { readTable } from '../io/read/readers.ts';
import { readPublished } from '../survey/published.ts';
import { readSurvey } from '../survey/survey.ts';
import type { OpenTable } from '../survey/table.ts';
import type { LoadedMethod } from './load-method.ts';

export async function fileFaults({ readings, folder }: LoadedMethod): Promise<readonly Finding[]> {
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
    // Each for itself: a file that cannot be read hides no other.
    const read = [
      ...(reading.questions.length === 0 ? [] : reading.survey).map((source) => () => {
        return readSurvey({ ...reading, survey: [source] }, others, tables);
      }),
      ...(reading.published.length === 0 ? [] : [() => readPublished(reading, others, open)]),
    ];
    for (const file of read) {
      const found = await readable(file);
      append(
        findings,
        found.filter(({ code }) => knowsUnits || code !== 'unknown-unit'),
      );
    }
  }
  return findings;
}

async function readable(read: () => Promise<{ readonly findings: readonly Finding[] }>): Promise<readonly Finding[]> {
  try {
    return (await read()).findings;
  } catch (error) {
    if (error instanceof Failure) return [];
    throw error;
  }
}
