import { inBrackets, listed, pairs, quoted } from '../text.ts';
import type { resultFindings as vi } from '../vi/result-findings.ts';
import { runFault } from './run-places.ts';
import { percent } from './text.ts';

export const resultFindings = {
  'unit-without-responses': ({ unit }) => `${unit} has no responses.`,
  'similar-names': ({ names, forms }) =>
    `Names of ranked units that differ by a letter or a mark: ${pairs(names, forms, 'and', 'forms')}. If one is a misspelling, remove it and give its name as an alias of the other (aliases).`,
  'few-responses': ({ names, forms, usual }) =>
    `Units with hardly any forms next to the others (usually ${usual}), which are ranked: ${listed(names.map((name, i) => `${name} (${forms[i] ?? 0})`))}. Collect more, see whether the name is a misspelling, or set how many forms a ranked unit needs (minimum-responses).`,
  'no-weight': ({ indicator, unit, base }) =>
    `${unit}, ${indicator}: ${base} valid answer(s), but their weights sum to 0; the value is missing.`,
  'thin-base': ({ indicator, unit, base, minimum }) =>
    `${unit}, ${indicator}: ${base} valid answer(s), fewer than ${Math.max(1, minimum)}; the value is missing.`,
  'much-missing': ({ share, most }) =>
    `${percent(share)} of what was asked is blank or an answer such as “don't know”, more than ${percent(most)}: the ranking depends on those who did not answer. The data quality part has the shares of each question.`,
  'place-hangs': ({ unit, share, usual, rank, best, worst }) =>
    `${unit}: ${percent(share)} of what was asked is blank or an answer such as “don't know”, usually ${percent(usual)}. If what it lacks beyond the usual were answered at best or at worst, its rank would be ${best} or ${worst} (it is ${rank}).`,
  'missing-figure': ({ indicator, units }) => `${indicator}: no published figure for ${listed(units)}.`,
  'small-base': ({ units, values, indicator, unit, base, minimum }) =>
    `${values} value(s) of ${listed(units)} rest on fewer than ${minimum} valid answers and are shown (fewest: ${unit}, ${indicator}: ${base}): they can say what a person answered. To leave such values out, set missing.minimum-base: ${minimum}.`,
  'small-difference': ({ unit, indicators, tracks, count, minimum }) =>
    `${unit}: values of ${listed(indicators)} rest on the same answers as others (track ${listed(tracks)}) ${count === 0 ? 'in more ways than can be looked at: whether they tell few answers when subtracted is not known' : `but for ${count}: subtracted, they say what these were`}. To leave such values out, set privacy.minimum-difference: ${minimum}.`,
  'difference-withheld': ({ unit, indicators, tracks, count }) =>
    `${unit}: values of ${listed(indicators)} are left out: with those of the same answers (track ${listed(tracks)}) they ${count === 0 ? 'might tell few answers, in more ways than can be looked at,' : `would tell ${count} answer(s)`} by subtraction (privacy.minimum-difference).`,
  'withheld-told': ({ indicators }) =>
    `A unit with too few responses is withheld, but its values still set the scale, so they follow from the scores of the others: ${listed(indicators)}. Where they must not be known, use normalisation goalposts for these indicators, or take the unit off the list.`,
  'no-spread': ({ indicator, group, missing }) =>
    `${indicator}${group === null ? '' : ` (group ${group})`}: all values are equal${missing ? '; it counts as missing' : ''}.`,
  'outside-scale': ({ indicator, unit, value, bounds }) =>
    `${unit}, ${indicator}: ${value ?? 'the figure'} is outside ${bounds[0]}–${bounds[1]}, where a score must lie. Correct the figure, or choose another normalisation.`,
  'outlying-figure': ({ indicator, units, values, others, scores }) =>
    `${indicator}: the figure of ${listed(units.map((unit, k) => `${unit} (${values[k] ?? ''})`))} is far from all others (${others[0]} to ${others[1]}), so the scores of these lie between ${scores[0].toFixed(2)} and ${scores[1].toFixed(2)} and hardly differ. Correct the figure if it is wrong; if it is right, give the indicator normalisation: goalposts, with ends (lower, upper) beyond which a score does not go.`,
  'thin-ends': ({ minimum, thin, ranked, atEachEnd, firstUnits, lastUnits }) =>
    `${thin} of ${ranked} ranked units have fewer than ${minimum} responses; they hold ${firstUnits.length} of the first ${atEachEnd} places${inBrackets(firstUnits)} and ${lastUnits.length} of the last ${atEachEnd}${inBrackets(lastUnits)}. Totals of few responses lie farther apart by chance alone: do not publish these places without their rank intervals.`,
  'unlike-scales': ({ indicator, unit, value, others }) =>
    `${indicator}: the values (${unit}: ${value}) and the numbers they are compared with (${others.join('–')}) are on different scales, as 0.85 and 85 are. Write both as shares, or both as percentages.`,
  'all-clipped': ({ indicator, lower, upper }) =>
    `${indicator}: no value is within ${lower}–${upper}, so all scores are at the ends of the scale. Check these numbers in the method.`,
  'unlike-threshold': ({ indicator, than, areShares }) =>
    `${indicator}: the answers are ${areShares ? 'all shares from 0 to 1' : 'no shares from 0 to 1'}, and the threshold (than) is ${than}: they are on different scales. Write both as shares, or both as percentages.`,
  'threshold-for-all': ({ indicator, than, value }) =>
    `${indicator}: ${value === 0 ? 'no answer is' : 'all answers are'} beyond the threshold ${than} (than), so the value of every unit is ${value}%. Check the threshold in the method.`,
  'unlike-tiers': ({ tier, from, unit, total }) =>
    `The threshold of ${quoted(tier)} (${from}) and the totals (${unit}: ${total}) are on different scales. Write the thresholds on the scale of the index (out-of).`,
  'tier-out-of-reach': ({ tier, from, most }) =>
    `No total can reach ${quoted(tier)} (from ${from}): ${most} is the most there can be.`,
  'tier-for-all': ({ tier, from }) =>
    `All ranked units reach the best tier, ${quoted(tier)} (from ${from}). Check the thresholds.`,
  'tiny-weight': ({ part, weight, sum }) =>
    `The weight of ${quoted(part)} (${weight}) is so small next to the sum of its siblings' weights (${sum}) that it changes nothing. Check it.`,
  'blank-weight': ({ part, other, weight }) =>
    `${quoted(part)} has no weight and so counts as 1, while its sibling ${quoted(other)} weighs ${weight}. Write its weight; 0 where it is not to count.`,
  'partial-part': ({ part, unit, coverage }) => `${unit}, ${part}: made from ${percent(coverage)} of its weight.`,
  'missing-part': ({ part, unit, coverage, minimum }) =>
    `${unit}, ${part}: only ${percent(coverage)} of its weight is there, under ${percent(minimum)}; it is missing.`,
  unranked: ({ unit, reason }) =>
    `${unit} is not ranked: ${
      {
        'index-coverage': 'too little of its component weight is there.',
        'minimum-responses': 'it has fewer responses than the minimum; its scores are not shown.',
        'nothing-applies': 'no indicator applies to it.',
      }[reason]
    }`,
  'adjusted-unranked': ({ unit }) => `${unit} has adjustment points but is not ranked.`,
  'total-outside': ({ unit, total, outOf }) => `${unit}: with its points the total ${total} is outside 0–${outOf}.`,
  'threshold-missed': ({ unit, total, tier, from }) =>
    `${unit} does not reach ${quoted(tier)}: its total is ${total}, under ${from}. Tiers are decided on all digits, so the printed total looks like the threshold.`,
  'close-totals': ({ units: [better = '', worse = ''], totals: [more = '', less = ''] }) =>
    `${better} ranks before ${worse} by ${more} to ${less}: the printed totals look equal, ranks are decided on all digits.`,
  'no-tier': ({ unit, total }) => `${unit}: no tier reaches down to its total ${total}. Add a lower tier.`,
  'no-tiers': ({ names, values }) => `${names} tiers cannot be made of ${values} different totals; no tiers are given.`,
  'run-difference': ({ difference, unit, item }) =>
    `The run file was edited or is damaged: ${runFault({ difference, unit, item })}. Run ddci score again.`,
  'not-finite': ({ indicator, unit }) =>
    `${unit}, ${indicator}: the numbers are too large to compute with. Check the figures.`,
} satisfies typeof vi;
