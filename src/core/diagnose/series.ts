/** What statistics over units are taken of: the units that have all of the numbers. */
export type Series = readonly (number | null)[];

/** Row by row: the units of which every series has a number. */
export function complete(series: readonly Series[]): number[][] {
  const [first = []] = series;
  return first.flatMap((_, unit) => {
    const row = series.flatMap((one) => one[unit] ?? []);
    return row.length === series.length ? [row] : [];
  });
}

/** The same by column: of two series, the pairs. */
export function paired(a: Series, b: Series): [number[], number[]] {
  const rows = complete([a, b]);
  return [rows.map(([x = 0]) => x), rows.map(([, y = 0]) => y)];
}
