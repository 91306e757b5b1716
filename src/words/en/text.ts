/** Numbers and questions as English sentences have them. */
import { quoted } from '../text.ts';

export const meant = (word: string | null) => (word === null ? '' : ` Did you mean ${quoted(word)}?`);
/** @param share 0 to 1 */
export const percent = (share: number) => `${Math.round(share * 1000) / 10}%`;
