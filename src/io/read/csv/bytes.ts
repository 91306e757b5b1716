/** Line ends and quotation marks in the bytes of a text table. */

export const LF = 0x0a;
export const CR = 0x0d;
export const QUOTE = 0x22;

/** Where the line of `from` ends, and where the next one begins; both `to` where it goes on to there. */
export function lineEnd(bytes: Buffer, from: number, to: number): { readonly at: number; readonly next: number } {
  let at = from;
  while (at < to && bytes[at] !== LF && bytes[at] !== CR) at += 1;
  const length = bytes[at] === CR && bytes[at + 1] === LF ? 2 : 1;
  return { at, next: Math.min(to, at + length) };
}

/** Makes one stretch of a cell from its first quotation mark on, in its place; answers where it ends. */
export function takeOutQuotes(bytes: Buffer, start: number, end: number): number {
  let to = start;
  let at = start + 1;
  for (; at < end; at++) {
    // One that is not doubled closes the quotes.
    if (bytes[at] === QUOTE && bytes[++at] !== QUOTE) break;
    bytes[to++] = bytes[at] ?? 0;
  }
  for (; at < end; at++) bytes[to++] = bytes[at] ?? 0;
  return to;
}
