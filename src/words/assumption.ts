/** What `ddci init` takes to be so. */
export type Assumption =
  | { readonly kind: 'one-file-one-track'; readonly tracks: number }
  | { readonly kind: 'unit-by-header'; readonly header: string }
  | { readonly kind: 'unit-unlike-header'; readonly header: string }
  | { readonly kind: 'respondent-email'; readonly header: string }
  | { readonly kind: 'levels'; readonly scale: string; readonly met: number; readonly all: number }
  | { readonly kind: 'own-codes'; readonly scale: string }
  | { readonly kind: 'code-range'; readonly scale: string; readonly range: readonly [number, number] }
  | { readonly kind: 'number-range'; readonly scale: string; readonly range: readonly [number, number] }
  | { readonly kind: 'missing-number'; readonly number: string; readonly scales: readonly string[] }
  | { readonly kind: 'title'; readonly title: string }
  | { readonly kind: 'year'; readonly year: number }
  | { readonly kind: 'decimal-mark'; readonly file: string; readonly mark: string }
  | { readonly kind: 'shares' | 'means' | 'equal-weights' }
  | { readonly kind: 'examples'; readonly count: number };
