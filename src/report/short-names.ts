/** Names that fit next to a bar: cut, and still distinct. */

const LENGTH = 48;

export function shortNames(named: readonly { readonly id: string; readonly name: string }[]): string[] {
  const taken = new Set<string>();
  return named.map(({ id, name }) => {
    const short = cut(name.replace(/\s+/gu, ' ').trim(), LENGTH);
    let label = taken.has(short) ? `${short} (${cut(id, LENGTH)})` : short;
    for (let i = 2; taken.has(label); i++) label = `${short} (${i})`;
    taken.add(label);
    return label;
  });
}

/** At most so many characters, never part of one. */
export function cut(text: string, length: number): string {
  const characters = [...text];
  return characters.length <= length
    ? text
    : `${characters
        .slice(0, length - 1)
        .join('')
        .trim()}…`;
}
