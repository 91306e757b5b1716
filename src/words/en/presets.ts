import type { presets as vi } from '../vi/presets.ts';

export const presets = {
  example: 'example',
  unit: 'Unit',
  question: (name) => `You are satisfied with: ${name} (example)`,
  tracks: { department: 'Departments', locality: 'Localities', any: 'Track' },
} satisfies typeof vi;
