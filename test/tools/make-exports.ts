/**
 * The same answers as form tools export them and hands keep them: the data of fixtures/long-csv, export-*, hand-kept-excel
 * and layout-*. From the project's folder:
 *
 *     npx jiti test/tools/make-exports.ts
 *
 * SYNTHETIC: units are real names, answers are invented, and what would be personal data is a canary (canary-name-01)
 * that must turn up in no output. method.yaml, cmd and README.md beside the data are written by hand and not touched.
 * The same bytes every time. That all folders give the same indices is held by test/exports.test.ts.
 */
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ExcelJS, { type Workbook } from 'exceljs';
import { strToU8, unzipSync, type Zippable, zipSync } from 'fflate';

const FIXTURES = fileURLToPath(new URL('../../fixtures', import.meta.url));

// What was answered --------------------------------------------------------------------------------------------------

type Unit = 'KAH' | 'KAT' | 'HT';
type Cell = string | number | Date | null;

interface Response {
  /** 1 to 12 */
  readonly respondent: number;
  readonly unit: Unit;
  /** Agreement 1 to 5; null: blank. */
  readonly information: number | null;
  /** Agreement 1 to 5; 9: “Không biết”. */
  readonly punctual: number;
  readonly days: number | null;
  /** Options 1 to 4; null: blank. */
  readonly procedures: readonly number[] | null;
  /** 1 yes, 0 no, 9 “Không trả lời”, null blank. */
  readonly charges: number | null;
}

const UNITS: readonly Unit[] = ['KAH', 'KAT', 'HT'];
const UNIT_NAMES: Readonly<Record<Unit, string>> = {
  KAH: 'Huyện Kỳ Anh',
  KAT: 'Thị xã Kỳ Anh',
  HT: 'Thành phố Hà Tĩnh',
};

const RESPONSES: readonly Response[] = (
  [
    [1, 'KAH', 4, 3, 2.5, [1, 3], 0],
    [1, 'KAT', 3, 4, 4, [2], 1],
    [1, 'HT', 5, 4, 6.5, [4], 0],
    [2, 'KAH', 2, 3, 7.2, [1, 2], 1],
    [2, 'HT', 4, 5, 9, [3], 0],
    [3, 'KAT', 2, 9, 6.5, [1, 2, 3], 1],
    [3, 'HT', 4, 4, null, [2], 0],
    [4, 'KAH', 5, 4, 3, [4], 0],
    [4, 'KAT', 4, 3, 5.5, [3], 0],
    [5, 'KAH', 4, 9, 2, [1], 1],
    [6, 'KAT', 1, 3, 10, [1, 2], 1],
    [6, 'HT', 5, 5, 7, [4], 0],
    [7, 'KAH', 3, 2, 5, null, 9],
    [7, 'KAT', 2, 3, 8.4, [2, 3], 1],
    [8, 'HT', 3, 9, 8.5, [1], 1],
    [9, 'KAH', 4, 4, 2.4, [3], 0],
    [9, 'HT', 2, 3, 4.5, [2, 3], null],
    [10, 'KAH', 5, 4, 1.5, [4], 0],
    [10, 'KAT', null, 4, 6, [1], 0],
    [11, 'KAT', 4, 2, 7.2, [1, 3], 9],
    [11, 'HT', 5, 4, 10.2, [4], 0],
    [12, 'KAH', 1, 2, 12, [1, 2], 1],
    [12, 'KAT', 3, 4, 5, [4], 0],
    [12, 'HT', 4, 9, 8, [3], 0],
  ] as const
).map(([respondent, unit, information, punctual, days, procedures, charges]) => ({
  respondent,
  unit,
  information,
  punctual,
  days,
  procedures,
  charges,
}));

const RESPONDENTS = [...new Set(RESPONSES.map(({ respondent }) => respondent))];

// How it is worded ---------------------------------------------------------------------------------------------------

