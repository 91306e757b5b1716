/** What the errors of the file system are to a user. */
import { expect, test } from 'vitest';
import { fileFailure } from '../../src/io/failure.ts';
import { words } from '../../src/words/words.ts';

test('a file that is only in the cloud, as Windows answers without a network, says what to do', () => {
  const { code, arguments: args } = fileFailure(Object.assign(new Error(), { code: 'UNKNOWN' }), 'a.xlsx', 3);
  expect(code).toBe('cannot-read');
  expect(args).toEqual({ file: 'a.xlsx', problem: 'UNKNOWN' });
  expect(words.vi.failures['cannot-read']({ file: 'a.xlsx', problem: 'UNKNOWN' })).toContain('OneDrive');
  expect(words.en.failures['cannot-read']({ file: 'a.xlsx', problem: 'EIO' })).not.toContain('OneDrive');
});
