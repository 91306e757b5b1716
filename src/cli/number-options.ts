/** Options that are numbers. */
import type { Invocation } from './commands/command.ts';
import { type Context, UsageError } from './context.ts';

interface NumberOption {
  /** As it is typed, such as `--seed`. */
  readonly option: string;
  readonly least: number;
  readonly most: number;
  readonly whole: boolean;
}

/** Throws UsageError where it is no such number. A decimal comma counts as a point. */
export function numberOption(
  { options }: Invocation,
  { option, least, most, whole }: NumberOption,
  context: Context,
): number {
  const name = option.replace(/^--/u, '').replace(/-(.)/gu, (_, letter: string) => letter.toUpperCase());
  const text = String(options[name]).trim();
  const form = whole ? /^\d{1,16}$/u : /^\d{1,16}(?:[.,]\d{1,16})?$/u;
  const number = form.test(text) ? Number(text.replace(',', '.')) : Number.NaN;
  if (number >= least && number <= most) return number;
  const { badNumber } = context.messages(context.language).robustness;
  throw new UsageError(badNumber(option, text, String(least), String(most)));
}
