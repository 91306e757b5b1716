import type { Limit } from '../../core/failures.ts';
import { encodings } from '../../core/text/encodings.ts';
import { listed, quoted } from '../text.ts';
import type { failures as vi } from '../vi/failures.ts';
import { runFault } from './run-places.ts';

const LIMIT_WORDS: Readonly<Record<Limit, (most: string) => string>> = {
  parts: (most) => `${most} parts in a file`,
  part: (most) => `${most} bytes in an inflated part`,
  total: (most) => `${most} bytes in the inflated file`,
  ratio: (most) => `${most} inflated bytes for each byte in the file`,
  rows: (most) => `${most} rows in a sheet`,
  columns: (most) => `${most} columns in a sheet`,
  cells: (most) => `${most} cells in a sheet`,
  characters: (most) => `${most} characters in a cell`,
  container: (most) => `${most} bytes in a workbook`,
  distinct: (most) => `${most} different texts or numbers`,
  letters: (most) => `${most} bytes of different texts`,
  listed: (most) => `${most} relations, cell formats, fonts or number formats`,
  strings: (most) => `${most} shared strings`,
  runs: (most) => `${most} stretches of text in fonts of their own`,
  merges: (most) => `${most} merged ranges in a sheet`,
  allMerges: (most) => `${most} merged ranges in a workbook`,
  token: (most) => `${most} bytes in an XML tag or stretch of text`,
  depth: (most) => `${most} XML elements in one another`,
  attributes: (most) => `${most} attributes of an XML element`,
};

