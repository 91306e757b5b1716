/** Words of a draft of a method. */

export const draft = {
  tracks: {
    department: { id: 'so-nganh', name: 'Khối sở, ban, ngành' },
    locality: { id: 'dia-phuong', name: 'Khối địa phương' },
  },
  maybe: (name: string) => `Có thể là ${name}`,
};
