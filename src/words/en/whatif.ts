import { quoted } from '../text.ts';
import type { whatif as vi } from '../vi/whatif.ts';
import { meant } from './text.ts';

export const whatif = {
  before: 'Before',
  change: 'Change',
  movedBy: 'Moved by',
  changed: 'the changed method',
  moved: (moved, units) => `${moved} of ${units} units change their rank.`,
  correlations: (spearman, kendall) => `Agreement of the two rankings: Spearman ${spearman}, Kendall ${kendall}.`,
  nothing:
    'Nothing was changed. Say what: --weight id=number, --weights file, --equal, --pca, --pca-rotated, --without id or --set field=value.',
  badWeight: (text) =>
    `--weight ${quoted(text)}: write it as id=number, such as minh-bach=20; the number is not negative.`,
  unknown: (id, closest) => `The run has no component, indicator or unit ${quoted(id)}.${meant(closest)}`,
  needsAnswers:
    'This change needs the answers themselves, which a run file does not hold. Change the method and run ddci score again.',
  hiddenValues:
    'The run does not hold all values that the reference values rest on (units whose values are not shown, or pooled years). Change the method and run ddci score again.',
} satisfies typeof vi;
