/** What statistics over units are taken of: the units that have all of the numbers. */
export type Series = readonly (number | null)[];

/** Row by row: the units of which every series has a number. */
export function complete(series: readonly Series[]): number[][] {
  const rows: number[][] = [];
  for (let unit = 0; unit < (series[0]?.length ?? 0); unit++) {
    const row: number[] = [];
    for (const list of series) {
      const value = list[unit] ?? null;
      if (value !== null) row.push(value);
    }
    if (row.length === series.length) rows.push(row);
  }
  return rows;
}

/** The same by column: of two series, the pairs. */
export function paired(a: Series, b: Series): [number[], number[]] {
  const pairs: [number[], number[]] = [[], []];
  a.forEach((x, unit) => {
    const y = b[unit] ?? null;
    if (x === null || y === null) return;
    pairs[0].push(x);
    pairs[1].push(y);
  });
  return pairs;
}