export const failures = {
  'no-such-file': ({ file }) => `There is no file ${quoted(file)}. Check its name and folder.`,
  'not-a-file': ({ file }) => `${quoted(file)} is not an ordinary file. Check its name.`,
  'no-permission': ({ file }) => `${quoted(file)} may not be read. Close it in other programs, or ask for permission.`,
  'changed-meanwhile': ({ file }) =>
    `${quoted(file)} was changed while it was read, so no result was written. Wait until other programs have written it, and run it again.`,
  'cannot-read': ({ file, problem }) =>
    `${quoted(file)} cannot be read (${problem}).${problem === 'UNKNOWN' ? ' If it is kept in OneDrive and is not on this computer: connect to the network, open it once and run this again.' : ''}`,
  'not-a-workbook': ({ file }) =>
    `${quoted(file)} is not an Excel workbook (.xlsx), whatever its name says. Open it in Excel and save it as .xlsx.`,
  'old-or-encrypted': ({ file }) =>
    `${quoted(file)} is an old .xls file or under a password. Open it in Excel and save it as .xlsx without a password.`,
  'encrypted-workbook': ({ file }) =>
    `${quoted(file)} is under a password. Open it in Excel, remove the password (File › Info › Protect Workbook) and save it.`,
  'old-workbook': ({ file }) =>
    `${quoted(file)} is an old Excel file (.xls) that cannot be read. Open it in Excel and save it as .xlsx.`,
  'old-fonts': ({ file }) =>
    `${quoted(file)} is an old Excel file (.xls) with text in fonts such as “.VnTime” (TCVN3) or “VNI-Times” (VNI). Open it in Excel and save it as .xlsx: then its letters are converted to Unicode.`,
  'binary-workbook': ({ file }) =>
    `${quoted(file)} is a binary Excel file (.xlsb). Open it in Excel and save it as .xlsx.`,
  'csv-named-workbook': ({ file }) =>
    `${quoted(file)} is a text file (CSV), though its name says it is an Excel workbook. Rename it to .csv, or open it in Excel and save it as .xlsx.`,
  'html-named-workbook': ({ file }) =>
    `${quoted(file)} is a web page (HTML), whatever its name says. Open it in Excel and save it as .xlsx.`,
  'xml-named-workbook': ({ file }) =>
    `${quoted(file)} is an XML spreadsheet of Excel 2003, whatever its name says. Open it in Excel and save it as .xlsx.`,
  'zip-archive': ({ file }) => `${quoted(file)} is a compressed file (.zip). Unpack it and use the file in it.`,
  'numbers-document': ({ file }) =>
    `${quoted(file)} is a document of Numbers (Mac). Open it in Numbers and export it to Excel (.xlsx).`,
  'lost-letters': ({ file }) =>
    `${quoted(file)} lost letters when it was saved: many show as “?”. No encoding brings them back. Open the original file and save it as “CSV UTF-8” or .xlsx.`,
  mojibake: ({ file }) =>
    `${quoted(file)} has letters that were changed when it was opened in a wrong encoding and saved again (such as “Ä‘Æ¡n vá»‹” for “đơn vị”). Take the original file, open it as UTF-8 (in Excel: Data › From Text/CSV › 65001: Unicode (UTF-8)), and save it as “CSV UTF-8” or .xlsx.`,
  'no-sheets': ({ file }) =>
    `${quoted(file)} has no sheet with cells (charts or macros only). Choose another file, or add a sheet with data.`,
  'damaged-part': ({ file, part }) =>
    `${quoted(file)} is damaged: its part ${quoted(part)} cannot be read. Open it in Excel and save it again, or get a new copy.`,
  'workbook-doctype': ({ file, part }) =>
    `${quoted(file)}: the part ${quoted(part)} declares a DOCTYPE, which no real workbook does, so the file is not read. Open it in Excel and save it again, or get a copy from a source you trust.`,
  'workbook-part-name': ({ file, part }) =>
    `${quoted(file)} holds a part under a name that is repeated or not allowed (${quoted(part)}), so it is not read. Open it in Excel and save it again, or get a copy from a source you trust.`,
  'workbook-order': ({ file, sheet, cell }) =>
    `${quoted(file)}, sheet ${quoted(sheet)}: a row or cell is out of order (at ${cell}). Open it in Excel and save it again.`,
  'workbook-limit': ({ file, part, limit, most }) =>
    `${quoted(file)} goes beyond a limit: at most ${LIMIT_WORDS[limit](most.toLocaleString('en-US'))}${part === '' ? '' : ` (in the part ${quoted(part)})`}. Split the file or remove what is not needed; if it is not large, open it in Excel and save it again.`,
  'damaged-workbook': ({ file }) =>
    `${quoted(file)} is damaged or incomplete. Open it in Excel, save it again, or get a new copy.`,
  'not-utf8': ({ file, line }) =>
    `${quoted(file)}, line ${line}: a method is YAML or JSON text in UTF-8. In Notepad: File › Save as › Encoding › UTF-8.`,
  'not-in-encoding': ({ file, row, column, encoding }) =>
    `${quoted(file)}, row ${row}, column ${column}: the text is not ${encoding}. Name the right encoding with the field encoding, or open it in Excel and save it as “CSV UTF-8”.`,
  'lost-text': ({ file, row, column }) =>
    `${quoted(file)}, row ${row}, column ${column}: letters were lost before (they show as “\ufffd”). Type the cell again, or export the file again from its source.`,
  'other-encoding': ({ file, encoding, found }) =>
    `${quoted(file)} begins with the mark of ${found}, but the field encoding says ${quoted(encoding)}. Correct the field or leave it out.`,
  'unknown-encoding': ({ file, candidates }) =>
    candidates.length === 0
      ? `${quoted(file)}: the encoding is not known; the file is not UTF-8, and no encoding makes Vietnamese of it. Open it in Excel and save it as “CSV UTF-8”, or name the encoding with the field encoding (${encodings.join(', ')}).`
      : `${quoted(file)} is not UTF-8; its encoding could be ${candidates.map(quoted).join(' or ')}, and that is not sure enough. Say which with the field encoding.`,
  'no-such-encoding': ({ file, encoding }) =>
    `${quoted(file)}: there is no encoding ${quoted(encoding)}. Choose one of: ${encodings.join(', ')}.`,
  'not-text': ({ file }) =>
    `${quoted(file)} has zero bytes, so it is no text file. Export it again as “CSV UTF-8”; if it is text, name its encoding with the field encoding.`,
  'text-limit': ({ file, row, column, limit, most }) =>
    `${quoted(file)}, row ${row}${column === null ? '' : `, column ${column}`} goes beyond a limit: at most ${LIMIT_WORDS[limit](most.toLocaleString('en-US'))}. ${limit === 'characters' ? 'Perhaps a quotation mark is not closed; correct the row.' : 'Split the file or remove what is not needed.'}`,
  'unclosed-quote': ({ file, lines, more }) =>
    `${quoted(file)}, line ${lines.join(', ')}${more > 0 ? ` and ${more} more` : ''}: a quotation mark is not closed, or text follows the closing one. Correct the line, or save the table again as .xlsx or “CSV UTF-8”.`,
  'ambiguous-delimiter': ({ file, delimiters }) =>
    `${quoted(file)}: the delimiter could be ${delimiters
      .map((d) => (d === '\t' ? 'tab' : d))
      .map(quoted)
      .join(' or ')}. Say which with the field delimiter.`,
  'too-long-for-cell': ({ sheet, title }) =>
    `The content is too long for a cell of a workbook (32,767 characters): sheet ${sheet}, column ${title}. Keep this method as YAML, or shorten it.`,
  'too-large-method': ({ file, most }) =>
    `${quoted(file)} is larger than ${most} MB and cannot be a method. Check its name.`,
  'not-a-folder': ({ file }) => `${quoted(file)} is a file, not a folder. Choose another --output.`,
  'no-folder': ({ file }) => `There is no folder ${quoted(file)}. Make it, or write elsewhere.`,
  'not-a-place': ({ file }) =>
    `${quoted(file)} is a link or a folder, so nothing is written there. Choose another --output.`,
  'not-a-name': ({ file }) =>
    `Windows has no file or folder of the name ${quoted(file)}. Choose another name; nothing was written.`,
  'not-a-method': ({ file }) =>
    `${quoted(file)} is not a method file. If it is a survey, make a method from it: ddci init "${file}"`,
  'not-a-run': ({ file }) =>
    `${quoted(file)} is not a run file (run.json) of this tool, or was changed. Name the right one.`,
  'not-results': ({ file, lacking, headers }) => {
    const columns = headers.length === 0 ? '' : ` The table has the columns ${listed(headers.map(quoted), 20)}.`;
    const say = 'Name it with --columns, such as --columns "unit=Unit" --columns "total=Total".';
    switch (lacking) {
      case 'several':
        return `${quoted(file)}: several columns may be the totals, or the ranks: ${listed(headers.map(quoted), 20)}. ${say}`;
      case 'column':
        return `${quoted(file)}: there is no column ${listed(headers.map(quoted), 20)}, as --columns says. Mend the name.`;
      case 'table':
        return `${quoted(file)} is no run file (run.json) and has no table. Name a run file, or a table with a row for each unit and its total or rank.`;
      default:
        return `${quoted(file)} is no run file (run.json), and in its table no column of ${lacking === 'unit' ? 'units' : 'totals or ranks'} is known.${columns} ${say}`;
    }
  },
  'edited-run': ({ file, more, difference, unit, item }) =>
    `The run file ${quoted(file)} was edited or is damaged: ${runFault({ difference, unit, item })}${more > 0 ? ` (nor do ${more} others: see ddci check)` : ''}. Run ddci score again.`,
  'method-there': ({ file }) =>
    `${quoted(file)} is there already; nothing was written. Give another name by --output, or replace it by --force.`,
  'not-ours': ({ file }) =>
    `${quoted(file)} is there already and was not written by this tool, or was changed since. Nothing was written. Choose another --output, or replace it with --force.`,
  'is-input': ({ file }) =>
    `${quoted(file)} is an input of this run, so nothing is written there. Choose another --output.`,
  locked: ({ file, pid }) =>
    `Another run is writing to this folder${pid === null ? '' : ` (number ${pid})`}. Wait until it has ended; if there is none, delete ${quoted(file)}.`,
  'held-open': ({ files, kept }) => {
    const next = kept.length === 0 ? '' : `; the new content is in ${kept.map(quoted).join(', ')}`;
    return `Open in another program (Excel?), so left as it was: ${files.map(quoted).join(', ')}${next}. Close the old file and run it again.`;
  },
  'cannot-write': ({ file, problem }) =>
    problem === 'EBUSY' || problem === 'EPERM' || problem === 'EACCES'
      ? `${quoted(file)} cannot be written (${problem}). Close it in Excel, or check your permission.`
      : `${quoted(file)} cannot be written (${problem}).`,
} satisfies typeof vi;
