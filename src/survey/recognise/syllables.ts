/** Whether words are spelt as Vietnamese syllables are: «Kim Liêm» is, «Kim Liênn» is not. */
import { fold } from '../../core/text/fold.ts';

/** Every word of the name, or it is not. Names of other languages (Krông, Đăk, Ea) are none: then a slip is not sure. */
export function isVietnamese(name: string): boolean {
  return fold(name)
    .split(/[^\p{L}]+/u)
    .filter((word) => word !== '')
    .every((word) => SYLLABLE.test(plainVowels(word)));
}

/** Without tones, which stay within the vowel; with the marks that make another vowel. */
function plainVowels(word: string): string {
  return word
    .normalize('NFD')
    .replace(/[\u0300\u0301\u0303\u0309\u0323]/gu, '')
    .normalize('NFC');
}

const INITIAL = 'b|ch|c|d|đ|gh|gi|g|h|kh|k|l|m|ngh|ng|nh|n|ph|p|qu|q|r|s|th|tr|t|v|x';
const VOWELS =
  'a|ă|â|e|ê|i|o|ô|ơ|u|ư|y|ai|ao|au|ay|âu|ây|eo|êu|ia|iê|iêu|iu|oa|oai|oay|oă|oe|oeo|oi|oo|ôi|ơi|ua|uâ|uây|ue|uê|ui|uô|uôi|uơ|uy|uya|uyê|uyu|ưa|ưi|ươ|ươi|ươu|ưu|yê|yêu|uă|oao|uao|uai|ue|i';
const SYLLABLE = new RegExp(`^(?:${INITIAL})?(?:${VOWELS})(?:ch|c|m|ng|nh|n|p|t)?$`, 'u');
