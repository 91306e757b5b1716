import type { draft as vi } from '../vi/draft.ts';

export const draft = {
  tracks: {
    department: { id: 'departments', name: 'Departments' },
    locality: { id: 'localities', name: 'Localities' },
  },
  maybe: (name) => `Perhaps ${name}`,
} satisfies typeof vi;