const Q1 = 'Thông tin, thủ tục của đơn vị dễ tiếp cận';
const Q2 = 'Cán bộ giải quyết công việc đúng hạn';
const Q3 = 'Số ngày chờ kết quả [ngày làm việc]';
const Q4 = 'Thủ tục nào gây phiền hà? (chọn một hoặc nhiều)';
const Q5 = 'Có phải trả chi phí ngoài quy định không?';
const TEXTS = [Q1, Q2, Q3, Q4, Q5];

const AGREEMENT = ['Hoàn toàn không đồng ý', 'Không đồng ý', 'Bình thường', 'Đồng ý', 'Hoàn toàn đồng ý'];
/** The first two hold a comma, a semicolon and spaces: what exports put between options. */
const OPTIONS = ['Thuế, phí; lệ phí', 'Đất đai, môi trường', 'Xây dựng', 'Không có thủ tục nào'];

const agreement = (code: number | null): string => (code === null ? '' : (AGREEMENT[code - 1] ?? 'Không biết'));
const yesNo = (code: number | null): string =>
  code === null ? '' : code === 1 ? 'Có' : code === 0 ? 'Không' : 'Không trả lời';
const comma = (number: number | null): string => (number === null ? '' : String(number).replace('.', ','));
const point = (number: number | null): string => (number === null ? '' : String(number));
const chosen = (procedures: readonly number[] | null, words: readonly string[]): string[] =>
  (procedures ?? []).map((option) => words[option - 1] ?? '');
const eachOption = <Value>(response: Response, value: (chosen: boolean, option: number) => Value, none: Value) =>
  OPTIONS.map((_, i) => (response.procedures === null ? none : value(response.procedures.includes(i + 1), i)));

/** The five answers in words, the options joined by `separator`. */
function words(response: Response, separator: string, days = comma): string[] {
  return [
    agreement(response.information),
    agreement(response.punctual),
    days(response.days),
    chosen(response.procedures, OPTIONS).join(separator),
    yesNo(response.charges),
  ];
}

function of(respondent: number, unit: Unit): Response | undefined {
  return RESPONSES.find((response) => response.respondent === respondent && response.unit === unit);
}

const two = (number: number) => String(number).padStart(2, '0');
const code = (respondent: number) => `P${two(respondent)}`;
const canary = (what: string, respondent: number) => `canary-${what}-${two(respondent)}`;
const email = (respondent: number) => `${canary('email', respondent)}@example.invalid`;

// The plain reference and the layouts --------------------------------------------------------------------------------

const PLAIN_HEADER = ['Phiếu', 'Họ tên', 'Đơn vị', 'Q1', 'Q2', 'Q3', 'Q4', 'Q5'];
const plain = (response: Response): string[] => [
  code(response.respondent),
  canary('name', response.respondent),
  UNIT_NAMES[response.unit],
  ...words(response, '; '),
];

async function longCsv(): Promise<void> {
  await write('long-csv/phieu.csv', csv([PLAIN_HEADER, ...RESPONSES.map(plain)]));
}

