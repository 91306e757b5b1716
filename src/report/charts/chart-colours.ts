/** Colours (RRGGBB) that also differ in lightness, for those who do not see hues. */

/** From the best tier to the last, each lighter than the one before: distinct in grey and to those who see no red or green. */
const TIERS = ['12355B', '3B6FA0', '7B91A5', 'D6BE80', 'F0DB94'] as const;
/** Outline of the light ones. */
const OUTLINE = '86691A';
/** Of units without a tier. */
export const NO_TIER = '7F7F7F';
/** Of components; distinct next to each other. */
const PARTS = ['1B4F72', 'F5B041', '1E8449', 'AED6F1', '943126', 'A9DFBF', '6C3483', 'F1948A', '626567', 'F9E79F'];

/** @param place from 0, the best; @param count how many tiers there are */
export function tierColour(place: number, count: number): string {
  // A few tiers are spread over the whole list, many lie between its colours.
  const at = count <= 1 ? 0 : (place * (TIERS.length - 1)) / (count - 1);
  const [from = NO_TIER, to = from] = TIERS.slice(Math.floor(at), Math.floor(at) + 2);
  return mixed(from, to, at - Math.floor(at));
}

/** The line around a mark in the colour of a tier. */
export function tierOutline(colour: string): string {
  const [red = 0, green = 0, blue = 0] = channels(colour);
  return 0.299 * red + 0.587 * green + 0.114 * blue > 170 ? OUTLINE : colour;
}

/** On which a thin dark line is seen: nearer to white. */
export function paler(colour: string): string {
  return mixed('FFFFFF', colour, 0.6);
}

/** @param share of the second, from 0 to 1 */
function mixed(first: string, second: string, share: number): string {
  const ends = channels(second);
  return channels(first)
    .map((from, c) => Math.round(from + share * ((ends[c] ?? from) - from)))
    .map((channel) => channel.toString(16).padStart(2, '0'))
    .join('')
    .toUpperCase();
}

function channels(colour: string): number[] {
  return [0, 2, 4].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
}

export function partColour(place: number): string {
  return PARTS[place % PARTS.length] ?? '7F7F7F';
}
