/** The layouts of SPEC §3.1, by the name the method gives them. */
import type { Layout } from './layout.ts';
import { long } from './long.ts';

export const layouts: ReadonlyMap<string, Layout> = new Map([['long', long]]);
