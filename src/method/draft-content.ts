/** What a draft of a method is made of: what recognition found in the files of a survey. */
export interface DraftTrack {
  readonly sources: readonly DraftSource[];
  readonly published: readonly DraftPublished[];
  readonly units: readonly DraftUnit[];
  readonly kind: 'department' | 'locality' | null;
  readonly questions: readonly {
    readonly id: string;
    readonly name: string;
    readonly header: string;
    readonly scale: string;
  }[];
  readonly components: readonly DraftComponent[];
}

interface DraftComponent {
  readonly id: string;
  readonly name: string;
  /** Ids of the questions that belong to it. */
  readonly questions: readonly string[];
}

export interface DraftUnit {
  readonly id: string;
  readonly name: string | null;
  /** Cells that name it. */
  readonly count: number;
  /** Other spellings that were taken to be the unit's, and how often each is met. */
  readonly aliases: readonly { readonly text: string; readonly count: number }[];
  /** The unit that it may be another spelling of. */
  readonly maybe: string | null;
  /** Not on the official list, and like none that is. */
  readonly isUnlisted: boolean;
  /** As the official list has them. */
  readonly group: string | null;
  readonly quota: number | null;
  readonly listed: readonly string[];
}

export interface DraftTable {
  readonly file: string;
  readonly sheet: string | null;
  readonly header: readonly number[] | null;
  readonly rows: string | null;
}

export interface DraftSource extends DraftTable {
  readonly layout:
    | { readonly name: 'long'; readonly unit: { readonly header: string } | null }
    | { readonly name: 'blocks'; readonly unit: string; readonly blocks: readonly string[] }
    | { readonly name: 'matrix'; readonly pattern: string }
    | { readonly name: 'sheet-per-unit' | 'file-per-unit' };
  readonly respondent: { readonly header: string; readonly reach: string | null } | null;
  readonly where: { readonly column: string; readonly value: string } | null;
}

export interface DraftPublished extends DraftTable {
  readonly unit: string;
  readonly columns: readonly string[];
  readonly decimal: string | null;
}

export interface DraftScale {
  readonly id: string;
  readonly kind: 'known' | 'yes-no' | 'ticks' | 'codes' | 'number' | 'counts' | 'choices' | 'open';
  readonly answers: readonly (readonly [string, number | null])[];
  readonly range: readonly [number, number] | null;
  readonly separator: string | null;
  readonly missing: readonly string[];
  readonly upper: readonly number[] | null;
}

export interface DraftContent {
  /** As far as the names of files say them. */
  readonly title: string | null;
  readonly year: number | null;
  readonly tracks: readonly DraftTrack[];
  readonly scales: readonly DraftScale[];
}
