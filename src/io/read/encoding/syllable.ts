/** How much of a text is Vietnamese: words with marks against what no Vietnamese syllable is. */

export interface Judgement {
  /** Words that hold more than A–Z. */
  readonly words: number;
  readonly syllables: number;
  /** Different syllables among them. */
  readonly different: number;
  /** Some syllable has a letter that Western languages have not: đ ă ơ ư, or a vowel with a hook, a dot or two marks. */
  readonly own: boolean;
}

export function judge(text: string): Judgement {
  const seen = new Map<string, boolean>();
  let words = 0;
  let syllables = 0;
  for (const [run] of text.normalize('NFC').toLowerCase().matchAll(RUN)) {
    const word = run.replace(/^«|»$/gu, '');
    if (/^[a-z]*$/u.test(word) || !/\p{L}/u.test(word)) continue;
    words += 1;
    const good = seen.get(word) ?? isSyllable(word);
    seen.set(word, good);
    if (good) syllables += 1;
  }
  const good = [...seen].filter(([, is]) => is).map(([word]) => word);
  return { words, syllables, different: good.length, own: good.some((word) => /[^ -ÿ]/u.test(word)) };
}

/** Letters and marks, and the symbols that replace letters when text is read in the wrong encoding: «B¶o» is one run. */
const RUN = /[\p{L}\p{M}\u0080-\u009f\u00a1-\u00bf×÷₫\ufffd]+/gu;

/** Onset, rime and tone as Vietnamese has them; a rime that stops (c, ch, p, t) is acute or dotted. @param word lower case, NFC */
export function isSyllable(word: string): boolean {
  const apart = word.normalize('NFD');
  const tones = apart.match(/[\u0300\u0309\u0303\u0301\u0323]/gu) ?? [];
  if (tones.length > 1) return false;
  const plain = apart.replace(/[\u0300\u0309\u0303\u0301\u0323]/gu, '').normalize('NFC');
  const [, rime] = SYLLABLE.exec(plain) ?? [];
  if (rime === undefined) return false;
  return !/(?:ch|[cpt])$/u.test(rime) || /[\u0301\u0323]/u.test(tones[0] ?? '');
}

/** ă with k is in names of the highlands: Đắk Lắk. */
const RIMES = `
  a ac ach ai am an ang anh ao ap at au ay ăc ăk ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây
  e ec em en eng eo ep et ê êch êm ên ênh êp êt êu
  i ia ich im in inh ip it iu iêc iêm iên iêng iêp iêt iêu
  o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oem oen oeo oet oi om on ong ooc oong op ot
  ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt
  u ua uc ui um un ung up ut uân uâng uât uây uê uêch uên uênh uêt uơ uôc uôi uôm uôn uông uôt uy uya uych uyên uyêt uyn uynh uyp uyt uyu
  ư ưa ưc ưi ưm ưn ưng ưt ưu ươc ươi ươm ươn ương ươp ươt ươu
  y ych yn ynh yp yt yu yêm yên yêng yêt yêu`;

const SYLLABLE = new RegExp(
  `^(?:ngh|ng|nh|n|ch|c|gh|gi|g|kh|k|ph|p|qu|th|tr|t|[bdđhlmrsvx])?(${RIMES.trim().split(/\s+/u).join('|')})$`,
  'u',
);
