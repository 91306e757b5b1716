/**
 * Writes the generated data of fixtures/ anew. From the project's folder:
 *
 *     npx jiti test/tools/make-fixtures.ts
 *
 * (jiti runs TypeScript on Node 20; it is installed with knip.)
 * Nothing changes in git unless the generator did: the same seed gives the same bytes.
 */
import { fileURLToPath } from 'node:url';
import { makeNgheAn } from './make-nghe-an-2022.ts';

await makeNgheAn(fileURLToPath(new URL('../../fixtures/nghe-an-2022', import.meta.url)));
