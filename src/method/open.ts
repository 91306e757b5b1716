/**
 * Places of a method that its author has still to fill in: what is there is a question mark. `ddci init` leaves it where
 * nothing in the survey says what to write, and no method with one is computed.
 */
import { append } from '../core/append.ts';
import { ownField } from '../core/json.ts';
import type { Path } from './faults.ts';

export const OPEN = '?';

/** Fields whose own text may be a question mark, or that hold foreign text. */
const FOREIGN = [
  'missing',
  'aliases',
  'values',
  'where',
  'delimiter',
  'separator',
  'questions',
  'note',
  'reason',
  'columns',
];

/** Where question marks are, in the order of the content. An indicator without a component has its place at `parent`. */
export function openPlaces(raw: unknown): Path[] {
  const found: Path[] = [];
  visit(raw, [], found);
  return found;
}

function visit(value: unknown, path: Path, found: Path[]): void {
  if (value === OPEN) found.push(path);
  if (typeof value !== 'object' || value === null) return;
  const isUnassigned = path.at(-2) === 'components' && ownField(value, 'id') === OPEN;
  for (const [name, inner] of Object.entries(value)) {
    const key = Array.isArray(value) ? Number(name) : name;
    if (typeof key === 'string' && FOREIGN.includes(key)) continue;
    // A component that is nothing but the place of indicators without one is not to be filled in itself.
    if (isUnassigned && key === 'id' && isPlaceholder(value)) continue;
    visit(inner, [...path, key], found);
    if (isUnassigned && key === 'indicators' && Array.isArray(inner)) {
      append(
        found,
        inner.map((_, i): Path => [...path, 'indicators', i, 'parent']),
      );
    }
  }
}

/** Whether a component only holds indicators that belong to none yet. */
export function isPlaceholder(component: object): boolean {
  return (
    Object.keys(component).every((name) => name === 'id' || name === 'indicators') && ownField(component, 'id') === OPEN
  );
}

/** What is not filled in and cannot be judged, by its path: without it the rest can be. */
export function openParts(raw: unknown): Path[] {
  const found: Path[] = [];
  collectParts(raw, [], found);
  return found;
}

function collectParts(value: unknown, path: Path, found: Path[]): void {
  if (typeof value !== 'object' || value === null) return;
  const isList = Array.isArray(value);
  for (const [name, inner] of Object.entries(value)) {
    if (!isList && FOREIGN.includes(name)) continue;
    const key = isList ? Number(name) : name;
    // A scale without one of its codes would refuse what names that code.
    const isOpen = isList ? cannotBeJudged(inner) : inner === OPEN || openPlaces(ownField(inner, 'answers')).length > 0;
    if (isOpen) found.push([...path, key]);
    else collectParts(inner, [...path, key], found);
  }
}

/** What has no id yet, and an indicator of which anything is open. */
function cannotBeJudged(item: unknown): boolean {
  if (ownField(item, 'id') === OPEN) return true;
  const isIndicator = ownField(item, 'question') !== undefined || ownField(item, 'published') !== undefined;
  return isIndicator && openPlaces(item).length > 0;
}
