/** A series as tables for scripts: English headers, full precision. */
import type { CsvTable } from '../../../report/csv-tables.ts';
import { DIFFERENCE_COLUMNS, differenceCells } from '../difference-cells.ts';
import type { Years } from './years.ts';

export function seriesTables({ years, transitions, series: { tracks }, isBreak }: Years): CsvTable[] {
  const points = tracks.flatMap((track, t) =>
    track.units.flatMap((unit) =>
      unit.points.flatMap((point, y) =>
        point === null ? [] : [{ track, t, unit, point, y, label: years[y]?.label ?? '' }],
      ),
    ),
  );
  return [
    {
      name: 'years',
      header: ['year', 'file', 'title', 'published', 'track', 'units', 'ranked', 'median', 'min', 'max', 'break'],
      rows: tracks.flatMap((track, t) =>
        years.flatMap(({ label, file, title, published }, y) => {
          const facts = track.years[y];
          if (facts == null) return [];
          const { units, ranked, median, min, max } = facts;
          return [
            [label, file, title, String(published), track.id, units, ranked, median, min, max, String(isBreak(t, y))],
          ];
        }),
      ),
    },
    {
      name: 'changes',
      header: ['from', 'to', ...DIFFERENCE_COLUMNS],
      rows: transitions.flatMap(({ year, differences }) => {
        const between = [years[year - 1]?.label ?? '', years[year]?.label ?? ''];
        return differences.map((difference) => [...between, ...differenceCells(difference)]);
      }),
    },
    {
      name: 'units',
      header: [
        ...[
          'track',
          'unit',
          'name',
          'year',
          'unit_then',
          'name_then',
          'total',
          'rank',
          'among',
          'tier',
          'standard_error',
        ],
        ...['rebased_total', 'rebased_rank'],
      ],
      rows: points.map(({ track, unit, point, label }) => [
        ...[
          track.id,
          unit.id,
          unit.name,
          label,
          point.id,
          point.name,
          point.total,
          point.rank,
          point.among,
          point.tier,
        ],
        ...[point.standardError, point.rebased?.total ?? null, point.rebased?.rank ?? null],
      ]),
    },
    {
      name: 'components',
      header: ['track', 'unit', 'year', 'component', 'score'],
      rows: points.flatMap(({ track, unit, point, label }) =>
        track.components.map(({ id }, c) => [track.id, unit.id, label, id, point.components[c] ?? null]),
      ),
    },
    {
      name: 'slopes',
      header: ['track', 'unit', 'name', 'from', 'to', 'slope', 'low', 'high'],
      rows: tracks.flatMap((track) =>
        track.units.flatMap(({ id, name, slope }) =>
          slope === null
            ? []
            : [
                [
                  ...[track.id, id, name, years[slope.from]?.label ?? '', years[slope.to]?.label ?? ''],
                  ...[slope.slope, slope.interval?.low ?? null, slope.interval?.high ?? null],
                ],
              ],
        ),
      ),
    },
    {
      name: 'events',
      header: ['track', 'unit', 'name', 'year', 'event', 'side', 'others'],
      rows: tracks.flatMap((track) =>
        track.units.flatMap(({ id, name, events }) =>
          events.map(({ year, how, isNew, related }) => [
            ...[track.id, id, name, years[year]?.label ?? '', how, isNew ? 'new' : 'old', related.join(' | ')],
          ]),
        ),
      ),
    },
  ];
}