async function layoutBlocks(): Promise<void> {
  const blocks = [0, 1, 2];
  const rows = RESPONDENTS.map((respondent) => ({
    who: [code(respondent), canary('phone', respondent)],
    about: RESPONSES.filter((response) => response.respondent === respondent),
  }));
  const split = (response: Response | undefined): string[] => {
    if (response === undefined) return ['', '', '', '', '', '', '', '', ''];
    const [q1 = '', q2 = '', q3 = '', , q5 = ''] = words(response, '');
    return [UNIT_NAMES[response.unit], q1, q2, q3, ...eachOption(response, (yes) => (yes ? '✓' : ''), ''), q5];
  };
  const prefixed = blocks.flatMap((i) =>
    ['Đơn vị', 'Q1', 'Q2', 'Q3', ...OPTIONS.map((option) => `Q4 / ${option}`), 'Q5'].map((h) => `dv${i + 1}_${h}`),
  );
  await write(
    'layout-blocks/tien-to.csv',
    csv([
      ['Phiếu', 'Điện thoại', ...prefixed],
      ...rows.map(({ who, about }) => [...who, ...blocks.flatMap((i) => split(about[i]))]),
    ]),
  );
  const suffixed = blocks.flatMap((i) => ['Đơn vị', 'Q1', 'Q2', 'Q3', 'Q4', 'Q5'].map((h) => `${h}_${i + 1}`));
  const joined = (response: Response | undefined) =>
    response === undefined ? ['', '', '', '', '', ''] : [UNIT_NAMES[response.unit], ...words(response, '; ')];
  await write(
    'layout-blocks/hau-to.csv',
    csv([
      ['Phiếu', 'Điện thoại', ...suffixed],
      // The last unit first: which block a unit stands in says nothing.
      ...rows.map(({ who, about }) => [...who, ...blocks.flatMap((i) => joined(about.toReversed()[i]))]),
    ]),
  );
}

async function layoutFilePerUnit(): Promise<void> {
  const names: Readonly<Record<Unit, string>> = { KAH: 'Huyện Kỳ Anh', KAT: 'TX. Kỳ Anh', HT: 'dot-1-ha-tinh' };
  for (const unit of UNITS) {
    const own = RESPONSES.filter((response) => response.unit === unit);
    const rows = [PLAIN_HEADER, ...own.map(plain)].map((row) => row.filter((_, column) => column !== 2));
    await write(`layout-file-per-unit/khao-sat/${names[unit]}.csv`, csv(rows, unit === 'HT' ? ';' : ','));
  }
}

async function layoutSheetsStar(): Promise<void> {
  const book = newBook();
  const rounds: readonly [string, (respondent: number) => boolean][] = [
    ['Đợt 1', (respondent) => respondent <= 5],
    ['Đợt 2', (respondent) => respondent > 5],
  ];
  for (const [name, among] of rounds) {
    const sheet = book.addWorksheet(name);
    const own = RESPONSES.filter(({ respondent }) => among(respondent));
    // The second round was typed with its columns in another order, below a title.
    const rows = [PLAIN_HEADER, ...own.map(plain)].map((row) => (name === 'Đợt 2' ? row.toReversed() : row));
    sheet.addRows(name === 'Đợt 2' ? [['KHẢO SÁT ĐỢT 2 (dữ liệu giả định)'], [], ...rows] : rows);
  }
  book.addWorksheet('Nháp', { state: 'hidden' }).addRow(['canary-name-99']);
  await write('layout-sheets-star/phieu.xlsx', await xlsx(book));
}

// Form tools ---------------------------------------------------------------------------------------------------------

async function googleForms(): Promise<void> {
  const header = TEXTS.flatMap((text) => UNITS.map((unit) => `${text} [${UNIT_NAMES[unit]}]`));
  const rows = RESPONDENTS.map((respondent) => {
    const answers = UNITS.map((unit) => of(respondent, unit)).map((r) => (r === undefined ? [] : words(r, ', ')));
    const stamp = `2022/10/${two(respondent)} ${respondent % 12 || 12}:05:${two(respondent)} ${respondent < 12 ? 'SA' : 'CH'} GMT+7`;
    const grid = TEXTS.flatMap((_, q) => answers.map((own) => own[q] ?? ''));
    return [stamp, email(respondent), canary('name', respondent), ...grid];
  });
  await write(
    'export-google-forms/cau-tra-loi.csv',
    csv([['Dấu thời gian', 'Địa chỉ email', 'Họ và tên', ...header], ...rows], ',', ''),
  );
}

