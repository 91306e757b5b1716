/** What a run or a method is called: its title, with the year where it has one. */
export function runTitle({ title, year }: { readonly title: string; readonly year: number | null }): string {
  return year === null ? title : `${title} ${year}`;
}
