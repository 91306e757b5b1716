/** Fields that may be at several levels of the method: the nearest one wins, field by field (SPEC §3). */
import { ownField } from '../core/json.ts';
import type { Path } from './faults.ts';

export interface Layer {
  readonly raw: object;
  readonly path: Path;
}

/** Nearest first. */
export type Layers = readonly Layer[];

export function layersOf(...levels: readonly { readonly raw: object | undefined; readonly path: Path }[]): Layers {
  return levels.flatMap(({ raw, path }) => (raw === undefined ? [] : [{ raw, path }]));
}

/** The nearest layer that has the field. */
function holder(layers: Layers, name: string): Layer | undefined {
  return layers.find(({ raw }) => Object.hasOwn(raw, name));
}

export function fieldOf(layers: Layers, name: string): unknown {
  return ownField(holder(layers, name)?.raw, name);
}

/** A field is at its own path; one that is nowhere, at the nearest level. */
export function pathOf(layers: Layers, name: string): Path {
  const layer = holder(layers, name);
  return layer === undefined ? (layers[0]?.path ?? []) : [...layer.path, name];
}
