/** The result of recognition: what a method could say of the files, how sure that is, and what could not be known. */
import type { ColumnText } from './column.ts';
import type { IdleRole } from './column-role.ts';
import type { UnitKind } from './unit-texts.ts';
import type { Label, ScaleGuess } from './which-scale.ts';

/** A track: the files of one argument, or several files that are one unit each. */
export interface TrackProposal {
  readonly sources: readonly SourceProposal[];
  readonly published: readonly PublishedProposal[];
  readonly units: readonly UnitProposal[];
  /** The kind that most units are; null where their names do not say. */
  readonly kind: UnitKind | null;
  readonly questions: readonly QuestionProposal[];
  /** Components that the survey's own header groups its questions in. */
  readonly components: readonly ComponentProposal[];
}

/** A text of the upper header row, and the questions under it. */
export interface ComponentProposal {
  readonly id: string;
  readonly name: string;
  /** Their ids. */
  readonly questions: readonly string[];
}

export interface SourceProposal {
  /** As the method names it; may hold `*`. */
  readonly file: string;
  /** null: the tool's own choice, the first visible one. */
  readonly sheet: string | null;
  /** null: the tool finds it. */
  readonly header: readonly number[] | null;
  readonly rows: string | null;
  readonly layout: LayoutProposal;
  readonly respondent: {
    readonly header: string;
    readonly by: 'code' | 'email';
    /** How far a code reaches, where the codes restart; null: they do not. */
    readonly reach: 'per-file' | 'per-sheet' | null;
  } | null;
  /** The column that only numbers the forms; null where there is none. */
  readonly serial: string | null;
  /** Rows that are tried-out forms are left out. */
  readonly where: { readonly column: string; readonly value: string } | null;
  readonly rowCount: number;
  readonly headerRows: readonly number[];
  /** The row that numbers the columns and is passed over. */
  readonly numbering: number | null;
  readonly idle: readonly { readonly role: IdleRole; readonly headers: readonly string[] }[];
  /** Headers of columns that may be questions, and whose answers are on no scale. */
  readonly unread: readonly string[];
  /** Cells of its other columns that look like personal data: what they say is in no proposal. */
  readonly personal: readonly PersonalCells[];
}

export interface PersonalCells {
  readonly file: string;
  /** null: the file has none. */
  readonly sheet: string | null;
  /** The first addresses in a column. */
  readonly cells: readonly string[];
  readonly count: number;
}

export type LayoutProposal =
  | {
      readonly name: 'long';
      /** null: no column, or several, could be meant. */
      readonly unit: { readonly header: string; readonly by: 'values' | 'header'; readonly sure: boolean } | null;
      readonly doubtful: readonly string[];
    }
  | { readonly name: 'blocks'; readonly unit: string; readonly blocks: readonly string[] }
  | { readonly name: 'matrix'; readonly pattern: string }
  | { readonly name: 'sheet-per-unit' }
  | { readonly name: 'file-per-unit' };

export interface UnitProposal {
  /** Distinct in its track. */
  readonly id: string;
  /** null: only a code is known. */
  readonly name: string | null;
  /** Cells that name it, other spellings included. */
  readonly count: number;
  /** Spellings that were gathered under it without being the same text folded. */
  readonly aliases: readonly ColumnText[];
  /** The unit that it may be another name of: then it is none of its own, perhaps. */
  readonly maybe: string | null;
  /** Not on the official list, and like none that is. */
  readonly isUnlisted: boolean;
  /** As the official list has them. */
  readonly group: string | null;
  readonly quota: number | null;
  readonly listed: readonly string[];
}

export interface QuestionProposal {
  readonly id: string;
  readonly name: string;
  readonly header: string;
  /** The scale's id. */
  readonly scale: string;
}

/** A scale, shared by the questions that name it. */
export interface ScaleProposal {
  readonly id: string;
  readonly kind: ScaleGuess['kind'];
  /** With null as the code where the answers do not say what it is. */
  readonly answers: readonly Label[];
  readonly range: readonly [number, number] | null;
  readonly separator: string | null;
  readonly missing: readonly string[];
  /** The codes that a share usually counts; null where nothing says so. */
  readonly upper: readonly number[] | null;
  /** Of a known set: how many levels it has, and how many were chosen by anybody. */
  readonly levels: { readonly all: number; readonly met: number } | null;
}

export interface PublishedProposal {
  readonly file: string;
  readonly sheet: string | null;
  readonly header: readonly number[] | null;
  readonly rows: string | null;
  readonly unit: string;
  readonly columns: readonly string[];
  /** null: nothing is to be decided. */
  readonly decimal: ',' | '.' | null;
}

/** A file that nothing could be made of. */
export interface UnreadFile {
  readonly file: string;
  readonly why: 'no-table' | 'no-answers' | 'ranking';
}

export interface Proposal {
  /** As the names of files and sheets say; null where they say none, or several. */
  readonly title: string | null;
  readonly year: number | null;
  readonly tracks: readonly TrackProposal[];
  readonly scales: readonly ScaleProposal[];
  /** Tables that say which units there are. */
  readonly lists: readonly { readonly file: string; readonly units: number }[];
  readonly unread: readonly UnreadFile[];
}
