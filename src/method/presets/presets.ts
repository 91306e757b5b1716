/** The presets of `ddci init --preset`, by name. */
import { ngheAn } from './nghe-an.ts';
import { pci } from './pci.ts';
import type { Preset } from './preset.ts';

const blank: Preset = { name: 'blank', source: null, tracks: [], scales: [], tiers: null };

export const presets: ReadonlyMap<string, Preset> = new Map(
  [ngheAn, pci, blank].map((preset) => [preset.name, preset]),
);
