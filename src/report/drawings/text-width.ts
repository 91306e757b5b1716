/** How wide texts of drawings are, in the sans-serif type that they are written in. */

export const FACE = 'Arial';

/** Of the characters from space to ~, in thousandths of the size (Arial, regular). */
const ASCII =
  '278 278 355 556 556 889 667 191 333 333 389 584 278 333 278 278 556 556 556 556 556 556 556 556 556 556 278 278 584 584 584 556 1015 667 667 722 722 667 611 778 722 278 500 667 556 833 722 778 667 778 722 667 611 722 667 944 667 667 611 278 278 278 469 556 333 556 556 500 556 556 278 556 556 222 222 500 222 833 556 556 556 556 333 500 278 556 500 722 500 500 500 334 260 334 584'
    .split(' ')
    .map(Number);
const OTHERS: ReadonlyMap<string, number> = new Map([
  ['đ', 556],
  ['Đ', 722],
  ['…', 1000],
  ['±', 549],
  ['▲', 990],
  ['·', 333],
]);
const DEFAULT = 556;
const BOLD = 1.07;
/** What a horn adds to o and u. */
const HORN = 95;

/** Of each UTF-16 unit, in the unit of the size. */
export function advances(text: string, size: number, bold: boolean): number[] {
  return Array.from({ length: text.length }, (_, i) => {
    const character = text.charAt(i);
    const [base = '', ...marks] = character.normalize('NFD');
    const plain = OTHERS.get(character) ?? ASCII[base.charCodeAt(0) - 32] ?? DEFAULT;
    const horned = plain + (marks.includes('\u031b') ? HORN : 0);
    return Math.round((horned * size * (bold ? BOLD : 1)) / 1000);
  });
}

export function textWidth(text: string, size: number, bold = false): number {
  return advances(text.normalize('NFC'), 1000, bold).reduce((sum, width) => sum + width, 0) * (size / 1000);
}

/** As much of the text as is so wide. */
export function fitted(text: string, size: number, width: number, bold = false): string {
  if (textWidth(text, size, bold) <= width) return text;
  let shown = '';
  for (const character of text) {
    if (textWidth(`${shown}${character}…`, size, bold) > width) break;
    shown += character;
  }
  return `${shown.trim()}…`;
}
