import { quoted } from '../text.ts';
import type { draft as vi } from '../vi/draft.ts';

export const draft = {
  tracks: {
    department: { id: 'departments', name: 'Departments' },
    locality: { id: 'localities', name: 'Localities' },
  },
  maybe: (name, count) => `Perhaps ${name}; ${count} form(s)`,
  unlisted: (count) => `Not on the list of units; ${count} form(s)`,
  spelling: (text, count) => `${quoted(text)} ${count}`,
  gathered: (count, spellings) => `${count} form(s), of which ${spellings.join(', ')}`,
} satisfies typeof vi;
