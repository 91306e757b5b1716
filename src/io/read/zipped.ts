/** A compressed file (.zip) with one table in it, as form tools hand it over: that table. */
import { basename } from 'node:path';
import { Container } from './xlsx/container.ts';

/** What a Mac adds, and what is no table. */
const NO_TABLE = /(?:^|\/)(?:__MACOSX\/|\._|\.DS_Store$)|\/$/u;
const TABLE = /\.(?:csv|tsv|txt|xlsx|xlsm|xls|ods)$/iu;

/** @returns the table's name and bytes; null where the file is a workbook, or has no table in it or several */
export async function zippedTable(bytes: Uint8Array, file: string): Promise<{ name: string; bytes: Buffer } | null> {
  const container = await Container.open(bytes, file);
  const { names } = container;
  // Every workbook has one of them.
  if (names.some((name) => /^(?:\[Content_Types\]\.xml|mimetype|_rels\/\.rels|Index\/Document\.iwa)$/iu.test(name)))
    return null;
  const [name, ...others] = names.filter((part) => TABLE.test(part) && !NO_TABLE.test(part));
  const part = name === undefined || others.length > 0 ? null : container.part(name);
  if (name === undefined || part === null) return null;
  const pieces: Buffer[] = [];
  for await (const piece of part.pieces()) pieces.push(piece);
  return { name: basename(name), bytes: Buffer.concat(pieces) };
}
