/** The presets of `ddci init --preset`, by name. */
import { ngheAn } from './nghe-an.ts';
import { pci } from './pci.ts';
import type { Preset } from './preset.ts';
import { province2026 } from './province-2026.ts';

const blank: Preset = { name: 'blank', source: null, tracks: [], scales: [], tiers: null };

export const presets: ReadonlyMap<string, Preset> = new Map(
  [province2026, ngheAn, pci, blank].map((preset) => [preset.name, preset]),
);
