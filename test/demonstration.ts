import { fileURLToPath } from 'node:url';

/** The method of the shipped example. */
export const demonstration = fileURLToPath(new URL('../fixtures/nghe-an-2022/method.yaml', import.meta.url));
