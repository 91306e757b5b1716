/** Combinations of options, and which options go together. */

/** Every combination of an option of each, the last changing fastest. */
export function combinations(sizes: readonly number[]): number[][] {
  return sizes.reduce<number[][]>(
    (rows, size) => rows.flatMap((row) => Array.from({ length: size }, (_, option) => [...row, option])),
    [[]],
  );
}

/**
 * Options that all go with each other: the option of which the greatest share of combinations is not sound is given up, until
 * all that are left are sound. The first option of each, the method's own, is never given up.
 */
export function compatible(sizes: readonly number[], sound: (options: readonly number[]) => boolean): number[][] {
  const kept = sizes.map((size) => Array.from({ length: size }, (_, option) => option));
  let left = combinations(sizes).map((options) => ({ options, sound: sound(options) }));
  while (left.some((candidate) => !candidate.sound)) {
    let worst = { axis: 0, option: 0, share: 0 };
    kept.forEach((options, axis) => {
      for (const option of options.slice(1)) {
        const withOption = left.filter((candidate) => candidate.options[axis] === option);
        const share = withOption.filter((candidate) => !candidate.sound).length / withOption.length;
        if (share > worst.share) worst = { axis, option, share };
      }
    });
    // Only the method itself is not sound.
    if (worst.share === 0) return kept.map(() => [0]);
    const { axis, option } = worst;
    kept[axis] = (kept[axis] ?? []).filter((candidate) => candidate !== option);
    left = left.filter(({ options }) => options[axis] !== option);
  }
  return kept;
}