async function microsoftForms(): Promise<void> {
  const book = newBook();
  const sheet = book.addWorksheet('Sheet1');
  // Question texts come with the no-break spaces and line ends that were typed into the form.
  const texts = ['Đơn vị được đánh giá\n', `${Q1}\u00a0`, Q2, Q3.replace(' [', '\u00a0['), `${Q4}\n`, Q5];
  sheet.addRow(['ID', 'Start time', 'Completion time', 'Email', 'Name', ...texts]);
  RESPONSES.forEach((response, i) => {
    const [q1 = '', q2 = '', , , q5 = ''] = words(response, '');
    const joined = chosen(response.procedures, OPTIONS).map((option) => `${option};`);
    const start = new Date(Date.UTC(2022, 9, response.respondent, 8, i, 0));
    const row: Cell[] = [
      i + 1,
      start,
      new Date(start.getTime() + 240_000),
      email(response.respondent),
      canary('name', response.respondent),
      UNIT_NAMES[response.unit],
      q1 || null,
      q2,
      response.days,
      joined.join('') || null,
      q5 || null,
    ];
    sheet.addRow(row);
  });
  for (const column of [2, 3]) sheet.getColumn(column).numFmt = 'm/d/yy h:mm:ss';
  await write('export-microsoft-forms/khao-sat.xlsx', await xlsx(book));
}

async function koboToolbox(): Promise<void> {
  const units: Readonly<Record<Unit, string>> = { KAH: 'huyen_ky_anh', KAT: 'thi_xa_ky_anh', HT: 'tp_ha_tinh' };
  const options = ['thue_phi', 'dat_dai', 'xay_dung', 'khong_co'];
  const agree = (answer: number | null) => (answer === null ? '' : answer === 9 ? 'kb' : `dy${answer}`);
  const charge = (answer: number | null) =>
    answer === null ? '' : answer === 1 ? 'co' : answer === 0 ? 'khong' : 'ktl';
  const ticks = (response: Response) => eachOption(response, (yes) => (yes ? '1' : '0'), '');
  const before = (response: Response, i: number) => {
    const at = `2022-10-${two(response.respondent)}T08:${two(i)}`;
    return [`${at}:00.000+07:00`, `${at}:50.000+07:00`];
  };
  const after = (response: Response, i: number) => [
    String(4100 + i),
    `00000000-0000-4000-8000-0000000000${two(i)}`,
    `2022-10-${two(response.respondent)}T01:${two(i)}:55`,
    '',
    '',
    'submitted_via_web',
    canary('user', response.respondent),
    'vSynthetic0001',
    '',
    String(i + 1),
  ];
  const system =
    '_id _uuid _submission_time _validation_status _notes _status _submitted_by __version__ _tags _index'.split(' ');
  const table = (
    headers: readonly string[],
    answers: (response: Response) => readonly string[],
  ): readonly (readonly string[])[] => [
    ['start', 'end', ...headers, ...system],
    ...RESPONSES.map((response, i) => [...before(response, i), ...answers(response), ...after(response, i)]),
  ];
  const xml = table(
    [
      ...['thong_tin/ma_phieu', 'thong_tin/ho_ten', 'thong_tin/don_vi'],
      ...['danh_gia/q1', 'danh_gia/q2', 'danh_gia/q3'],
      ...['danh_gia/q4', ...options.map((option) => `danh_gia/q4/${option}`), 'danh_gia/q5'],
    ],
    (response) => [
      ...[code(response.respondent), canary('name', response.respondent), units[response.unit]],
      ...[agree(response.information), agree(response.punctual), point(response.days)],
      ...[chosen(response.procedures, options).join(' '), ...ticks(response), charge(response.charges)],
    ],
  );
  await write('export-kobotoolbox/ma-xml.csv', quotedCsv(xml, ';'));
  const group = ['Mã phiếu', 'Họ và tên', 'Đơn vị được đánh giá'].map((text) => `Thông tin chung/${text}`);
  const about = (response: Response) => [
    code(response.respondent),
    canary('name', response.respondent),
    UNIT_NAMES[response.unit],
  ];
  const asked = TEXTS.map((text) => `Đánh giá/${text}`);
  const labels = table([...group, ...asked], (response) => [...about(response), ...words(response, ' ', point)]);
  await write('export-kobotoolbox/nhan-mot-cot.csv', quotedCsv(labels, ';'));
  const columns = asked.flatMap((text, q) => (q === 3 ? OPTIONS.map((option) => `${text}/${option}`) : [text]));
  const details = table([...group, ...columns], (response) => [
    ...about(response),
    ...words(response, '', point).flatMap((answer, q) => (q === 3 ? ticks(response) : [answer])),
  ]);
  await write('export-kobotoolbox/nhan-nhieu-cot.csv', quotedCsv(details, ';'));
}

