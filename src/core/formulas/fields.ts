/**
 * What a formula asks of the method file. A formula declares its fields by reading them, so that a new
 * formula needs no entry in any schema. Every call answers a usable value, also where it reports a fault.
 */
export interface Fields {
  /** A finite number; without a fallback the field is required. */
  number(name: string, fallback?: number): number;
  /** true or false. */
  flag(name: string, fallback: boolean): boolean;
  /** One word of a list. */
  word<Word extends string>(name: string, words: readonly [Word, ...Word[]], fallback: Word): Word;
  /** Codes of the indicator's scale; required. */
  codes(name: string): readonly number[];
  /** Reports the fields where a rule over them (such as `lower < upper`) does not hold. */
  require(names: readonly string[], holds: boolean, rule: string): void;
}
