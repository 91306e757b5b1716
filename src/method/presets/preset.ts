/** A preset: what a method may begin with. Numbers that no source states are examples, and say so. */
export interface Preset {
  readonly name: string;
  /** Where its lists and numbers are from; null: nothing but a beginning. */
  readonly source: { readonly vi: string; readonly en: string } | null;
  readonly tracks: readonly PresetTrack[];
  readonly scales: readonly PresetScale[];
  readonly tiers: {
    readonly example: boolean;
    readonly list: readonly { readonly name: string; readonly from: number }[];
  } | null;
  /** Forms a unit is to have: an example. */
  readonly quota?: number;
}

export interface PresetTrack {
  /** `any`: for units of every kind. */
  readonly kind: 'department' | 'locality' | 'any';
  readonly components: readonly PresetComponent[];
  /** Units to begin with, where no survey names them: [id, name]. */
  readonly units?: readonly (readonly [string, string])[];
}

export interface PresetComponent {
  readonly id: string;
  readonly name: string;
  /** null: nothing to begin with. */
  readonly weight: number | null;
  /** Whether the weight is an example only. */
  readonly example: boolean;
}

export interface PresetScale {
  readonly id: string;
  readonly answers: readonly (readonly [string, number])[];
  readonly missing: readonly string[];
}
