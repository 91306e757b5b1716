/** All that the program says in Vietnamese. */
import { check } from './check.ts';
import { compare } from './compare.ts';
import { convert } from './convert.ts';
import { diagnose } from './diagnose.ts';
import { draft } from './draft.ts';
import { drop } from './drop.ts';
import { eachUnit } from './each-unit.ts';
import { examples } from './examples.ts';
import { explain } from './explain.ts';
import { failures } from './failures.ts';
import { findings } from './findings.ts';
import { formulas } from './formulas.ts';
import { helpTopics } from './help-topics.ts';
import { init } from './init.ts';
import { leader } from './leader.ts';
import { letter } from './letter.ts';
import { message } from './message.ts';
import { methodTitles } from './method-titles.ts';
import { next } from './next.ts';
import { help } from './options.ts';
import { page } from './page.ts';
import { plan } from './plan.ts';
import { presets } from './presets.ts';
import { program } from './program.ts';
import { quota } from './quota.ts';
import { report } from './report.ts';
import { robustness } from './robustness.ts';
import { levels, screen } from './screen.ts';
import { series } from './series.ts';
import { uncertainty } from './uncertainty.ts';
import { unit } from './unit.ts';
import { variants } from './variants.ts';
import { whatif } from './whatif.ts';
import { workbook } from './workbook.ts';

export const vi = {
  check,
  compare,
  convert,
  diagnose,
  draft,
  drop,
  eachUnit,
  examples,
  explain,
  failures,
  findings,
  formulas,
  init,
  leader,
  letter,
  message,
  methodTitles,
  next,
  help,
  helpTopics,
  page,
  plan,
  presets,
  program,
  quota,
  report,
  robustness,
  levels,
  screen,
  series,
  uncertainty,
  unit,
  variants,
  whatif,
  workbook,
};
