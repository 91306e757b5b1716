/** Words of a preset as a whole small method. */
export const presets = {
  example: 'ví dụ',
  unit: 'Đơn vị',
  question: (name: string) => `Ông/Bà hài lòng về: ${name} (ví dụ)`,
  tracks: { department: 'Khối sở, ban, ngành', locality: 'Khối địa phương', any: 'Khối' },
};
