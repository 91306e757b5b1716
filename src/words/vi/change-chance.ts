/** Whether a change between two years is more than chance. */
import type { ChangeChance } from '../../core/compare/change-chance.ts';
import type { RunSide, TrackChance } from '../../core/compare/comparison.ts';

export const changeChance = {
  standardError: 'Sai số chuẩn',
  verdict: 'Đánh giá',
  p: 'p (chung)',
  rankSet: 'Khoảng hạng',
  rankVerdict: 'Đánh giá về hạng',
  verdicts: {
    real: 'thay đổi thật',
    chance: 'có thể do ngẫu nhiên',
    figures: 'không có sai số',
  } satisfies Record<ChangeChance['verdict'], string>,
  tested: (confidence: string) =>
    `“Thay đổi thật”: vượt quá sai số chọn mẫu, với mức tin cậy ${confidence} áp dụng chung cho tất cả các đơn vị của khối; nguyên nhân có thể là các khác biệt về quy tắc nêu trên. “Có thể do ngẫu nhiên”: chưa đủ căn cứ để nói điểm đã thay đổi.`,
  count: (real: number, among: number) => `Tổng điểm thay đổi thật ở ${real}/${among} đơn vị.`,
  ranks: (units: string) =>
    `Hạng thay đổi thật (tính trong các đơn vị so sánh được, khoảng hạng trước → sau): ${units}.`,
  noRanks: 'Không đơn vị nào có hạng thay đổi thật: mọi thay đổi về hạng có thể do ngẫu nhiên.',
  mark: '* thay đổi thật; các thay đổi khác có thể do ngẫu nhiên.',
  sharing: (runs: readonly RunSide[]) =>
    `Ở ${sides(runs)}, có người chấm điểm nhiều đơn vị. Tệp kết quả không có hiệp phương sai giữa các đơn vị, nên khoảng hạng coi sai số của các đơn vị là độc lập.`,
  figures: 'Cả hai kết quả chỉ dựa trên dữ liệu cứng nên thay đổi không có sai số chọn mẫu.',
  untested: {
    'same-survey': () =>
      'Hai kết quả dùng cùng phiếu khảo sát: thay đổi là do cách tính, không phải do chọn mẫu, nên không có sai số của thay đổi.',
    shrunken: () =>
      'Có kết quả xếp hạng theo tổng điểm đã điều chỉnh về trung bình (“ranking.by: shrunken”), nên không có sai số đúng cho thay đổi: hãy tính lại cả hai với “ranking.by=total” rồi so sánh.',
    'not-computed': (runs) =>
      `Chưa tính được sai số của thay đổi vì ${sides(runs)} không có sai số chọn mẫu. Hãy tính lại bằng ddci score (không dùng --no-uncertainty).`,
    'earlier-version': (runs) =>
      `Chưa tính được sai số của thay đổi vì ${sides(runs)} do phiên bản cũ của công cụ ghi, thiếu sai số của chỉ số thành phần và của giá trị tham chiếu. Hãy tính lại bằng ddci score.`,
    published: (runs) =>
      `${runs.length > 1 ? 'Hai bảng đã công bố không có' : 'Bảng đã công bố không có'} sai số chọn mẫu nên chưa thể nói thay đổi nào vượt quá sai số.`,
  } satisfies Record<Extract<TrackChance, { kind: 'untested' }>['reason'], (runs: readonly RunSide[]) => string>,
  /** On a unit's page. */
  totalReal: (error: string) => `Thay đổi tổng điểm vượt quá sai số chọn mẫu (sai số chuẩn ${error}).`,
  totalChance: (error: string) => `Thay đổi tổng điểm có thể do ngẫu nhiên (sai số chuẩn ${error}).`,
  rankReal: 'Thay đổi về hạng vượt quá sai số chọn mẫu.',
  rankChance: 'Thay đổi về hạng có thể do ngẫu nhiên.',
};

function sides(runs: readonly RunSide[]): string {
  if (runs.length > 1) return 'cả hai kết quả';
  return runs[0] === 'before' ? 'kết quả trước' : 'kết quả sau';
}
