/** The words of statistics, normalisations and means: their names and their rules. The compiler asks for those of a new one. */
import type { MeanName } from '../../core/formulas/means/means.ts';
import type { NormalisationName } from '../../core/formulas/normalisations/normalisations.ts';
import type { StatisticName } from '../../core/formulas/statistics/statistics.ts';

export const formulas = {
  /** By the method file's word; the first is written, all are read. */
  names: {
    statistics: {
      share: ['tỷ lệ', 'tỉ lệ'],
      'share-above': ['tỷ lệ trên ngưỡng', 'tỉ lệ trên ngưỡng'],
      'share-below': ['tỷ lệ dưới ngưỡng', 'tỉ lệ dưới ngưỡng'],
      mean: ['trung bình'],
      median: ['trung vị'],
      quantile: ['phân vị'],
      balance: ['chênh lệch tỷ lệ', 'chênh lệch tỉ lệ'],
    } satisfies Readonly<Record<StatisticName, readonly string[]>>,
    normalisations: {
      'min-max': ['nhỏ nhất - lớn nhất'],
      goalposts: ['mốc cố định'],
      'z-score': ['điểm chuẩn z', 'điểm z'],
      rank: ['theo thứ hạng', 'thứ hạng'],
      percentile: ['theo bách phân vị', 'bách phân vị'],
      target: ['so với mục tiêu', 'theo mục tiêu'],
      none: ['giữ nguyên số liệu', 'giữ nguyên'],
    } satisfies Readonly<Record<NormalisationName, readonly string[]>>,
    means: {
      arithmetic: ['trung bình cộng'],
      geometric: ['trung bình nhân'],
      harmonic: ['trung bình điều hòa'],
      power: ['trung bình lũy thừa'],
    } satisfies Readonly<Record<MeanName, readonly string[]>>,
  },
  /** How each is computed. */
  rules: {
    normalisations: {
      'min-max':
        'điểm = a + (b − a) × (x − nhỏ nhất) / (lớn nhất − nhỏ nhất), với a, b là điểm thấp nhất và cao nhất của thang; chiều nghịch: a + b − điểm đó',
      goalposts:
        'điểm = a + (b − a) × (x − mốc dưới) / (mốc trên − mốc dưới), với a, b là điểm thấp nhất và cao nhất của thang; giới hạn trong thang trừ khi ghi khác; chiều nghịch: a + b − điểm đó',
      'z-score':
        'điểm = m + d × (x − trung bình) / độ lệch chuẩn (chia n − 1), với m, d là trung bình và độ lệch chuẩn của điểm chuẩn z; chiều nghịch: đổi dấu (x − trung bình)',
      rank: 'điểm = số giá trị tham chiếu kém hơn x, cộng 1',
      percentile: 'điểm = (thứ hạng − 1) / (n − 1), quy về thang từ điểm thấp nhất đến điểm cao nhất',
      target:
        'điểm = a + (b − a) × (x − nhỏ nhất) / (mục tiêu − nhỏ nhất), với a, b là điểm thấp nhất và cao nhất của thang; đạt mục tiêu được b; chiều nghịch: đối xứng',
      none: 'số liệu đã là điểm trên thang, giữ nguyên',
    } satisfies Readonly<Record<NormalisationName, string>>,
    means: {
      arithmetic: 'trung bình cộng có trọng số: Σws / Σw',
      geometric: 'trung bình nhân có trọng số: exp(Σw ln s / Σw)',
      harmonic: 'trung bình điều hòa có trọng số: Σw / Σ(w/s)',
      power: 'trung bình lũy thừa có trọng số: (Σw s^p / Σw)^(1/p)',
    } satisfies Readonly<Record<MeanName, string>>,
    over: {
      track: 'so với các đơn vị trong cùng khối',
      group: 'so với các đơn vị trong cùng nhóm',
      all: 'so với các đơn vị của mọi khối có chỉ tiêu này',
    },
    noSpread: {
      missing: 'mọi giá trị bằng nhau: chỉ tiêu không tính điểm',
      middle: 'mọi giá trị bằng nhau: điểm giữa thang',
      best: 'mọi giá trị bằng nhau: điểm cao nhất',
    },
    statistics: {
      share: 'Tỷ lệ: phần trăm câu trả lời có một trong các mã được tính: 100 × Σw[mã được tính] / Σw',
      'share-above': 'Tỷ lệ trên ngưỡng: phần trăm câu trả lời lớn hơn ngưỡng: 100 × Σw[x > ngưỡng] / Σw',
      'share-below': 'Tỷ lệ dưới ngưỡng: phần trăm câu trả lời nhỏ hơn ngưỡng: 100 × Σw[x < ngưỡng] / Σw',
      mean: 'Trung bình: Σwx / Σw',
      median:
        'Trung vị: giá trị mà tại đó trọng số phiếu cộng dồn vượt ½ Σw; đúng bằng ½ thì lấy trung bình hai giá trị kề nhau',
      quantile: 'Phân vị mức p: nội suy tuyến tính giữa các giá trị xếp thứ tự (loại 7)',
      balance: 'Chênh lệch tỷ lệ: tỷ lệ các mã được tính trừ tỷ lệ các mã bị trừ',
    } satisfies Readonly<Record<StatisticName, string>>,
  },
};
