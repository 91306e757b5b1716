/** How ranks and counts are written where the ranking's uncertainty is reported. */
import type { Language } from '../../../core/model/method.ts';
import type { Interval } from '../../../core/model/uncertainty.ts';

/** A rank, or the first and the last of several. */
export function ranksText({ low, high }: Interval): string {
  return low === high ? String(low) : `${low}–${high}`;
}

export function countText(count: number, language: Language): string {
  return count.toLocaleString(language === 'vi' ? 'vi-VN' : 'en-US');
}
