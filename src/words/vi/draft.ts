/** Words of a draft of a method. */
import { quoted } from '../text.ts';

export const draft = {
  tracks: {
    department: { id: 'so-nganh', name: 'Khối sở, ban, ngành' },
    locality: { id: 'dia-phuong', name: 'Khối địa phương' },
  },
  maybe: (name: string, count: number) => `Có thể là ${name}; ${count} phiếu`,
  unlisted: (count: number) => `Không có trong danh sách đơn vị; ${count} phiếu`,
  spelling: (text: string, count: number) => `${quoted(text)} ${count}`,
  gathered: (count: number, spellings: readonly string[]) => `${count} phiếu, trong đó ${spellings.join(', ')}`,
};
