/** Names that Windows has for devices, or gives no file: what is written there is lost, or called otherwise. */
import { sep } from 'node:path';
import { Failure } from '../failure.ts';

const DEVICE = /^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[\d¹²³]) *(?:\..*)?$/iu;
const NO_NAME = /[<>:"|?*\p{Cc}]|[. ]$/u;

/** @throws Failure with exit 4 where a part of the path is no name on Windows */
export function checkNames(path: string, isWindows = sep === '\\'): void {
  if (!isWindows) return;
  const parts = path.replace(/^(?:\\\\[?.]\\)?(?:[a-z]:)?/iu, '').split(/[/\\]/u);
  const wrong = parts.find((part) => part !== '.' && part !== '..' && (DEVICE.test(part) || NO_NAME.test(part)));
  if (wrong !== undefined) throw new Failure('not-a-name', { file: wrong }, 4);
}
