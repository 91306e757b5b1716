/** Numbers and questions as Vietnamese sentences have them. */
import { quoted } from '../text.ts';

export const meant = (word: string | null) => (word === null ? '' : ` Có phải là ${quoted(word)}?`);
export const decimal = (number: number) => String(number).replace('.', ',');
/** @param share 0 to 1 */
export const percent = (share: number) => `${decimal(Math.round(share * 1000) / 10)}%`;