async function limeSurvey(): Promise<void> {
  const units: Readonly<Record<Unit, string>> = { KAH: 'A1', KAT: 'A2', HT: 'A3' };
  const agree = (answer: number | null) => (answer === null ? '' : `A${answer === 9 ? 6 : answer}`);
  const charge = (answer: number | null, [yes, no, other]: readonly [string, string, string]) =>
    answer === null ? '' : answer === 1 ? yes : answer === 0 ? no : other;
  const who = (response: Response, i: number) => {
    const at = `2022-10-${two(response.respondent)} 08:${two(i)}`;
    const person = [
      canary('first', response.respondent),
      canary('last', response.respondent),
      email(response.respondent),
    ];
    const ip = `canary-ip-${two(response.respondent)}`;
    return [String(i + 1), `${at}:59`, '3', 'vi', String(1_700_000 + i), code(response.respondent), ip, ...person];
  };
  const other = (response: Response) => (response.procedures?.includes(2) ? canary('text', response.respondent) : '');
  const refused = (response: Response) => (response.charges === 9 ? canary('reason', response.respondent) : '');
  await write(
    'export-limesurvey/ma.csv',
    quotedCsv([
      [
        'id',
        'submitdate',
        'lastpage',
        'startlanguage',
        'seed',
        'token',
        'ipaddr',
        'firstname',
        'lastname',
        'email',
      ].concat(
        ['DV', 'Q1[SQ001]', 'Q1[SQ002]', 'Q3', 'Q4[SQ001]', 'Q4[SQ002]', 'Q4[SQ003]', 'Q4[SQ004]', 'Q4[other]', 'Q5'],
        ['Q5[other]'],
      ),
      ...RESPONSES.map((response, i) => [
        ...who(response, i),
        ...[units[response.unit], agree(response.information), agree(response.punctual), point(response.days)],
        ...[...eachOption(response, (yes) => (yes ? 'Y' : ''), ''), other(response)],
        ...[charge(response.charges, ['A1', 'A2', '-oth-']), refused(response)],
      ]),
    ]),
  );
  const array = [Q1, Q2].map((text) => `Ông/Bà có đồng ý rằng: [${text}]`);
  const ticks = [...OPTIONS, 'Khác'].map((option) => `${Q4} [${option}]`);
  await write(
    'export-limesurvey/toan-van.csv',
    quotedCsv([
      ['Response ID', 'Date submitted', 'Last page', 'Start language', 'Seed', 'Access code', 'IP address'].concat([
        'First name',
        'Last name',
        'Email address',
        'Đơn vị được đánh giá',
        ...array,
        Q3,
        ...ticks,
        Q5,
        `${Q5} [Khác]`,
      ]),
      ...RESPONSES.map((response, i) => [
        ...who(response, i),
        ...[UNIT_NAMES[response.unit], agreement(response.information), agreement(response.punctual)],
        ...[point(response.days), ...eachOption(response, (yes) => (yes ? 'Có' : 'Không'), 'N/A'), other(response)],
        ...[charge(response.charges, ['Có', 'Không', 'Khác']), refused(response)],
      ]),
    ]),
  );
}

