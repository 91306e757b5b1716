/** The words of `ddci robustness` about its respondents. */
import { listed } from './messages.ts';

export interface RespondentMessages {
  readonly replicates: string;
  readonly confidence: string;
  readonly simultaneous: string;
  readonly progress: (done: string, all: string) => string;
  readonly title: string;
  readonly drawn: (replicates: string, confidence: string, respondents: string) => string;
  readonly shared: (count: string) => string;
  readonly fixed: (figures: number, pooled: number) => string;
  readonly totals: (confidence: string) => string;
  readonly sets: Readonly<Record<'each' | 'all', (confidence: string) => string>>;
  readonly rank: string;
  readonly unit: string;
  readonly total: string;
  readonly between: string;
  readonly ranks: string;
  readonly firstThree: string;
  readonly aboveNext: string;
  readonly tiers: string;
  readonly tiersNote: string;
  readonly apart: string;
  readonly apartNote: string;
  /** Each line is about one unit by itself. */
  readonly apartEach: string;
  readonly alike: (unit: string, others: readonly string[], more: number) => string;
  readonly alone: (unit: string) => string;
  readonly missing: (unit: string, missing: string, replicates: string) => string;
  readonly tooFew: (units: readonly string[], least: number) => string;
  readonly simulated: (values: number, least: number) => string;
  readonly oneVoice: (units: readonly string[]) => string;
  readonly noSurvey: string;
}

export const viRespondents: RespondentMessages = {
  replicates: 'số lần chọn lại người trả lời',
  confidence: 'mức tin cậy của các khoảng, ví dụ 0.95',
  simultaneous: 'khoảng hạng đúng cho mọi đơn vị cùng một lúc, không phải cho từng đơn vị',
  progress: (done, all) => `Chọn lại người trả lời: ${done}/${all}`,
  title: 'Sai số do chọn người trả lời',
  drawn: (replicates, confidence, respondents) =>
    `Chọn lại ngẫu nhiên ${respondents} người trả lời ${replicates} lần, mỗi lần tính lại toàn bộ từ câu trả lời đến thứ hạng; mức tin cậy ${confidence}.`,
  shared: (count) => `${count} người đánh giá nhiều đơn vị; mỗi người được chọn cùng tất cả các phiếu của mình.`,
  fixed: (figures, pooled) =>
    `Giữ nguyên qua các lần chọn lại: ${[
      ...(figures === 0 ? [] : [`dữ liệu cứng (${figures} chỉ tiêu)`]),
      ...(pooled === 0 ? [] : [`giá trị các năm trước dùng làm mốc (${pooled} chỉ tiêu)`]),
    ].join(' và ')}.`,
  totals: (confidence) =>
    `Khoảng điểm: trong ${confidence} số lần chọn lại, điểm không ra ngoài khoảng này; khoảng cách đều hai bên điểm đã tính.`,
  sets: {
    each: (confidence) =>
      `Khoảng hạng: nếu hỏi những người khác thì hạng thật của đơn vị nằm trong khoảng này với độ tin cậy ${confidence}, tính riêng cho từng đơn vị.`,
    all: (confidence) =>
      `Khoảng hạng: nếu hỏi những người khác thì hạng thật của tất cả các đơn vị cùng nằm trong các khoảng này với độ tin cậy ${confidence}.`,
  },
  rank: 'Hạng',
  unit: 'Đơn vị',
  total: 'Điểm',
  between: 'Khoảng điểm',
  ranks: 'Khoảng hạng',
  firstThree: 'Ba hạng đầu',
  aboveNext: 'Trên dòng sau',
  tiers: 'Xác suất của từng nhóm xếp loại (%)',
  tiersNote: 'Tỷ lệ số lần chọn lại mà đơn vị thuộc nhóm đó.',
  apart: 'Những đơn vị chưa phân biệt được',
  apartNote: 'Với số người trả lời hiện có, chưa thể nói đơn vị nào trong số này hơn đơn vị nào.',
  apartEach:
    'Mỗi dòng xét riêng cho một đơn vị, nên đơn vị này có thể có tên ở dòng của đơn vị kia mà không ngược lại.',
  alike: (unit, others, more) =>
    `${unit}: không phân biệt được với ${others.join(', ')}${more === 0 ? '' : ` và ${more} đơn vị khác`}.`,
  alone: (unit) => `${unit}: phân biệt được với mọi đơn vị khác.`,
  missing: (unit, missing, replicates) =>
    `${unit}: không xếp hạng được trong ${missing} của ${replicates} lần chọn lại vì có quá ít câu trả lời; các tỷ lệ và khoảng tính trên những lần còn lại.`,
  tooFew: (units, least) =>
    `Không nêu kết quả của ${units.join(', ')}: có chỉ tiêu dựa trên ít hơn ${least} người trả lời. Không phân biệt được các đơn vị này với đơn vị nào.`,
  simulated: (values, least) =>
    `Mô phỏng ${values} giá trị dựa trên ít hơn ${least} câu trả lời hoặc của đơn vị không được công bố, từ giá trị và số câu trả lời: chọn lại chính các câu trả lời này có thể làm lộ chúng.`,
  oneVoice: (units) =>
    `Mọi người trả lời về ${listed(units)} đều trả lời như nhau, nên chọn lại không làm thay đổi giá trị của đơn vị: khoảng điểm hẹp hoặc chỉ là một điểm không có nghĩa là chắc chắn.`,
  noSurvey: 'Không có khối nào xếp hạng dựa trên phiếu khảo sát, nên không có gì để chọn lại.',
};

