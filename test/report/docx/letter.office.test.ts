/** The letter as LibreOffice opens it. */
import { execFile } from 'node:child_process';
import { mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { demonstration } from '../../demonstration.ts';
import { isMissing } from '../../needs.ts';
import { runMain, temporaryFolder } from '../../run-main.ts';

const run = promisify(execFile);

test.skipIf(isMissing('LibreOffice'))(
  'its first page holds the message and the ends of each ranking alone (needs LibreOffice)',
  async () => {
    const folder = await temporaryFolder();
    const ran = await runMain(folder, ['score', demonstration, '--format', 'docx', '--output', 'out']);
    expect(ran.exit, ran.error).toBe(0);
    const profile = await mkdtemp(join(tmpdir(), 'ddci-soffice-'));
    const options = [`-env:UserInstallation=${pathToFileURL(profile).href}`, '--headless'];
    await run('soffice', [
      ...options,
      '--convert-to',
      'txt:Text',
      '--outdir',
      folder,
      join(folder, 'out', 'report.docx'),
    ]);
    const text = await readFile(join(folder, 'report.txt'), 'utf8');
    for (const said of ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'có thể đứng đầu', 'PHỤ LỤC IV.'])
      expect(text).toContain(said);
    await run('soffice', [...options, '--convert-to', 'pdf', '--outdir', folder, join(folder, 'out', 'report.docx')]);
    const pdf = join(folder, 'report.pdf');
    const { stdout: pages } = await run('pdftotext', ['-layout', pdf, '-']);
    const [first = '', second = ''] = pages.split('\f');
    expect(first).toContain('21 đơn vị');
    expect(second).toContain('PHẠM VI VÀ CÁCH TÍNH');
    expect(first.match(/^\s*1\s*$/mu)).toBeNull();
    expect(second).toMatch(/^\s*2\s*$/mu);
  },
);
