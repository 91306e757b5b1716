import type { quota as vi } from '../vi/quota.ts';

export const quota: typeof vi = {
  until: 'the last day of the survey, for how many forms a day are needed (YYYY-MM-DD)',
  csv: 'print the forms of all units against the quota as CSV instead of a table',
  none: 'The method says of no unit how many forms are to be collected. Fill in “Forms to collect” on the sheet Settings or Units (responses.quota, units: quota).',
  track: 'Track',
  tab: 'Quota',
  title: (track) => `Forms against the quota: ${track}`,
  units: (enough, among) => `${enough} of ${among} units have their forms (used ones; those left out are not counted).`,
  lacking: (forms) => `${forms} forms lack.`,
  daily: (forms, until, days) => `${days} days are left until ${until}: ${forms} forms a day are needed.`,
  columns: ['Unit', 'Used', 'Quota', 'Short', 'Per day'],
};