async function qualtrics(): Promise<void> {
  // A loop over the units: 1_Q1 is the first unit's Q1.
  const before: readonly (readonly [string, string, string])[] = [
    ['StartDate', 'Start Date', '{"ImportId":"startDate","timeZone":"Asia/Ho_Chi_Minh"}'],
    ['EndDate', 'End Date', '{"ImportId":"endDate","timeZone":"Asia/Ho_Chi_Minh"}'],
    ['Status', 'Response Type', '{"ImportId":"status"}'],
    ['IPAddress', 'IP Address', '{"ImportId":"ipAddress"}'],
    ['Progress', 'Progress', '{"ImportId":"progress"}'],
    ['Duration (in seconds)', 'Duration (in seconds)', '{"ImportId":"duration"}'],
    ['Finished', 'Finished', '{"ImportId":"finished"}'],
    ['RecordedDate', 'Recorded Date', '{"ImportId":"recordedDate","timeZone":"Asia/Ho_Chi_Minh"}'],
    ['ResponseId', 'Response ID', '{"ImportId":"_recordId"}'],
    ['RecipientLastName', 'Recipient Last Name', '{"ImportId":"recipientLastName"}'],
    ['RecipientFirstName', 'Recipient First Name', '{"ImportId":"recipientFirstName"}'],
    ['RecipientEmail', 'Recipient Email', '{"ImportId":"recipientEmail"}'],
    ['ExternalReference', 'External Data Reference', '{"ImportId":"externalDataReference"}'],
    ['LocationLatitude', 'Location Latitude', '{"ImportId":"locationLatitude"}'],
    ['LocationLongitude', 'Location Longitude', '{"ImportId":"locationLongitude"}'],
    ['DistributionChannel', 'Distribution Channel', '{"ImportId":"distributionChannel"}'],
    ['UserLanguage', 'User Language', '{"ImportId":"userLanguage"}'],
  ];
  const asked = UNITS.flatMap((unit, loop) =>
    TEXTS.map((text, q): readonly [string, string, string] => [
      `${loop + 1}_Q${q + 1}`,
      `${UNIT_NAMES[unit]} - ${text}${q === 3 ? ' - Selected Choice' : ''}`,
      `{"ImportId":"${loop + 1}_QID${q + 1}${q === 2 ? '_TEXT' : ''}"}`,
    ]),
  );
  const row = (respondent: number, status: string) => {
    const at = `2022-10-${two(respondent)} 08:10`;
    const answers = UNITS.flatMap((unit) => {
      const response = of(respondent, unit);
      return response === undefined ? ['', '', '', '', ''] : words(response, ',');
    });
    return [
      ...[`${at}:00`, `${at}:50`, status, canary('ip', respondent), '100', '50', 'True', `${at}:51`],
      ...[`R_synthetic${two(respondent)}`, canary('last', respondent), canary('first', respondent), email(respondent)],
      ...['', '18.0', '105.0', status === 'IP Address' ? 'anonymous' : 'preview', 'VI', ...answers],
    ];
  };
  const heads = [0, 1, 2].map((line) => [...before, ...asked].map((texts) => texts[line] ?? ''));
  const rows = [row(1, 'Survey Preview'), ...RESPONDENTS.map((respondent) => row(respondent, 'IP Address'))];
  await write('export-qualtrics/khao-sat.csv', csv([...heads, ...rows]));
}

