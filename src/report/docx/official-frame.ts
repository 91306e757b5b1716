/** The head and the foot of an official letter, with what the office fills in as fields (Nghị định 30/2020/NĐ-CP). */
import type { Language } from '../../core/model/method.ts';
import type { Run } from '../../core/model/run.ts';
import { words } from '../../words/words.ts';
import { type Paragraph, paragraph, type TextPart, type WordBlock, type WordCell } from './word-document.ts';

/** The offices and the number on the left; the nation, its motto, place and date on the right; then what kind of letter it is. */
export function officialHead(run: Run, about: string, language: Language): WordBlock[] {
  const own = words[language].letter;
  const field = (text: string, more: Omit<TextPart, 'text' | 'field'> = {}): TextPart => ({
    text,
    field: true,
    ...more,
  });
  const centred = (parts: readonly TextPart[], more: Pick<Paragraph, 'rule'> = {}): WordCell => ({
    content: paragraph('centred', parts, more),
  });
  const italic = (text: string): TextPart => ({ text, italic: true });
  const blank = field(own.blank, { italic: true });
  const year = run.year === null ? blank : italic(String(run.year));
  return [
    {
      kind: 'table',
      style: 'plain',
      widths: [62, 98],
      headRows: 0,
      rows: [
        [centred([field(own.parent)]), centred([{ text: own.nation, bold: true }])],
        [
          centred([field(own.office, { bold: true })], { rule: 0.4 }),
          centred([{ text: own.motto, bold: true }], { rule: 0.62 }),
        ],
        [
          centred([{ text: own.number }, field(own.numberField), { text: own.numberSuffix }, field(own.officeField)]),
          centred([
            field(own.place, { italic: true }),
            italic(own.day),
            blank,
            italic(own.month),
            blank,
            italic(own.year),
            year,
          ]),
        ],
      ],
    },
    paragraph('title', own.kind),
    paragraph('title', about, { rule: 0.3 }),
    paragraph('centred', [{ text: own.to }, field(own.toField)]),
  ];
}

/** Recommendations and signature, to be filled in. */
export function officialFoot(number: string, language: Language): WordBlock[] {
  const own = words[language].letter;
  const left = [own.recipients, ...own.recipientLines];
  return [
    paragraph('heading-1', `${number}. ${own.recommendations}`),
    paragraph('blank-line', ''),
    paragraph('blank-line', ''),
    {
      kind: 'table',
      style: 'plain',
      widths: [80, 80],
      headRows: 0,
      rows: left.map((text, i): WordCell[] => [
        { content: paragraph('recipients', [{ text, bold: i === 0, italic: i === 0 }]) },
        { content: paragraph('centred', signature(i, left.length, own)) },
      ]),
    },
  ];
}

function signature(row: number, rows: number, own: (typeof words)[Language]['letter']): TextPart[] {
  if (row === 0) return [{ text: own.signer, bold: true, field: true }];
  return row === rows - 1 ? [{ text: own.signerName, bold: true, field: true }] : [];
}
