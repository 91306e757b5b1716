/** Words that stand in cells for those of the method file, where English has others. */
export const cellWords: ReadonlyMap<string, ReadonlyMap<string, readonly string[]>> = new Map([
  [
    'decimal',
    new Map([
      [',', ['comma']],
      ['.', ['point']],
    ]),
  ],
]);
