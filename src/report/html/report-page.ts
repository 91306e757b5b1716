/** The whole report as one page. */
import type { Language, Run } from '../../core/model.ts';
import { liveTracks } from '../live/track-cells.ts';
import { element, type Page } from './element.ts';
import { page } from './page.ts';
import { trackView } from './track-view.ts';
import { unitProfile } from './unit-profile.ts';

export function reportPage(run: Run, language: Language): Page {
  const tracks = liveTracks(run).map(trackView);
  return page(run, language, [
    element(
      'main',
      {},
      tracks.map((view) =>
        element(
          'section',
          {},
          element('h2', {}, view.track.name),
          view.track.units.map((_, unit) => unitProfile(view, unit, language)),
        ),
      ),
    ),
  ]);
}
