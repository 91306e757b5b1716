/** All words of the program. A theme is a file in each language; Vietnamese says which words there are, and English has the same. */
import type { Language } from '../core/model/method.ts';
import { en } from './en/en.ts';
import { vi } from './vi/vi.ts';

export type Words = typeof vi;

export const words: Readonly<Record<Language, Words>> = { vi, en };
