/** Colours of a tier's marks. */
import { NO_TIER, tierColour, tierOutline } from '../charts/chart-colours.ts';
import type { TrackView } from '../html/track-view.ts';

export function tierMark(
  { tiers }: TrackView,
  tier: string | null,
): { readonly colour: string; readonly outline: string } {
  const colour = tier === null ? NO_TIER : tierColour(Math.max(0, tiers.indexOf(tier)), tiers.length);
  return { colour, outline: tierOutline(colour) };
}
