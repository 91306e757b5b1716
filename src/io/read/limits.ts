/**
 * What a workbook or a text table may hold at most: the size of a sheet as Excel has it, and amounts that no survey reaches but a file made to
 * do harm does. Amounts are counted while reading, never believed from the file. A limit that is reached is a failure that names it.
 */
import type { Limit } from '../../core/failures.ts';

const MEGABYTE = 1_000_000;

export const LIMITS = {
  /** Bytes of a workbook as it is packed: it is held whole while it is read. */
  container: 100 * MEGABYTE,
  /** Parts in the zip container. */
  parts: 2_000,
  /** Bytes of a part, inflated. */
  part: 400 * MEGABYTE,
  /** Bytes of all parts that are read, inflated. */
  total: 500 * MEGABYTE,
  /** Inflated bytes for a byte in the container, of a part over RATIO_FROM. */
  ratio: 200,
  rows: 1_048_576,
  columns: 16_384,
  /**
   * Of a sheet. Half as many would keep out a million forms of eighty questions, which are 80 million cells and are read in
   * seconds; as rows stream, more cells cost time and not memory (a cell that was met before costs none).
   */
  cells: 100_000_000,
  /** Of a workbook, cells of a column that differ, of those that are asked for; and all texts that differ. */
  distinct: 2_000_000,
  /** Bytes of all these texts together. */
  letters: 48 * MEGABYTE,
  /** Characters of a cell. */
  characters: 32_767,
  merges: 20_000,
  /** Merged ranges of all sheets of a workbook that are read. */
  allMerges: 200_000,
  /** Relations of a part, and cell formats, fonts and number formats of a workbook: of each. Excel has 65,490 cell formats. */
  listed: 200_000,
  /** Shared strings; the same one is counted as often as it is listed. */
  strings: 16_000_000,
  /** Stretches of text in fonts of their own, of shared strings that may need to be converted from them. */
  runs: 500_000,
  /** Bytes of one tag, comment or stretch of text in a part. */
  token: 4 * MEGABYTE,
  /** Elements in one another. */
  depth: 256,
  /** Attributes of an element. */
  attributes: 256,
} as const satisfies Record<Limit, number>;

/** Smaller parts may be packed as tightly as they like. */
export const RATIO_FROM = MEGABYTE;
