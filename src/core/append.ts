/** Adds items to a list. Spread into `push` they would be arguments of a call, of which there can be some hundred thousand at most. */
export function append<Item>(list: Item[], items: Iterable<Item>): void {
  for (const item of items) list.push(item);
}
