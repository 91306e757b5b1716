/** Names of tabs: within 31 characters, without what a workbook refuses, and distinct whatever the case. */
export function tabNames(wanted: readonly string[]): string[] {
  const taken = new Set(['history']);
  return wanted.map((text) => {
    const legal =
      text
        .replace(/[*?:\\/[\]\p{Cc}]/gu, ' ')
        .replace(/\s+/gu, ' ')
        // Not every program doubles a plain apostrophe where it names a tab.
        .replaceAll("'", '’')
        .trim() || '-';
    for (let i = 1; ; i++) {
      const suffix = i === 1 ? '' : ` (${i})`;
      const name = cut(legal, 31 - suffix.length).trim() + suffix;
      if (taken.has(name.toLowerCase())) continue;
      taken.add(name.toLowerCase());
      return name;
    }
  });
}

/** At most `length` UTF-16 units: whole words and «…», or where the words are too long for that, never half a character. */
function cut(text: string, length: number): string {
  if (text.length <= length) return text;
  const words = text
    .slice(0, length)
    .replace(/[^\s,;:.–-]*$/u, '')
    .replace(/[\s,;:.–-]+$/u, '');
  if (words.length > length / 2) return `${words}…`;
  let result = '';
  for (const character of text) {
    if (result.length + character.length > length) break;
    result += character;
  }
  return result;
}