async function surveyMonkey(): Promise<void> {
  const person = [
    'Respondent ID',
    'Collector ID',
    'Date Created',
    'Date Modified',
    'IP Address',
    'Email Address',
  ].concat(['First Name', 'Last Name', 'Custom Data 1']);
  const header: readonly (readonly string[])[] = [
    [...person, 'Đơn vị được đánh giá', Q1, Q2, Q3, Q4, '', '', '', '', Q5],
    [...person.map(() => ''), 'Response', 'Response', 'Response', 'Open-Ended Response', ...OPTIONS].concat([
      'Khác (vui lòng ghi rõ)',
      'Response',
    ]),
  ];
  const rows = RESPONSES.map((response, i) => {
    const [q1 = '', q2 = '', q3 = '', , q5 = ''] = words(response, '');
    const who = response.respondent;
    const at = `10/${two(who)}/2022 08:${two(i)}:00 AM`;
    return [
      ...[String(114_000_000_000 + i), '430000001', at, at, canary('ip', who), email(who)],
      ...[canary('first', who), canary('last', who), '', UNIT_NAMES[response.unit], q1, q2, q3],
      ...eachOption(response, (yes, option) => (yes ? (OPTIONS[option] ?? '') : ''), ''),
      ...[response.procedures?.includes(2) ? canary('text', who) : '', q5],
    ];
  });
  await write('export-surveymonkey/khao-sat.csv', csv([...header, ...rows], ',', ''));
  const book = newBook();
  book.addWorksheet('Sheet').addRows([...header, ...rows].map((row) => row.map((text) => text || null)));
  await write('export-surveymonkey/khao-sat.xlsx', await xlsx(book));
}

// Kept by hand -------------------------------------------------------------------------------------------------------

/** Codes and labels, numbers and text, commas and points, as several hands type them. */
function byHand(response: Response, i: number): Cell[] {
  const agree = (answer: number | null): Cell => {
    if (answer === null) return null;
    if (answer === 9) return i % 2 === 0 ? 'Không biết' : ' không  biết ';
    return [answer, String(answer), agreement(answer), `${answer}. ${agreement(answer)}`][i % 4] ?? null;
  };
  const { days, charges } = response;
  return [
    agree(response.information),
    agree(response.punctual),
    days === null ? null : i % 3 === 0 ? days : comma(days),
    ...eachOption(response, (yes) => (yes ? (i % 2 === 0 ? 'x' : 'X') : null), null),
    charges === null ? null : charges === 1 ? 'x' : yesNo(charges),
  ];
}

async function handKept(): Promise<void> {
  const book = newBook();
  book.addWorksheet('Nháp', { state: 'hidden' }).addRows([
    ['Mã phiếu', 'Đơn vị'],
    ['canary-name-98', 'Huyện Kỳ Anh'],
  ]);
  const sheet = book.addWorksheet('Tổng hợp phiếu');
  sheet.addRows([
    ['TỔNG HỢP PHIẾU KHẢO SÁT (dữ liệu giả định, không có thật)'],
    ['Người nhập: canary-name-00. Đánh x vào thủ tục gây phiền hà; mục 5 đánh x nếu có.'],
    [],
    [
      'Mã phiếu',
      'Họ và tên',
      'Đơn vị',
      'Mức độ đồng ý',
      null,
      '3. Số ngày chờ',
      '4. Thủ tục gây phiền hà',
      null,
      null,
    ].concat([null, '5. Chi phí ngoài quy định']),
    [null, null, null, '1. Dễ tiếp cận', '2. Đúng hạn', null, ...OPTIONS, null],
  ]);
  for (const range of ['A1:K1', 'A4:A5', 'B4:B5', 'C4:C5', 'D4:E4', 'F4:F5', 'G4:J4', 'K4:K5']) sheet.mergeCells(range);
  const spellings: Readonly<Record<Unit, readonly string[]>> = {
    KAH: ['Huyện Kỳ Anh', 'H. Kỳ Anh', 'UBND huyện Kỳ Anh'],
    KAT: ['Thị xã Kỳ Anh', 'TX Kỳ Anh', 'tx. Kỳ Anh'],
    HT: ['Thành phố Hà Tĩnh', 'TP. Hà Tĩnh', 'TP Hà Tĩnh'],
  };
  RESPONSES.forEach((response, i) => {
    const { respondent, unit } = response;
    const row = sheet.addRow([
      code(respondent),
      canary('name', respondent),
      spellings[unit][i % 3],
      ...byHand(response, i),
    ]);
    if (i === 9) row.hidden = true;
  });
  const total = RESPONSES.reduce((sum, { days }) => sum + 10 * (days ?? 0), 0) / 10;
  sheet.addRow([]);
  sheet.addRow([null, null, 'Tổng cộng', null, null, total]);
  sheet.addRow([null, null, 'Trung bình:', null, '3,4', comma(Math.round((total / 23) * 100) / 100)]);
  await write('hand-kept-excel/phieu.xlsx', await xlsx(book));

  const parts = newBook();
  parts.addWorksheet('Hướng dẫn').addRows([['Mỗi đơn vị một trang. Người nhập: canary-name-00.']]);
  const tabs: Readonly<Record<Unit, string>> = { KAH: 'H. Kỳ Anh', KAT: 'TX. Kỳ Anh', HT: 'TP Hà Tĩnh' };
  for (const unit of UNITS) {
    const tab = parts.addWorksheet(tabs[unit]);
    tab.addRows([
      [`Phiếu về ${tabs[unit]} (dữ liệu giả định)`],
      ['Mã phiếu', 'Họ và tên', 'Mức độ đồng ý', null, '3. Số ngày chờ', '4. Thủ tục gây phiền hà', null, null].concat([
        null,
        '5. Chi phí ngoài quy định',
      ]),
      [null, null, '1. Dễ tiếp cận', '2. Đúng hạn', null, ...OPTIONS, null],
    ]);
    for (const range of ['A1:J1', 'A2:A3', 'B2:B3', 'C2:D2', 'E2:E3', 'F2:I2', 'J2:J3']) tab.mergeCells(range);
    RESPONSES.forEach((response, i) => {
      const { respondent } = response;
      if (response.unit === unit) tab.addRow([code(respondent), canary('name', respondent), ...byHand(response, i)]);
    });
  }
  parts.addWorksheet('Kỳ Anh cũ', { state: 'hidden' }).addRow(['Mã phiếu', 'canary-name-97']);
  await write('hand-kept-excel/tung-don-vi.xlsx', await xlsx(parts));
}

