/** The commands of SPEC §10. */
import { check } from './check.ts';
import type { Command } from './command.ts';
import { preview } from './preview.ts';
import { score } from './score.ts';

export const commands: readonly Command[] = [score, check, preview];
