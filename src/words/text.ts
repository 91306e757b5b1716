/** What sentences of either language are put together with. */

/** A delimiter of a text file as it can be seen. */
export function delimiterName(delimiter: string): string {
  return delimiter === '\t' ? 'tab' : quoted(delimiter);
}

export function quoted(text: string): string {
  return `“${text}”`;
}

export function listed(texts: readonly (string | number)[], most = 10): string {
  const shown = texts.slice(0, most).join(', ');
  return texts.length > most ? `${shown}, …` : shown;
}

/** Behind a number of them; nothing where there are none. */
export function inBrackets(texts: readonly string[]): string {
  return texts.length === 0 ? '' : ` (${listed(texts)})`;
}

/** The first addresses, and an ellipsis where there are more. */
export function first(addresses: readonly (string | number)[], count: number): string {
  return addresses.join(', ') + (count > addresses.length ? ', …' : '');
}
