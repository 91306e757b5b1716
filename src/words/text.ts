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

/** Names two by two with their numbers of forms: “A” (3 forms) and “B” (4 forms); … */
export function pairs(names: readonly string[], forms: readonly number[], and: string, unit: string): string {
  const shown = names.map((name, i) => `${quoted(name)} (${forms[i] ?? 0} ${unit})`);
  const two = shown.flatMap((text, i) => (i % 2 === 0 ? [`${text} ${and} ${shown[i + 1] ?? ''}`] : []));
  return `${two.slice(0, 6).join('; ')}${two.length > 6 ? '; …' : ''}`;
}