// Files --------------------------------------------------------------------------------------------------------------

const FIXED_DATE = new Date(Date.UTC(2022, 11, 1));

function newBook(): Workbook {
  const book = new ExcelJS.Workbook();
  book.creator = 'ddci';
  book.lastModifiedBy = 'ddci';
  book.created = FIXED_DATE;
  book.modified = FIXED_DATE;
  return book;
}

/** exceljs writes the clock into the zip's entries; packed again, the same answers give the same bytes. */
async function xlsx(book: Workbook): Promise<Uint8Array> {
  const parts: Zippable = {};
  const zip = new Uint8Array(await book.xlsx.writeBuffer());
  for (const [name, bytes] of Object.entries(unzipSync(zip))) parts[name] = bytes;
  return zipSync(parts, { mtime: new Date(2022, 11, 1), level: 9 });
}

const BOM = '\ufeff';

function csv(rows: readonly (readonly string[])[], delimiter = ',', start = BOM): Uint8Array {
  const quoted = (text: string) => (/[",;\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  return strToU8(start + rows.map((row) => `${row.map(quoted).join(delimiter)}\r\n`).join(''));
}

/** Every field in quotes. */
function quotedCsv(rows: readonly (readonly string[])[], delimiter = ','): Uint8Array {
  const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
  return strToU8(BOM + rows.map((row) => `${row.map(quoted).join(delimiter)}\r\n`).join(''));
}

async function write(file: string, bytes: Uint8Array): Promise<void> {
  const path = join(FIXTURES, file);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, bytes);
}

await rm(join(FIXTURES, 'layout-file-per-unit/khao-sat'), { recursive: true, force: true });
for (const make of [
  ...[longCsv, layoutBlocks, layoutFilePerUnit, layoutSheetsStar],
  ...[googleForms, microsoftForms, koboToolbox, limeSurvey, qualtrics, surveyMonkey, handKept],
]) {
  await make();
}
