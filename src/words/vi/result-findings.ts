/** Sentences for what is found in values, scores, ranks and runs. */
import type { FindingArguments } from '../../core/model/findings.ts';
import type { Sentences } from '../sentences.ts';
import { inBrackets, listed, pairs, quoted } from '../text.ts';
import { runFault } from './run-places.ts';
import { decimal, percent } from './text.ts';

export const resultFindings = {
  'unit-without-responses': ({ unit }) => `${unit} không có phiếu khảo sát nào.`,
  'similar-names': ({ names, forms }) =>
    `Các đơn vị được xếp hạng sau có tên chỉ khác nhau một chữ cái hoặc dấu: ${pairs(names, forms, 'và', 'phiếu')}. Nếu là một đơn vị viết sai, hãy bỏ một đơn vị và ghi tên đó vào tên gọi khác của đơn vị kia (aliases).`,
  'few-responses': ({ names, forms, usual }) =>
    `Đơn vị có rất ít phiếu so với các đơn vị khác (thường là ${usual} phiếu) mà vẫn được xếp hạng: ${listed(names.map((name, i) => `${name} (${forms[i] ?? 0})`))}. Hãy thu thêm phiếu, kiểm tra tên đơn vị có bị viết sai không, hoặc đặt số phiếu tối thiểu để được xếp hạng (minimum-responses).`,
  'no-weight': ({ indicator, unit, base }) =>
    `${unit}, ${indicator}: có ${base} câu trả lời hợp lệ nhưng tổng trọng số phiếu bằng 0; không tính giá trị.`,
  'thin-base': ({ indicator, unit, base, minimum }) =>
    `${unit}, ${indicator}: có ${base} câu trả lời hợp lệ, ít hơn ${Math.max(1, minimum)}; không tính giá trị.`,
  'much-missing': ({ share, most }) =>
    `${percent(share)} câu trả lời bỏ trống hoặc không đưa vào tính (như “Không biết”), nhiều hơn ${percent(most)}: thứ hạng phụ thuộc vào những người không trả lời. Hãy xem tỷ lệ theo từng câu hỏi ở phần chất lượng dữ liệu.`,
  'place-hangs': ({ unit, share, usual, rank, best, worst }) =>
    `${unit}: ${percent(share)} câu trả lời bỏ trống hoặc không đưa vào tính (như “Không biết”), mức chung là ${percent(usual)}. Tùy phần vượt mức chung được trả lời tốt nhất hay xấu nhất, đơn vị đứng từ hạng ${best} đến hạng ${worst} (đang là hạng ${rank}).`,
  'missing-figure': ({ indicator, units }) => `${indicator}: thiếu dữ liệu cứng của ${listed(units)}.`,
  'small-base': ({ units, values, indicator, unit, base, minimum }) =>
    `${values} giá trị của ${listed(units)} dựa trên ít hơn ${minimum} câu trả lời hợp lệ mà vẫn được nêu (ít nhất: ${unit}, ${indicator}: ${base}), có thể suy ra câu trả lời của từng người. Nếu không nêu các giá trị này, hãy đặt số câu trả lời hợp lệ tối thiểu là ${minimum} (missing.minimum-base: ${minimum}).`,
  'small-difference': ({ unit, indicators, tracks, count, minimum }) =>
    `${unit}: giá trị của ${listed(indicators)} và giá trị khác (khối ${listed(tracks)}) tính từ cùng câu trả lời${count === 0 ? ' theo quá nhiều cách, không xét hết được: chưa biết lấy hiệu có suy ra được số ít câu trả lời hay không' : `, chỉ lệch nhau ${count} câu trả lời, nên lấy hiệu là suy ra được`}. Nếu không nêu các giá trị này, hãy đặt privacy.minimum-difference: ${minimum}.`,
  'difference-withheld': ({ unit, indicators, tracks, count }) =>
    `${unit}: không nêu giá trị của ${listed(indicators)}, vì cùng với giá trị khác tính từ cùng câu trả lời (khối ${listed(tracks)}) có thể suy ra ${count === 0 ? 'số ít câu trả lời, theo quá nhiều cách nên không xét hết được' : `${count} câu trả lời`} (privacy.minimum-difference).`,
  'withheld-told': ({ indicators }) =>
    `Có đơn vị không được công bố điểm vì quá ít phiếu, nhưng giá trị của đơn vị đó vẫn làm mốc chuẩn hóa nên có thể suy ra từ điểm của các đơn vị khác: ${listed(indicators)}. Nếu phải giữ kín, hãy dùng cách chuẩn hóa “mốc cố định” cho các chỉ tiêu này, hoặc đưa đơn vị đó ra khỏi danh sách.`,
  'no-spread': ({ indicator, group, missing }) =>
    `${indicator}${group === null ? '' : ` (nhóm ${group})`}: mọi giá trị bằng nhau${missing ? '; coi như thiếu dữ liệu' : ''}.`,
  'outside-scale': ({ indicator, unit, value, bounds }) =>
    `${unit}, ${indicator}: ${value === null ? 'số liệu' : decimal(value)} nằm ngoài thang điểm ${decimal(bounds[0])}–${decimal(bounds[1])}. Hãy sửa số liệu, hoặc chọn cách chuẩn hóa khác.`,
  'outlying-figure': ({ indicator, units, values, others, scores }) =>
    `${indicator}: số liệu của ${listed(units.map((unit, k) => `${unit} (${decimal(values[k] ?? 0)})`))} cách xa các đơn vị còn lại (từ ${decimal(others[0])} đến ${decimal(others[1])}), nên điểm chỉ tiêu của các đơn vị còn lại chỉ nằm trong khoảng ${scores[0].toFixed(2).replace('.', ',')}–${scores[1].toFixed(2).replace('.', ',')} và hầu như không phân biệt được các đơn vị. Nếu số liệu sai, hãy sửa; nếu đúng, có thể đặt cho chỉ tiêu normalisation: goalposts với hai mốc lower, upper để điểm không vượt quá hai mốc này.`,
  'thin-ends': ({ minimum, thin, ranked, atEachEnd, firstUnits, lastUnits }) =>
    `${thin} trong ${ranked} đơn vị được xếp hạng có dưới ${minimum} phiếu; các đơn vị này chiếm ${firstUnits.length} trong ${atEachEnd} hạng đầu${inBrackets(firstUnits)} và ${lastUnits.length} trong ${atEachEnd} hạng cuối${inBrackets(lastUnits)}. Ít phiếu thì tổng điểm dễ rất cao hoặc rất thấp do ngẫu nhiên: không nên công bố các thứ hạng này mà không kèm khoảng hạng.`,
  'unlike-scales': ({ indicator, unit, value, others }) =>
    `${indicator}: giá trị (${unit}: ${decimal(value)}) và các số dùng để so sánh (${others.map(decimal).join('–')}) không cùng thang, như 0,85 và 85. Hãy ghi cả hai theo tỷ lệ, hoặc cả hai theo phần trăm.`,
  'all-clipped': ({ indicator, lower, upper }) =>
    `${indicator}: không có giá trị nào trong khoảng ${decimal(lower)}–${decimal(upper)} nên mọi điểm đều ở đầu hoặc cuối thang điểm. Hãy kiểm tra các số này trong phương pháp.`,
  'unlike-threshold': ({ indicator, than, areShares }) =>
    `${indicator}: các câu trả lời ${areShares ? 'đều là tỷ lệ từ 0 đến 1' : 'không phải là tỷ lệ từ 0 đến 1'} còn ngưỡng (than) là ${decimal(than)}, không cùng thang. Hãy ghi cả hai theo tỷ lệ, hoặc cả hai theo phần trăm.`,
  'threshold-for-all': ({ indicator, than, value }) =>
    `${indicator}: ${value === 0 ? 'không có' : 'mọi'} câu trả lời${value === 0 ? ' nào' : ' đều'} vượt ngưỡng ${decimal(than)} (than) nên giá trị của mọi đơn vị là ${value}%. Hãy kiểm tra ngưỡng trong phương pháp.`,
  'unlike-tiers': ({ tier, from, unit, total }) =>
    `Ngưỡng của ${quoted(tier)} (${decimal(from)}) và tổng điểm (${unit}: ${decimal(total)}) không cùng thang. Hãy ghi ngưỡng theo thang của điểm tổng hợp.`,
  'tier-out-of-reach': ({ tier, from, most }) =>
    `Không tổng điểm nào có thể đạt ${quoted(tier)} (từ ${decimal(from)}): cao nhất chỉ có thể là ${decimal(most)}.`,
  'tier-for-all': ({ tier, from }) =>
    `Mọi đơn vị được xếp hạng đều đạt mức cao nhất ${quoted(tier)} (từ ${decimal(from)}). Hãy kiểm tra các ngưỡng.`,
  'tiny-weight': ({ part, weight, sum }) =>
    `Trọng số của ${quoted(part)} (${decimal(weight)}) quá nhỏ so với tổng trọng số cùng cấp (${decimal(sum)}) nên không ảnh hưởng đến kết quả. Hãy kiểm tra lại.`,
  'blank-weight': ({ part, other, weight }) =>
    `${quoted(part)} không ghi trọng số nên được tính là 1, trong khi ${quoted(other)} cùng cấp có trọng số ${decimal(weight)}. Hãy ghi trọng số; nếu không tính, ghi 0.`,
  'partial-part': ({ part, unit, coverage }) =>
    `${unit}, “${part}”: dữ liệu hiện có chỉ ứng với ${percent(coverage)} trọng số.`,
  'missing-part': ({ part, unit, coverage, minimum }) =>
    `${unit}, “${part}”: dữ liệu hiện có chỉ ứng với ${percent(coverage)} trọng số, dưới mức ${percent(minimum)}; không tính điểm.`,
  unranked: ({ unit, reason }) =>
    `${unit} không được xếp hạng: ${
      {
        'index-coverage': 'thiếu dữ liệu của chỉ số thành phần.',
        'minimum-responses': 'số phiếu ít hơn mức tối thiểu; không công bố điểm.',
        'nothing-applies': 'không có chỉ tiêu nào áp dụng.',
      }[reason]
    }`,
  'adjusted-unranked': ({ unit }) => `${unit} có điểm cộng, trừ nhưng không được xếp hạng.`,
  'total-outside': ({ unit, total, outOf }) =>
    `${unit}: sau khi cộng, trừ, tổng điểm ${decimal(total)} nằm ngoài khoảng 0–${decimal(outOf)}.`,
  'threshold-missed': ({ unit, total, tier, from }) =>
    `${unit} chưa đạt mức ${quoted(tier)}: tổng điểm ${total.replace('.', ',')}, thấp hơn ${from.replace('.', ',')}. Xếp loại theo số chưa làm tròn nên tổng điểm hiện trong báo cáo trông như bằng ngưỡng.`,
  'close-totals': ({ units: [better = '', worse = ''], totals: [more = '', less = ''] }) =>
    `${better} xếp trên ${worse} với ${more.replace('.', ',')} so với ${less.replace('.', ',')}: tổng điểm hiện trong báo cáo trông bằng nhau, thứ hạng xét theo số chưa làm tròn.`,
  'no-tier': ({ unit, total }) =>
    `${unit}: không có mức xếp loại nào cho tổng điểm ${decimal(total)}. Hãy thêm mức thấp hơn.`,
  'no-tiers': ({ names, values }) =>
    `Không chia được ${names} mức xếp loại từ ${values} mức điểm khác nhau; không xếp loại.`,
  'run-difference': ({ difference, unit, item }) =>
    `Tệp kết quả đã bị sửa hoặc bị hỏng: ${runFault({ difference, unit, item })}. Hãy chạy lại ddci score.`,
  'not-finite': ({ indicator, unit }) => `${unit}, ${indicator}: số quá lớn, không tính được. Hãy kiểm tra số liệu.`,
} satisfies Partial<Sentences<FindingArguments>>;
