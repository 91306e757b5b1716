/** Foreign text as a terminal may show it: nothing in it moves the cursor, changes colours or turns the line round. */
export function printable(text: string): string {
  return text.replace(/[\p{Cc}\u200e\u200f\u061c\u2028-\u202e\u2066-\u2069]/gu, '\uFFFD');
}
