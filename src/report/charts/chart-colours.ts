/** Colours (RRGGBB) that also differ in lightness, for those who do not see hues. */

/** From the best tier to the last. */
const TIERS = ['08519C', '3182BD', '6BAED6', 'FDAE6B', 'D94801', '7F2704'];
/** Of components; distinct next to each other. */
const PARTS = ['1B4F72', 'F5B041', '1E8449', 'AED6F1', '943126', 'A9DFBF', '6C3483', 'F1948A', '626567', 'F9E79F'];

/** @param place from 0, the best; @param count how many tiers there are */
export function tierColour(place: number, count: number): string {
  // A few tiers are spread over the whole list: the last is never blue.
  const at = count <= 1 ? 0 : Math.round((place * (TIERS.length - 1)) / (count - 1));
  return TIERS[at] ?? '7F7F7F';
}

/** On which a thin dark line is seen: nearer to white. */
export function paler(colour: string): string {
  const parts = [0, 2, 4].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
  return parts
    .map((part) =>
      Math.round(255 - 0.6 * (255 - part))
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')
    .toUpperCase();
}

export function partColour(place: number): string {
  return PARTS[place % PARTS.length] ?? '7F7F7F';
}
