import { env } from 'node:process';

/** Expected outputs are rewritten, not compared: UPDATE=1, or `npm run update` for all of them. */
export const rewrites = env['UPDATE'] === '1';
