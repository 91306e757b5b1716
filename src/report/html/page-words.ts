/** The words of pages alone. */
import type { Language } from '../../core/model.ts';

export interface PageWords {
  readonly contents: string;
  /** Before the head of a column. */
  readonly sortBy: string;
  readonly headline: string;
  readonly noneRanked: string;
  readonly andMore: (count: number) => string;
  readonly tierCounts: string;
  readonly standardError: string;
  readonly rankInterval: string;
  readonly whiskers: (confidence: string) => string;
  readonly partialNote: string;
  readonly heat: string;
  readonly spread: string;
  readonly least: string;
  readonly strip: (from: string, to: string) => string;
  readonly stripNote: string;
  readonly three: string;
  readonly middle: string;
  readonly stars: string;
  readonly choose: string;
  /** Of the star of a unit, for those who cannot see it; the numbers follow. */
  readonly starOf: (unit: string) => string;
  /** Of one component in it. */
  readonly starPoint: (component: string, score: string, median: string, best: string) => string;
  readonly starLegend: (unit: string) => { readonly own: string; readonly median: string; readonly best: string };
  readonly number: string;
  readonly componentRank: string;
  readonly findingCounts: (errors: number, warnings: number, notes: number) => string;
  readonly wholeMethod: string;
  readonly sureness: SurenessWords;
}

export interface SurenessWords {
  readonly title: string;
  readonly respondentsTitle: string;
  readonly respondents: (replicates: number, confidence: string) => string;
  readonly simultaneous: string;
  readonly single: string;
  readonly fixed: (count: number) => string;
  readonly simulated: (count: number) => string;
  readonly oneVoice: (names: string) => string;
  readonly tooFew: (names: string) => string;
  readonly ranks: string;
  readonly drawn: string;
  readonly score: string;
  readonly firstThree: string;
  readonly alike: string;
  readonly alikeAll: string;
  readonly weightsTitle: string;
  readonly weights: (draws: number, how: string) => string;
  readonly uniform: (percent: string) => string;
  readonly dirichlet: (concentration: string) => string;
  readonly medianRank: string;
  readonly allDraws: string;
  readonly choicesTitle: string;
  readonly choices: (variants: number) => string;
}

const vi: PageWords = {
  contents: 'Mục lục',
  sortBy: 'Sắp xếp theo',
  headline: 'Kết quả chính',
  noneRanked: 'Không có đơn vị nào được xếp hạng.',
  andMore: (count) => `và ${count} đơn vị khác`,
  tierCounts: 'Số đơn vị theo nhóm xếp loại',
  standardError: 'Sai số chuẩn',
  rankInterval: 'Khoảng hạng',
  whiskers: (confidence) =>
    `Vạch ngang trên thanh: tổng điểm nằm trong khoảng này ở ${confidence}% số lần lấy mẫu lại người trả lời; khoảng hạng là các hạng mà đơn vị có thể đứng ở mức tin cậy ${confidence}%. Muốn biết hai đơn vị đã phân biệt được hay chưa, hãy xem cột «Chưa phân biệt được với hạng», không so hai vạch với nhau.`,
  partialNote: 'Điểm được tính khi thiếu một phần dữ liệu; trọng số của phần thiếu được chia cho các phần còn lại.',
  heat: 'Màu nền theo thang điểm cố định, từ thấp nhất đến cao nhất của thang:',
  spread: 'Cao nhất, trung vị và thấp nhất',
  least: 'Thấp nhất',
  strip: (from, to) => `Các đơn vị trên thang ${from}–${to}`,
  stripNote: 'Mỗi vạch nhỏ là điểm của một đơn vị; vạch đậm là trung vị.',
  three: 'Đơn vị dẫn đầu, giữa bảng và cuối bảng',
  middle: 'Giữa bảng',
  stars: 'Biểu đồ hình sao của từng đơn vị',
  choose: 'Chọn đơn vị:',
  starOf: (unit) => `Biểu đồ hình sao điểm các chỉ số thành phần của ${unit}.`,
  starPoint: (component, score, median, best) => `${component}: ${score} (trung vị ${median}, cao nhất ${best}).`,
  starLegend: (unit) => ({ own: unit, median: 'Trung vị của khối', best: 'Cao nhất của khối' }),
  number: 'TT',
  componentRank: 'Thứ bậc',
  findingCounts: (errors, warnings, notes) =>
    `Kết quả kiểm tra: ${errors} lỗi, ${warnings} cảnh báo, ${notes} ghi chú.`,
  wholeMethod: 'Toàn bộ phương pháp: thiết lập, bộ chỉ số, thang đo',
  sureness: {
    title: 'Độ chắc chắn của thứ hạng',
    respondentsTitle: 'Lấy mẫu lại người trả lời',
    respondents: (replicates, confidence) =>
      `Người trả lời được lấy mẫu lại ${replicates} lần, mỗi người cùng tất cả các phiếu của mình, mỗi lần tính lại toàn bộ. Khoảng hạng có mức tin cậy ${confidence}. Khoảng tổng điểm là khoảng dao động ở ${confidence} số lần lấy mẫu lại; khi điểm được chuẩn hóa theo giá trị cao nhất và thấp nhất của chính mẫu này, khoảng đó không bảo đảm chứa điểm thật với xác suất ấy. Các khoảng chỉ cho biết sai số do chỉ hỏi một số người trả lời; sai lệch do nguyên nhân khác không nằm trong đó.`,
    simultaneous: 'Các khoảng hạng đúng cùng lúc cho mọi đơn vị ở mức tin cậy đó.',
    single: 'Mỗi khoảng hạng đúng cho riêng từng đơn vị ở mức tin cậy đó.',
    fixed: (count) => `${count} chỉ tiêu từ dữ liệu cứng không thay đổi khi lấy mẫu lại.`,
    simulated: (count) =>
      `${count} giá trị dựa trên quá ít câu trả lời hoặc của đơn vị không công bố được mô phỏng, không lấy mẫu lại từ chính các câu trả lời đó.`,
    oneVoice: (names) =>
      `Mọi người trả lời về ${names} đều trả lời như nhau: khoảng tổng điểm hẹp hoặc chỉ là một điểm không có nghĩa là chắc chắn.`,
    tooFew: (names) => `Không tính cho đơn vị có quá ít người trả lời: ${names}.`,
    ranks: 'Khoảng hạng',
    drawn: 'Khoảng hạng (vạch) và hạng (chấm)',
    score: 'Khoảng tổng điểm',
    firstThree: 'Khả năng trong ba hạng đầu',
    alike: 'Chưa phân biệt được với hạng',
    alikeAll: 'mọi hạng khác',
    weightsTitle: 'Thay đổi trọng số',
    weights: (draws, how) =>
      `Trọng số được rút ngẫu nhiên ${draws} lần (${how}). Khoảng hạng là từ bách phân vị 5 đến 95 của các lần rút.`,
    uniform: (percent) => `mỗi trọng số thay đổi tối đa ${percent}%`,
    dirichlet: (concentration) => `phân phối Dirichlet, độ tập trung ${concentration}`,
    medianRank: 'Hạng trung vị',
    allDraws: 'Hạng trong mọi lần rút',
    choicesTitle: 'Thay đổi lựa chọn phương pháp',
    choices: (variants) =>
      `Xếp hạng được tính lại với ${variants} phương án của phương pháp (chuẩn hóa, cách tính trung bình, bỏ bớt chỉ tiêu …). Khoảng hạng là hạng tốt nhất và kém nhất trong các phương án.`,
  },
};

