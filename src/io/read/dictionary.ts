/** Cells of a sheet by column and key: equal cells of a column have one key, 0 is blank (survey/table.ts). */
import { BLANK, type Cell } from '../../survey/table.ts';

export class CellDictionary {
  readonly #columns: { readonly keys: Map<string | number, number>; readonly cells: Cell[] }[] = [];

  /** The key of a cell. @param id the same for equal cells of a column only */
  key(column: number, id: string | number, make: () => Cell): number {
    let entry = this.#columns[column];
    if (entry === undefined) {
      entry = { keys: new Map(), cells: [BLANK] };
      this.#columns[column] = entry;
    }
    const known = entry.keys.get(id);
    if (known !== undefined) return known;
    const key = entry.cells.push(make()) - 1;
    entry.keys.set(id, key);
    return key;
  }

  cell(column: number, key: number): Cell {
    return this.#columns[column]?.cells[key] ?? BLANK;
  }
}