export const enRespondents: RespondentMessages = {
  replicates: 'how often the respondents are drawn anew',
  confidence: 'of the intervals, such as 0.95',
  simultaneous: 'the ranges of ranks hold for all units at once, not for each by itself',
  progress: (done, all) => `Respondents drawn anew: ${done}/${all}`,
  title: 'Error of sampling respondents',
  drawn: (replicates, confidence, respondents) =>
    `${respondents} respondents drawn anew ${replicates} times, and each time all computed again from the answers to the ranks; confidence ${confidence}.`,
  shared: (count) => `${count} respondents rated several units; each is drawn with all that he answered.`,
  fixed: (figures, pooled) =>
    `The same in every drawing: ${[
      ...(figures === 0 ? [] : [`published figures (${counted(figures)})`]),
      ...(pooled === 0 ? [] : [`values of earlier years that widen the reference (${counted(pooled)})`]),
    ].join(' and ')}.`,
  totals: (confidence) =>
    `Between: in ${confidence} of the drawings the total is not outside, as far to either side of the total as computed.`,
  sets: {
    each: (confidence) =>
      `Ranks: had others been asked, the unit's true rank lies in this range with confidence ${confidence}, for each unit by itself.`,
    all: (confidence) =>
      `Ranks: had others been asked, the true ranks of all units lie in these ranges together with confidence ${confidence}.`,
  },
  rank: 'Rank',
  unit: 'Unit',
  total: 'Total',
  between: 'Between',
  ranks: 'Ranks',
  firstThree: 'First three',
  aboveNext: 'Above next',
  tiers: 'Probability of each tier (%)',
  tiersNote: 'Share of the drawings in which the unit is in the tier.',
  apart: 'Units that cannot be told apart',
  apartNote: 'With the respondents there are, nobody can say which of these is better.',
  apartEach: 'Each line is about one unit by itself, so it may name another whose line does not name it.',
  alike: (unit, others, more) =>
    `${unit}: not told apart from ${others.join(', ')}${more === 0 ? '' : ` and ${more} more`}.`,
  alone: (unit) => `${unit}: told apart from every other unit.`,
  missing: (unit, missing, replicates) =>
    `${unit}: not ranked in ${missing} of ${replicates} drawings, as too few of its answers were drawn; shares and ranges are of the others.`,
  tooFew: (units, least) =>
    `Nothing is told of ${units.join(', ')}: an indicator rests on fewer than ${least} respondents. Nothing tells them apart from any unit.`,
  simulated: (values, least) =>
    `Simulated: ${values} value${values === 1 ? '' : 's'} on fewer than ${least} answers or of units that are not shown, from the value and the number of answers, as drawing these answers anew could tell them.`,
  oneVoice: (units) =>
    `All who answered about ${listed(units)} say the same, so drawing them anew moves nothing of it: a narrow range, or one that is a point, does not mean that the total is sure.`,
  noSurvey: 'No track is ranked by a survey, so there is nothing to draw anew.',
};

function counted(indicators: number): string {
  return `${indicators} indicator${indicators === 1 ? '' : 's'}`;
}
