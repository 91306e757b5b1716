/** The head and the foot of an official letter, with what the office fills in as fields (Nghị định 30/2020/NĐ-CP). */
import type { Language } from '../../core/model/method.ts';
import type { Run } from '../../core/model/run.ts';
import { words } from '../../words/words.ts';
import { publicationOf } from '../publication.ts';
import { type Paragraph, paragraph, type TextPart, type WordBlock, type WordCell } from './word-document.ts';

/** The offices and the number on the left; the nation, its motto, place and date on the right; then what kind of letter it is. */
export function officialHead(run: Run, about: string, language: Language): WordBlock[] {
  const letterWords = words[language].letter;
  const field = (text: string, more: Omit<TextPart, 'text' | 'field'> = {}): TextPart => ({
    text,
    field: true,
    ...more,
  });
  const centred = (parts: readonly TextPart[], more: Pick<Paragraph, 'rule'> = {}): WordCell => ({
    content: paragraph('centred', parts, more),
  });
  const italic = (text: string): TextPart => ({ text, italic: true });
  const blank = field(letterWords.blank, { italic: true });
  const { by, decision } = publicationOf(run, language);
  const office =
    by === null ? field(letterWords.office, { bold: true }) : { text: by.toLocaleUpperCase('vi'), bold: true };
  const year = run.year === null ? blank : italic(String(run.year));
  return [
    {
      kind: 'table',
      style: 'plain',
      widths: [62, 98],
      headRows: 0,
      rows: [
        [centred([field(letterWords.parent)]), centred([{ text: letterWords.nation, bold: true }])],
        [centred([office], { rule: 0.4 }), centred([{ text: letterWords.motto, bold: true }], { rule: 0.62 })],
        [
          centred([
            { text: letterWords.number },
            field(letterWords.numberField),
            { text: letterWords.numberSuffix },
            field(letterWords.officeField),
          ]),
          centred([
            field(letterWords.place, { italic: true }),
            italic(letterWords.day),
            blank,
            italic(letterWords.month),
            blank,
            italic(letterWords.year),
            year,
          ]),
        ],
      ],
    },
    paragraph('title', letterWords.kind),
    paragraph('title', about, decision === null ? { rule: 0.3 } : {}),
    ...(decision === null ? [] : [paragraph('centred', [italic(`(${decision})`)], { rule: 0.3 })]),
    paragraph('centred', [{ text: letterWords.to }, field(letterWords.toField)]),
  ];
}

/** A heading and numbered paragraphs. */
export function chapter(
  number: string,
  title: string,
  texts: readonly string[],
  more: Pick<Paragraph, 'newPage'> = {},
): WordBlock[] {
  return [
    paragraph('heading-1', `${number}. ${title}`, more),
    ...texts.map((text, i) => paragraph('body', `${i + 1}. ${text}`)),
  ];
}

/** Recommendations and signature, to be filled in. */
export function officialFoot(number: string, language: Language): WordBlock[] {
  const letterWords = words[language].letter;
  const left = [letterWords.recipients, ...letterWords.recipientLines];
  return [
    paragraph('heading-1', `${number}. ${letterWords.recommendations}`),
    paragraph('blank-line', ''),
    paragraph('blank-line', ''),
    {
      kind: 'table',
      style: 'plain',
      widths: [80, 80],
      headRows: 0,
      rows: left.map((text, i): WordCell[] => [
        { content: paragraph('recipients', [{ text, bold: i === 0, italic: i === 0 }]) },
        { content: paragraph('centred', signature(i, left.length, letterWords)) },
      ]),
    },
  ];
}

function signature(row: number, rows: number, letterWords: (typeof words)[Language]['letter']): TextPart[] {
  if (row === 0) return [{ text: letterWords.signer, bold: true, field: true }];
  return row === rows - 1 ? [{ text: letterWords.signerName, bold: true, field: true }] : [];
}
