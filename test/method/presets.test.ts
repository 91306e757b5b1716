import { expect, test } from 'vitest';
import { resolveMethod } from '../../src/method/method.ts';
import { exampleMethod } from '../../src/method/presets/example.ts';
import { presets } from '../../src/method/presets/presets.ts';
import { isMissing } from '../needs.ts';
import { csvRecords, dataFolder } from '../published-data.ts';

test("every preset's weights sum to 100 in every track or are all left open, and its tiers are in order", () => {
  for (const preset of presets.values()) {
    for (const { components } of preset.tracks) {
      const weights = components.flatMap(({ weight }) => weight ?? []);
      if (weights.length > 0) expect(weights.reduce((sum, weight) => sum + weight, 0)).toBe(100);
      expect([0, components.length]).toContain(weights.length);
      expect(new Set(components.map(({ id }) => id)).size).toBe(components.length);
    }
    const from = preset.tiers?.list.map((tier) => tier.from) ?? [];
    expect(from).toEqual([...from].sort((a, b) => b - a));
  }
});

test('a preset as a method of examples has no faults', () => {
  for (const preset of [...presets.values()].filter(({ tracks }) => tracks.length > 0)) {
    for (const language of ['vi', 'en'] as const) {
      const { findings } = resolveMethod({ raw: exampleMethod(preset, language), place: () => ({}) });
      expect(findings.filter(({ level }) => level === 'error')).toEqual([]);
    }
  }
});

test.skipIf(isMissing('published data'))(
  'the weights of the preset pci give the published totals of PCI 2006, province by province (needs published data)',
  async () => {
    const [header = [], ...rows] = await csvRecords(`${dataFolder}/pci-2006/published.csv`);
    const weights = presets.get('pci')?.tracks[0]?.components.map(({ weight }) => weight ?? 0) ?? [];
    expect(rows.length).toBe(64);
    expect(header.slice(1, 11)).toHaveLength(weights.length);
    for (const row of rows) {
      const total = weights.reduce((sum, weight, i) => sum + (weight * Number(row[i + 1])) / 10, 0);
      expect(total).toBeCloseTo(Number(row[header.indexOf('total')]), 3);
    }
  },
);
