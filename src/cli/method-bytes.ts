/** A method's content → the bytes of its file, by the file's ending. */
import { extname } from 'node:path';
import type { Language } from '../core/model/method.ts';
import { writeJson } from '../io/write/json.ts';
import { writeYaml } from '../io/write/yaml.ts';
import type { Mark } from '../method/workbook/write.ts';
import { methodWorkbookBytes } from './method-workbook.ts';

type Writer = (raw: unknown, language: Language, marks?: readonly Mark[]) => Promise<Uint8Array>;

const WRITERS: ReadonlyMap<string, Writer> = new Map<string, Writer>([
  ['.yaml', async (raw) => writeYaml(raw)],
  ['.yml', async (raw) => writeYaml(raw)],
  ['.json', async (raw) => writeJson(raw)],
  ['.xlsx', methodWorkbookBytes],
]);

export const methodEndings: readonly string[] = [...WRITERS.keys()];

/** null where the ending names no format of a method. */
export function methodWriter(file: string): Writer | null {
  return WRITERS.get(extname(file).toLowerCase()) ?? null;
}
