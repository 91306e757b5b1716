/** Files dropped on bin/tinh-diem.cmd: a folder with a method is scored, one without is begun with them. */
import { readdir } from 'node:fs/promises';
import { win32 } from 'node:path';
import type { World } from './context.ts';
import { METHOD_NAMES } from './load-method.ts';
import { main } from './main.ts';

/**
 * The script hands over its whole command line, since in one like `cmd /c ""C:\ddci\tinh-diem.cmd" C:\a&b.xlsx"` the
 * system would run what stands behind `&`.
 */
export function droppedFiles(line: string): string[] {
  const [, rest = ''] = /tinh-diem\.cmd"?(.*)$/isu.exec(line.trim().replace(/"$/u, '')) ?? [];
  return [...rest.matchAll(/"([^"]+)"|[^\s"]+/gu)].map(([whole, quoted]) => quoted ?? whole);
}

/** @param line the command line of the script */
export async function drop(line: string, world: World): Promise<number> {
  const files = droppedFiles(line);
  const [first] = files;
  if (first === undefined) return main({ ...world, arguments: [] });
  const folder = win32.dirname(first);
  const entries = await readdir(folder).catch((): string[] => []);
  const method = METHOD_NAMES.some((name) => entries.includes(name));
  return main({ ...world, folder, arguments: method ? ['score'] : ['init', ...files] });
}
