/** Names that Windows has for devices, or gives no file. */
import { expect, test } from 'vitest';
import { checkNames } from '../../../src/io/publish/windows-names.ts';

test('devices, forbidden characters and ends are no names on Windows', () => {
  const wrong = [
    'CON',
    'nul.txt',
    'kết quả/aux',
    'C:\\d\\com1',
    '\\\\.\\CON',
    'a<b',
    'ket:qua',
    'cuối.',
    'cuối \\a',
    'LPT³',
    'nul .txt',
    'a\nb',
  ];
  for (const path of wrong) {
    expect(() => checkNames(path, true), path).toThrow(expect.objectContaining({ code: 'not-a-name', exit: 4 }));
    expect(() => checkNames(path, false), path).not.toThrow();
  }
  const names = [
    'out',
    '.',
    '..\\a',
    'C:\\kết quả\\con dấu',
    '\\\\máy\\chung\\out',
    '\\\\?\\C:\\a',
    'console',
    'a.com1',
  ];
  for (const path of names) expect(() => checkNames(path, true), path).not.toThrow();
});
