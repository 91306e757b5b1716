import type { FailureArguments, FailureCode, FailureData } from '../core/failures.ts';

/** A sentence for every code of a list, made of what is known of the case. */
export type Sentences<Arguments> = { readonly [Code in keyof Arguments]: (args: Arguments[Code]) => string };

export function failureText({ code, arguments: args }: FailureData, sentences: Sentences<FailureArguments>): string {
  // The sentence of a code takes that code's arguments; TypeScript cannot follow that through the union.
  const say = sentences[code] as (args: FailureArguments[FailureCode]) => string;
  return say(args);
}
