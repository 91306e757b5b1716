/**
 * Sets of answers that Vietnamese and English forms are written with, from the lowest code (1) up, each level with the
 * words that are used for it. The words are Likert's and those of the PCI's and the provinces' questionnaires.
 */
import { fold } from '../../core/text/fold.ts';

export interface KnownScale {
  /** As a method names the scale. */
  readonly id: string;
  /** By code from the first on: what it is called, most usual first. */
  readonly levels: readonly (readonly string[])[];
  readonly firstCode: number;
  /** Of five levels: whether forms also leave out the one in the middle. */
  readonly middle: boolean;
  /** The codes that a share counts in the PCI's practice: those above the middle. */
  readonly upper: readonly number[];
}

function likert(id: string, ...levels: readonly (readonly string[])[]): KnownScale {
  return { id, levels, firstCode: 1, middle: true, upper: [4, 5] };
}

const MIDDLE = [
  'Bình thường',
  'Trung lập',
  'Phân vân',
  'Trung bình',
  'Neutral',
  'Neither agree nor disagree',
  'Undecided',
];

export const knownScales: readonly KnownScale[] = [
  likert(
    'dong-y',
    ['Hoàn toàn không đồng ý', 'Rất không đồng ý', 'Strongly disagree', 'Totally disagree', 'Completely disagree'],
    ['Không đồng ý', 'Disagree'],
    MIDDLE,
    ['Đồng ý', 'Agree'],
    ['Hoàn toàn đồng ý', 'Rất đồng ý', 'Strongly agree', 'Totally agree', 'Completely agree'],
  ),
  likert(
    'hai-long',
    [
      'Rất không hài lòng',
      'Hoàn toàn không hài lòng',
      'Very dissatisfied',
      'Very unsatisfied',
      'Completely dissatisfied',
    ],
    ['Không hài lòng', 'Chưa hài lòng', 'Dissatisfied', 'Unsatisfied'],
    [...MIDDLE, 'Neither satisfied nor dissatisfied'],
    ['Hài lòng', 'Satisfied'],
    ['Rất hài lòng', 'Hoàn toàn hài lòng', 'Very satisfied', 'Completely satisfied'],
  ),
  likert(
    'tan-suat',
    ['Không bao giờ', 'Chưa bao giờ', 'Never'],
    ['Hiếm khi', 'Ít khi', 'Rarely', 'Seldom'],
    ['Thỉnh thoảng', 'Đôi khi', 'Sometimes', 'Occasionally'],
    ['Thường xuyên', 'Often', 'Usually'],
    ['Luôn luôn', 'Rất thường xuyên', 'Always', 'Very often'],
  ),
  likert(
    'chat-luong',
    ['Rất kém', 'Rất tệ', 'Very poor', 'Very bad'],
    ['Kém', 'Tệ', 'Poor', 'Bad'],
    ['Trung bình', 'Bình thường', 'Average', 'Fair'],
    ['Tốt', 'Good'],
    ['Rất tốt', 'Very good', 'Excellent'],
  ),
  likert('muc-xep', ['Kém', 'Yếu'], ['Trung bình'], ['Khá'], ['Tốt'], ['Rất tốt', 'Xuất sắc']),
  likert('muc-xep-5', ['Rất kém'], ['Kém', 'Yếu'], ['Trung bình'], ['Khá'], ['Tốt']),
  likert(
    'de-kho',
    ['Rất khó', 'Rất khó khăn', 'Very difficult'],
    ['Khó', 'Khó khăn', 'Difficult'],
    MIDDLE,
    ['Dễ', 'Dễ dàng', 'Easy'],
    ['Rất dễ', 'Rất dễ dàng', 'Very easy'],
  ),
  likert(
    'quan-trong',
    ['Rất không quan trọng', 'Hoàn toàn không quan trọng', 'Very unimportant'],
    ['Không quan trọng', 'Unimportant'],
    MIDDLE,
    ['Quan trọng', 'Important'],
    ['Rất quan trọng', 'Very important'],
  ),
  {
    id: 'thay-doi',
    levels: [
      ['Kém hơn', 'Kém đi', 'Xấu đi', 'Worse'],
      ['Như cũ', 'Không thay đổi', 'Không đổi', 'Vẫn như cũ', 'No change', 'The same'],
      ['Tốt hơn', 'Tốt lên', 'Better'],
    ],
    firstCode: 1,
    middle: false,
    upper: [3],
  },
];

export const YES = ['Có', 'Yes', 'Đúng', 'True', 'x', '✓', '✔', '☑', 'Đã từng', 'Rồi'].map(fold);
export const NO = ['Không', 'No', 'Sai', 'False', 'Chưa', 'Chưa từng'].map(fold);
export const TICKS = ['x', '✓', '✔', '☑'].map(fold);

/** Answers that say nothing. */
const DONT_KNOW = new Set(
  [
    'Không biết',
    'Không rõ',
    'Không trả lời',
    'Không biết/Không trả lời',
    'Không biết, không trả lời',
    'Từ chối trả lời',
    'Không áp dụng',
    'Không liên quan',
    'Không nhớ',
    'Khó trả lời',
    'KB',
    'KTL',
    'KB/KTL',
    "Don't know",
    'Don’t know',
    'Do not know',
    'DK',
    'Not sure',
    'No answer',
    'Refused',
    'Not applicable',
    'N/A',
    'NA',
    'DK/NA',
  ].map(fold),
);

/** Answers that some forms mean as the middle of the scale, and others as no answer. */
const NO_OPINION = new Set(['Không có ý kiến', 'Không ý kiến', 'No opinion'].map(fold));

/** Numbers that mean no answer where they are no code. */
const MISSING_NUMBERS = [9, 88, 98, 99, 999, -1, -9, -99];

export function isDontKnow(folded: string): boolean {
  return DONT_KNOW.has(folded);
}

export function isNoOpinion(folded: string): boolean {
  return NO_OPINION.has(folded);
}

export function isMissingNumber(number: number): boolean {
  return MISSING_NUMBERS.includes(number);
}
