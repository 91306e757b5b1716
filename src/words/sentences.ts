/** A sentence for every code of a list, made of what is known of the case. */
export type Sentences<Arguments> = { readonly [Code in keyof Arguments]: (args: Arguments[Code]) => string };