const en: PageWords = {
  contents: 'Contents',
  sortBy: 'Sort by',
  headline: 'Main results',
  noneRanked: 'No unit is ranked.',
  andMore: (count) => `and ${count} more`,
  tierCounts: 'Units by tier',
  standardError: 'Standard error',
  rankInterval: 'Rank between',
  whiskers: (confidence) =>
    `The line on a bar: in ${confidence}% of the drawings of respondents the total lies on it; the ranks are those that the unit may hold at ${confidence}% confidence. Whether two units are told apart is in the column “Not told apart from ranks”, and cannot be seen by comparing two lines.`,
  partialNote: 'Score made from part of the data; the weight of what is missing went to the rest.',
  heat: 'Colours follow the fixed ends of the scale, from the least to the best score there is:',
  spread: 'Best, median and least',
  least: 'Least',
  strip: (from, to) => `Units from ${from} to ${to}`,
  stripNote: 'Each small mark is the score of a unit; the heavy mark is the median.',
  three: 'The first, the middle and the last unit',
  middle: 'Middle',
  stars: 'Star chart of each unit',
  choose: 'Choose a unit:',
  starOf: (unit) => `Star chart of the component scores of ${unit}.`,
  starPoint: (component, score, median, best) => `${component}: ${score} (median ${median}, best ${best}).`,
  starLegend: (unit) => ({ own: unit, median: 'Median of the track', best: 'Best of the track' }),
  number: 'No.',
  componentRank: 'Rank',
  findingCounts: (errors, warnings, notes) => `Findings: ${errors} errors, ${warnings} warnings, ${notes} notes.`,
  wholeMethod: 'The whole method: settings, components and indicators, scales',
  sureness: {
    title: 'How sure the ranking is',
    respondentsTitle: 'Respondents drawn anew',
    respondents: (replicates, confidence) =>
      `The respondents were drawn anew ${replicates} times, each with all that he answered, and each time everything was computed again. Ranks are at ${confidence} confidence. The range of a total is where it stays in ${confidence} of the drawings; where scores are made of the best and the least value of this same sample, it does not promise to hold the true total with that probability. All this is the error of asking only some respondents; errors of other kinds are not in it.`,
    simultaneous: 'The ranks hold for all units at once at that confidence.',
    single: 'The ranks hold for each unit by itself at that confidence.',
    fixed: (count) => `${count} indicators are published figures and do not vary.`,
    simulated: (count) =>
      `${count} value${count === 1 ? '' : 's'} on too few answers or of units that are not shown ${count === 1 ? 'is' : 'are'} simulated, not drawn from these answers.`,
    oneVoice: (names) =>
      `All who answered about ${names} say the same: a narrow range, or one that is a point, does not mean that the total is sure.`,
    tooFew: (names) => `Nothing is told of units with too few respondents: ${names}.`,
    ranks: 'Rank between',
    drawn: 'Ranks (line) and rank (dot)',
    score: 'Total between',
    firstThree: 'Chance of the first three',
    alike: 'Not told apart from ranks',
    alikeAll: 'all others',
    weightsTitle: 'Weights shaken',
    weights: (draws, how) =>
      `The weights were drawn ${draws} times (${how}). Ranks are from the 5th to the 95th percentile of the draws.`,
    uniform: (percent) => `each weight by up to ${percent}%`,
    dirichlet: (concentration) => `Dirichlet, concentration ${concentration}`,
    medianRank: 'Median rank',
    allDraws: 'Ranks of all draws',
    choicesTitle: 'Choices varied',
    choices: (variants) =>
      `The ranking was computed again with ${variants} variants of the method (normalisation, means, parts left out …). Ranks are the best and the worst of all variants.`,
  },
};

export const pageWords: Readonly<Record<Language, PageWords>> = { vi, en };
