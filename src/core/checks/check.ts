/** A check looks at the stages of a track, and at the least base of a distribution that is shown, and answers findings. One file a check; the list is checks.ts. */
import type { Finding } from '../model/findings.ts';
import type { Stages } from '../pipeline.ts';

export type Check = (stages: Stages, minimumCell: number) => readonly Finding[];
