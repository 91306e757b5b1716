/**
 * What must not outlive the program: temporary folders and locks. Whoever makes one enters its removal here and takes it
 * out again; an interrupted program removes what is left (SPEC §10, exit 130). Removals are synchronous, so that nothing
 * comes between them and the end.
 */
const removals = new Set<() => void>();

/** Answers what takes it out again. */
export function unfinished(remove: () => void): () => void {
  removals.add(remove);
  return () => {
    removals.delete(remove);
  };
}

/** Removes all that is unfinished, the last first: what is in a folder before the folder. What cannot be removed is left to the next run, which knows it by its name. */
export function abandon(): void {
  for (const remove of [...removals].reverse()) {
    try {
      remove();
    } catch {
      // The program ends now; the next run removes it.
    }
  }
  removals.clear();
}
