/** What `ddci plan` knows of the survey: from a run that has the error of sampling, or before a first year from a method alone. */
import type { Language, Track } from '../../../core/model/method.ts';
import type { Run, TrackResult } from '../../../core/model/run.ts';
import { rankedTogether } from '../../../core/pipeline.ts';
import { methodRules, type TrackRules } from '../../../core/rules.ts';
import {
  type SurveyedUnit,
  type VarianceComponents,
  varianceComponents,
} from '../../../core/sample-size/variance-components.ts';
import { type Context, UsageError } from '../../context.ts';
import { loadRun, runBytes } from '../../load-run.ts';
import { runTitle } from '../../run-title.ts';

const CONFIDENCE = 0.95;

/** Units that are ranked together. */
export interface RankedUnits {
  readonly track: string;
  /** Of the track, and of the group where groups are ranked by themselves. */
  readonly name: string;
  readonly units: readonly { readonly id: string; readonly name: string }[];
  /** Of units with an error of sampling; none before a first year. */
  readonly surveyed: readonly SurveyedUnit[];
  /** null: nothing is known of the variances. */
  readonly variances: VarianceComponents | null;
  /** Forms that a respondent filled in, on average. */
  readonly formsPerRespondent: number | null;
  /** Greatest standard deviation of a total from one form to another, where its scores go to both ends; null: they have none. */
  readonly greatestDeviation: number | null;
  readonly decimals: number;
}

export interface PlanSource {
  readonly title: string;
  readonly language: Language;
  readonly inputs: readonly string[];
  readonly isRun: boolean;
  readonly rankings: readonly RankedUnits[];
}

/** null where the method has errors, which are reported. */
export async function planSource(named: string | undefined, context: Context): Promise<PlanSource | null> {
  if (named !== undefined && (await runBytes(named, context)) !== null) {
    const { run, method, path } = await loadRun(named, context);
    const language = context.options.lang ?? run.language;
    if (context.options.set.length > 0) throw new UsageError(context.messages(language).plan.setOfRun);
    const rules = methodRules(run.method);
    const lists = method.tracks.flatMap((track, t) => runLists(run, track, rules[t], run.tracks[t]));
    return { title: runTitle(run), language, inputs: [path], isRun: true, rankings: lists };
  }
  const { inputFiles, loadMethod } = await import('../../load-method.ts');
  const loaded = await loadMethod(named, context);
  const { method, json, language, findings } = loaded;
  if (method === null) {
    const { reportFindings } = await import('../../report-findings.ts');
    reportFindings({ findings, language, method: loaded }, context);
    return null;
  }
  const rules = methodRules(json);
  const lists = method.tracks.flatMap((track, t) => methodLists(track, rules[t]));
  return { title: runTitle(method), language, inputs: await inputFiles(loaded), isRun: false, rankings: lists };
}

function runLists(run: Run, track: Track, rules: TrackRules | undefined, result: TrackResult | undefined) {
  const respondents = run.robustness?.respondents.find((candidate) => candidate.track === result?.id);
  const errors = new Map(respondents?.units.map(({ unit, standardError }) => [unit, standardError]));
  const rows = new Map(result?.ranking.map((row) => [row.unit, row]));
  const forms = result?.responses.reduce((sum, { used }) => sum + (used ?? 0), 0) ?? 0;
  const formsPerRespondent = respondents?.respondents ? forms / respondents.respondents : null;
  return methodLists(track, rules).flatMap((list): RankedUnits[] => {
    const units = list.units.filter(({ id }) => rows.get(id)?.rank != null);
    const surveyed = units.flatMap(({ id }): SurveyedUnit[] => {
      const [row, error] = [rows.get(id), errors.get(id)];
      if (row?.index == null || error === undefined) return [];
      return [{ id, index: row.index, variance: error ** 2, forms: row.responses }];
    });
    if (units.length < 2) return [];
    const variances = varianceComponents(surveyed, CONFIDENCE);
    return [{ ...list, units, surveyed, variances, formsPerRespondent, greatestDeviation: null }];
  });
}

function methodLists(track: Track, rules: TrackRules | undefined): RankedUnits[] {
  const ends = rules?.ends ?? null;
  return rankedTogether(track).flatMap((places): RankedUnits[] => {
    const units = places.flatMap((place) => track.units[place] ?? []);
    if (units.length < 2) return [];
    const group = track.ranking.within === 'group' ? (units[0]?.group ?? null) : null;
    return [
      {
        track: track.id,
        name: [track.name, ...(group === null ? [] : [group])].join(' – '),
        units,
        surveyed: [],
        variances: null,
        formsPerRespondent: null,
        greatestDeviation: ends === null ? null : ((ends[1] - ends[0]) / 2) * (rules?.factor ?? 1),
        decimals: rules?.ranking.decimals ?? 2,
      },
    ];
  });
}
