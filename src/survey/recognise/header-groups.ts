/** Components from a header of two rows: a text above several questions, as «A. Tính minh bạch» above A1, A2 … */
import { fold } from '../../core/text/fold.ts';
import { wordsOf } from '../../core/text/unit-likeness.ts';
import type { ComponentProposal } from './proposal.ts';

/** @param questions with their headers as joined from both rows: «A. Tính minh bạch / A1. Dễ tiếp cận» */
export function headerGroups(
  questions: readonly { readonly id: string; readonly header: string }[],
): ComponentProposal[] {
  const groups = new Map<string, { readonly text: string; readonly questions: string[] }>();
  for (const { id, header } of questions) {
    const [text = '', ...rest] = header.split(' / ');
    if (rest.length === 0) continue;
    const group = groups.get(fold(text)) ?? { text, questions: [] };
    groups.set(fold(text), { ...group, questions: [...group.questions, id] });
  }
  // Headers that all differ in the upper row are no groups.
  if (![...groups.values()].some((group) => group.questions.length > 1)) return [];
  const made = [...groups.values()].map((group) => ({ ...parts(group.text), questions: group.questions }));
  const taken = [...made.map(({ id }) => fold(id)), ...questions.map(({ id }) => fold(id))];
  const isFree = ({ id }: ComponentProposal) => taken.filter((other) => other === fold(id)).length === 1;
  return made.every(isFree) ? made : made.map((group, i) => ({ ...group, id: `CSTP${i + 1}` }));
}

/** «A. Tính minh bạch», «II. Chi phí thời gian», «Nhóm 1: Gia nhập»: the number is the id, the rest the name. */
function parts(text: string): { readonly id: string; readonly name: string } {
  const [, number = '', name = ''] =
    /^(?:(?:nhóm|phần|chỉ số|cstp) )?([A-Z]|[IVX]{1,5}|\d{1,2}) ?[.:)-] ?(\p{L}.*)$/iu.exec(text.trim()) ?? [];
  if (name === '') return { id: wordsOf(text).join('-'), name: text.trim() };
  return { id: /^\d/u.test(number) ? `TP${number}` : number.toUpperCase(), name: name.trim() };
}
