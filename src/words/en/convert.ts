import { listed } from '../text.ts';
import type { convert as vi } from '../vi/convert.ts';

export const convert = {
  from: 'method file (.yaml, .json, .xlsx)',
  to: 'file to write; its ending says the format: .xlsx, .yaml, .json',
  badTarget: (file, extensions) => `The format of “${file}” is not known. Endings: ${listed(extensions)}.`,
  written: (file) => `Wrote ${file}.`,
  elsewhere: 'The new file is in another folder: the names of data files in it are relative to that folder.',
} satisfies typeof vi;
