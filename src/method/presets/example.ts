/** A preset as a whole small method, to make a form of: units and a question a component that are examples, and say so. */
import type { Language } from '../../core/model.ts';
import type { Preset, PresetTrack } from './preset.ts';

const WORDS = {
  vi: {
    example: 'ví dụ',
    unit: 'Đơn vị',
    question: (name: string) => `Ông/Bà hài lòng về: ${name} (ví dụ)`,
    tracks: { department: 'Khối sở, ban, ngành', locality: 'Khối địa phương', any: 'Khối' },
  },
  en: {
    example: 'example',
    unit: 'Unit',
    question: (name: string) => `You are satisfied with: ${name} (example)`,
    tracks: { department: 'Departments', locality: 'Localities', any: 'Track' },
  },
} as const;

export function exampleMethod({ name, tracks, scales }: Preset, language: Language): object {
  return {
    ddci: 1,
    title: `${name} (${WORDS[language].example})`,
    language,
    tracks: tracks.map((track) => exampleTrack(track, scales[0]?.id ?? '', language)),
    scales: Object.fromEntries(
      scales.map(({ id, answers, missing }) => [id, { answers: Object.fromEntries(answers), missing: [...missing] }]),
    ),
  };
}

function exampleTrack({ kind, components }: PresetTrack, scale: string, language: Language): object {
  const words = WORDS[language];
  return {
    id: kind,
    name: words.tracks[kind],
    survey: { file: 'khao-sat.xlsx', unit: words.unit },
    units: [1, 2, 3].map((number) => ({ id: `DV${number}`, name: `${words.unit} ${number} (${words.example})` })),
    components: components.map(({ id, name, weight }, i) => ({
      id,
      name,
      ...(weight === null ? {} : { weight }),
      indicators: [
        {
          id: `Q${i + 1}`,
          name: words.question(name),
          question: `Q${i + 1}`,
          scale,
          statistic: 'mean',
          direction: 'positive',
        },
      ],
    })),
  };
}
