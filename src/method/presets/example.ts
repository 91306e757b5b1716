/** A preset as a whole small method, to make a form of: units and a question a component that are examples, and say so. */
import type { Language } from '../../core/model/method.ts';
import { words } from '../../words/words.ts';
import type { Preset, PresetTrack } from './preset.ts';

export function exampleMethod({ name, tracks, scales }: Preset, language: Language): object {
  return {
    ddci: 1,
    title: `${name} (${words[language].presets.example})`,
    language,
    tracks: tracks.map((track) => exampleTrack(track, scales[0]?.id ?? '', language)),
    scales: Object.fromEntries(
      scales.map(({ id, answers, missing }) => [id, { answers: Object.fromEntries(answers), missing: [...missing] }]),
    ),
  };
}

function exampleTrack({ kind, components }: PresetTrack, scale: string, language: Language): object {
  const presetsWords = words[language].presets;
  return {
    id: kind,
    name: presetsWords.tracks[kind],
    survey: { file: 'khao-sat.xlsx', unit: presetsWords.unit },
    units: [1, 2, 3].map((number) => ({
      id: `DV${number}`,
      name: `${presetsWords.unit} ${number} (${presetsWords.example})`,
    })),
    components: components.map(({ id, name, weight }, i) => ({
      id,
      name,
      ...(weight === null ? {} : { weight }),
      indicators: [
        {
          id: `Q${i + 1}`,
          name: presetsWords.question(name),
          question: `Q${i + 1}`,
          scale,
          statistic: 'mean',
          direction: 'positive',
        },
      ],
    })),
  };
}
