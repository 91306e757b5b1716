/** What is said where files are dropped on the script. */
import { listed, quoted } from '../text.ts';
import type { drop as vi } from '../vi/drop.ts';

export const drop = {
  usage: (script) => [
    `Drop the survey files (Excel, CSV), or the folder that they are in, on “${script}”.`,
    'The first time the method file method.xlsx is written next to the survey. When it is filled in, drop again to score.',
  ],
  missing: (files) => [
    `There is no file or folder ${listed(files.map(quoted))}.`,
    'Where there are many files, drop the folder that they are in.',
  ],
  severalFolders: 'The files that were dropped are in several folders. Copy them into one folder and drop them again.',
  severalMethods: (files, script) =>
    `There are several method files: ${listed(files.map(quoted))}. Leave one in the folder, or drop one of them on “${script}”.`,
  noTables: (folder) =>
    `No survey file (Excel, CSV) was dropped, and the folder “${folder}” has no method file yet. Where the files are in a folder in it, drop that one.`,
  noTable: (files) =>
    `${listed(files.map(quoted), 5)}: no table of Excel or CSV. Nothing was scored. Save it as .xlsx or .csv, or drop the survey files only.`,
  noSurvey:
    'No survey was found in the files; nothing was written. Open the file in Excel: the table needs a row of headers and a row for each response. Then drop it again.',
  again: (script) => `When that is done, drop on “${script}” again.`,
  results: (file) => `${quoted(file)} is a result that this tool wrote, not a survey. Drop the survey files.`,
  begun: (file, script) =>
    `Next: fill in the yellow cells of ${quoted(file)}, save and close it, and drop ${quoted(file)} on “${script}” to score.`,
  open: (file, count, script) =>
    `${count} yellow cells are left in ${quoted(file)}. Fill them in, save and close it, and drop it on “${script}” again to score.`,
  faulty: (file, script) =>
    `Mend the faults above in ${quoted(file)}, save and close it, and drop it on “${script}” again.`,
  mend: (list, script) =>
    `The list of faults, with a link to each cell: ${quoted(list)}. Mend them, save and close the files, and drop them on “${script}” again.`,
  scored: (report, script) =>
    `The report: ${quoted(report)}. When the data or the method change, close the report and drop them on “${script}” again.`,
  notRead: (method, files, sources) => [
    `The method file ${quoted(method)} does not read what was dropped: ${listed(files.map(quoted), 5)}${files.length > 5 ? ` (${files.length} files)` : ''}.`,
    `It reads: ${sources.length === 0 ? 'no file yet' : listed(sources.map(quoted))}.`,
  ],
  ask: (files) =>
    `How is ${files.length === 1 ? quoted(files[0] ?? '') : `each of these ${files.length} files`} to be used?`,
  instead: (source) => `instead of ${quoted(source)} (the data of this year, by the same method)`,
  besides: (source) => `as well as ${quoted(source)}`,
  unused: 'not at all: score what the method names',
  choose: 'Type a number and press Enter; Enter alone: stop, nothing is scored. ',
  askYear: (year) =>
    `The year in the method is ${year}. Type the year of this survey and press Enter; Enter alone: keep ${year}. `,
  badNumber: 'This answer is not understood: ',
  stillRead: (sources) => `Read as before: ${listed(sources.map(quoted))}.`,
  elsewhere: (method) => [
    'Nothing was scored. Two ways:',
    '- another survey by another method: copy the files into a folder of their own and drop them from there;',
    `- the same method: open ${quoted(method)}, write the name of the file into the column “File” of the sheet “Sources”, save and close it, and drop again.`,
  ],
} satisfies typeof vi;
