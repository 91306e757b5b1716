/** The language to use before a method, a run or `--lang` gives one. */
import type { Language } from '../core/model/method.ts';
import type { World } from './context.ts';

/** English where the system says that it is English; Vietnamese elsewhere (SPEC §3: the default). */
export function systemLanguage({ environment, locale }: World): Language {
  const told = ['LC_ALL', 'LC_MESSAGES', 'LANG'].map((name) => environment[name] ?? '').find((value) => value !== '');
  return /^en(?![a-z])/iu.test(told ?? locale ?? '') ? 'en' : 'vi';
}
