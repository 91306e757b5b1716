/** A workbook to type paper forms into: a sheet a track, a row a form, lists to choose from under every question. */
import type { Grid, GridCell, GridChoice, GridLimit, GridSheet } from '../grid.ts';
import type { FormQuestion, FormTrack } from './form-tracks.ts';

const ROWS = 500;
const TICK = 'x';
const LISTS = 4;

export interface EntryWords {
  readonly lists: string;
  readonly howTo: string;
}

export function entryForm(title: string, tracks: readonly FormTrack[], words: EntryWords): Grid {
  const lists = new Lists(words.lists);
  const sheets = tracks.map((track) => entrySheet(track, lists, words));
  return { title, sheets: [...sheets, lists.sheet()] };
}

interface EntryColumn {
  readonly header: string;
  readonly note: string | null;
  readonly width: number;
  readonly choice: ((range: GridChoice['range']) => GridChoice) | null;
  readonly range: readonly [number, number] | null;
}

function entrySheet(track: FormTrack, lists: Lists, words: EntryWords): GridSheet {
  const columns = [
    { header: track.respondent, note: null, width: 12, choice: null, range: null },
    {
      header: track.unit,
      note: null,
      width: 34,
      choice: lists.choice(track.units.map(({ name }) => name)),
      range: null,
    },
    ...track.questions.flatMap((question) => questionColumns(question, lists)),
  ];
  const below = (i: number) => ({ row: 3, column: i + 1, rows: ROWS, columns: 1 });
  const blank: GridCell = { value: null, style: 'plain', format: '@' };
  const number: GridCell = { value: null, style: 'plain' };
  return {
    tab: tabOf(track.name),
    widths: columns.map(({ width }) => width),
    formats: columns.map(({ range }) => (range === null ? '@' : null)),
    rows: [
      { cells: [{ value: words.howTo, style: 'line' }] },
      {
        cells: columns.map(({ header, note }): GridCell => {
          return note === null ? { value: header, style: 'header' } : { value: header, style: 'header', note };
        }),
        height: 64,
      },
      ...Array.from({ length: ROWS }, () => ({ cells: columns.map(({ range }) => (range === null ? blank : number)) })),
    ],
    fixed: { rows: 2, columns: 2 },
    choices: columns.flatMap(({ choice }, i) => (choice === null ? [] : [choice(below(i))])),
    limits: columns.flatMap(({ range }, i): GridLimit[] =>
      range === null || !Number.isFinite(range[0]) ? [] : [{ range: below(i), least: range[0], greatest: range[1] }],
    ),
    alarms: [],
    locked: true,
    filter: null,
    wide: true,
  };
}

/** A multiple choice has a column an option, to be ticked. */
function questionColumns(question: FormQuestion, lists: Lists): EntryColumn[] {
  const { header, label, kind, options, range } = question;
  const note = label === header ? null : label;
  const width = Math.min(34, Math.max(14, ...options.map((option) => option.label.length + 2)));
  switch (kind) {
    case 'one':
      return [{ header, note, width, choice: lists.choice(options.map((option) => option.label)), range: null }];
    case 'several':
      return options
        .filter(({ code }) => /^-?\d/u.test(code))
        .map((option) => {
          return { header: `${header} / ${option.label}`, note, width: 16, choice: lists.choice([TICK]), range: null };
        });
    default:
      return [{ header, note, width: 14, choice: null, range: range ?? [Number.NEGATIVE_INFINITY, 0] }];
  }
}

/** Lists of words on a sheet of their own: a list within a rule can be no longer than 255 characters. */
class Lists {
  readonly #tab: string;
  readonly #columns: (readonly string[])[] = [];

  constructor(tab: string) {
    this.#tab = tab;
  }

  choice(words: readonly string[]): (range: GridChoice['range']) => GridChoice {
    const key = JSON.stringify(words);
    let column = this.#columns.findIndex((column) => JSON.stringify(column) === key);
    if (column < 0) column = this.#columns.push(words) - 1;
    const at = { row: 1, column: column + 1, rows: words.length, columns: 1 };
    return (range) => ({ range, of: { tab: this.#tab, range: at }, only: true });
  }

  sheet(): GridSheet {
    const rows = Math.max(LISTS, ...this.#columns.map((words) => words.length));
    return {
      tab: this.#tab,
      widths: this.#columns.map(() => 34),
      formats: this.#columns.map(() => '@'),
      rows: Array.from({ length: rows }, (_, r) => ({
        cells: this.#columns.map((words): GridCell => ({ value: words[r] ?? null, style: 'bare', format: '@' })),
      })),
      fixed: { rows: 0, columns: 0 },
      choices: [],
      alarms: [],
      locked: false,
      filter: null,
      wide: true,
      hidden: true,
    };
  }
}

/** As long as the tab of a sheet can be, and without what it may not hold. */
function tabOf(name: string): string {
  return [...name.replace(/[*?:\\/[\]']/gu, ' ')].slice(0, 31).join('').trim() || '1';
}
