/** Scales that a preset's questionnaire begins with. */
import type { PresetScale } from './preset.ts';

export const agreement: PresetScale = {
  id: 'dong-y',
  answers: [
    ['Hoàn toàn không đồng ý', 1],
    ['Không đồng ý', 2],
    ['Bình thường', 3],
    ['Đồng ý', 4],
    ['Hoàn toàn đồng ý', 5],
  ],
  missing: ['Không biết', 'Không trả lời'],
};
