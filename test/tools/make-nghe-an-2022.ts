/**
 * The demonstration's data (fixtures/nghe-an-2022): survey answers and published figures made from a seed.
 *
 * SYNTHETIC: nothing here is the province's. Only the units' names are real. method.yaml and README.md beside the data
 * are written by hand and not touched; method.yaml names every header, label and alias that is written here.
 *
 * Model: a unit has a quality, and one a component around it; a respondent has a mood; an answer is the three
 * together with noise, cut into the scale. Forms of all kinds that a real survey holds are put in on purpose: codes
 * for labels, “Không biết”, blanks, other spellings, duplicates, blank forms, one code throughout.
 *
 * The same seed gives the same bytes, the workbook included. Run by make-fixtures.ts.
 */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { strToU8, unzipSync, type Zippable, zipSync } from 'fflate';

/** Writes the two surveys and the two tables of figures into `folder`, which must exist. */
export async function makeNgheAn(folder: string): Promise<void> {
  const departments = makeSurvey(DEPARTMENTS, random(20220101));
  const localities = makeSurvey(LOCALITIES, random(20220202));
  await writeFile(join(folder, 'khao-sat-so-nganh.xlsx'), await workbook(departments));
  await writeFile(join(folder, 'khao-sat-dia-phuong.csv'), csv(localities.map((row) => row.map(asCsvText))));
  await writeFile(join(folder, 'so-lieu-cung-so-nganh.csv'), csv(departmentFigures(random(20220303))));
  await writeFile(join(folder, 'so-lieu-cung-dia-phuong.csv'), csv(localityFigures(random(20220404))));
}

// What is asked ------------------------------------------------------------------------------------------------------

type Cell = string | number | null;
type Kind = 'dong-y' | 'tan-suat' | 'chat-luong' | 'co-khong' | 'so-lan' | 'kenh' | 'ngay' | 'ngay-dat' | 'phan-tram';

interface Question {
  /** The column's header; where the two questionnaires differ, the localities' own is `locally`. */
  readonly header: string;
  readonly locally?: string;
  readonly kind: Kind;
  readonly component: number;
  /** 1 where agreeing speaks for the unit, −1 where it speaks against it. */
  readonly good: 1 | -1;
  /** How much more (or less) than the middle of the scale respondents choose, in standard deviations. */
  readonly ease: number;
}

const MINH_BACH = 0;
const NANG_DONG = 1;
const THOI_GIAN = 2;
const KHONG_CHINH_THUC = 3;
const BINH_DANG = 4;
const HO_TRO = 5;
const PHAP_LY = 6;
const NGUOI_DUNG_DAU = 7;
const DAT_DAI = 8;
const COMPONENTS = 9;

const question = (
  header: string,
  kind: Kind,
  component: number,
  good: 1 | -1,
  ease: number,
  locally?: string,
): Question => ({ header, kind, component, good, ease, ...(locally === undefined ? {} : { locally }) });

const SHARED: readonly Question[] = [
  question(
    'Q1. Thông tin, thủ tục của đơn vị dễ tiếp cận',
    'dong-y',
    MINH_BACH,
    1,
    0.5,
    'Q1. Thông tin, thủ tục của địa phương dễ tiếp cận',
  ),
  question('Q2. Thông tin, văn bản được cung cấp đầy đủ, chính xác', 'dong-y', MINH_BACH, 1, 0.4),
  question('Q3. Ông/Bà biết thông tin qua những kênh nào? (chọn một hoặc nhiều)', 'kenh', MINH_BACH, 1, 0),
  question('Q4. Cần có quan hệ quen biết mới có được thông tin, tài liệu', 'dong-y', MINH_BACH, -1, -0.4),
  question(
    'Q5. Đơn vị chủ động tháo gỡ khó khăn cho doanh nghiệp',
    'dong-y',
    NANG_DONG,
    1,
    0.3,
    'Q5. Địa phương chủ động tháo gỡ khó khăn cho doanh nghiệp',
  ),
  question('Q6. Linh hoạt trong khuôn khổ pháp luật để giải quyết vấn đề mới phát sinh', 'dong-y', NANG_DONG, 1, 0.1),
  question('Q7. Chủ trương được thực hiện nhất quán từ lãnh đạo đến công chức', 'dong-y', NANG_DONG, 1, 0.2),
  question('Q8. Số ngày làm việc để hoàn thành thủ tục gần nhất', 'ngay', THOI_GIAN, -1, 0),
  question('Q9. Số lần phải đi lại để hoàn thành thủ tục gần nhất', 'so-lan', THOI_GIAN, -1, -0.4),
  question('Q10. Cán bộ, công chức am hiểu nghiệp vụ, thân thiện', 'dong-y', THOI_GIAN, 1, 0.5),
  question('Q11. Tỷ lệ doanh thu dành cho chi phí không chính thức (%)', 'phan-tram', KHONG_CHINH_THUC, -1, 0),
  question('Q12. Cán bộ gây khó khăn, nhũng nhiễu khi giải quyết công việc', 'tan-suat', KHONG_CHINH_THUC, -1, -0.6),
  question(
    'Q13. Doanh nghiệp cùng ngành thường phải trả chi phí không chính thức',
    'dong-y',
    KHONG_CHINH_THUC,
    -1,
    -0.5,
  ),
  question('Q14. Thanh tra, kiểm tra không trùng lặp, không gây phiền hà', 'dong-y', KHONG_CHINH_THUC, 1, 0.4),
  question('Q15. Các thành phần kinh tế được đối xử công bằng', 'dong-y', BINH_DANG, 1, 0.4),
  question('Q16. Doanh nghiệp lớn, doanh nghiệp thân quen được ưu ái hơn', 'dong-y', BINH_DANG, -1, -0.1),
  question('Q17. Công việc được giải quyết đúng thứ tự, đúng quy trình', 'dong-y', BINH_DANG, 1, 0.4),
  question('Q18. Chất lượng tư vấn, giải đáp vướng mắc', 'chat-luong', HO_TRO, 1, 0.3),
  question('Q19. Doanh nghiệp đã sử dụng dịch vụ hỗ trợ trong năm', 'co-khong', HO_TRO, 1, -0.1),
  question('Q20. Kiến nghị sau đối thoại được giải quyết kịp thời', 'dong-y', HO_TRO, 1, 0.2),
  question('Q21. Pháp luật được thực thi nghiêm minh, thống nhất', 'dong-y', PHAP_LY, 1, 0.5),
  question('Q22. Doanh nghiệp tin tưởng khiếu nại được giải quyết đúng pháp luật', 'dong-y', PHAP_LY, 1, 0.3),
  question('Q23. Có thể phản ánh sai phạm của cán bộ mà không lo bị gây khó khăn', 'dong-y', PHAP_LY, 1, 0),
  question(
    'Q24. Người đứng đầu lắng nghe, tiếp thu ý kiến doanh nghiệp',
    'dong-y',
    NGUOI_DUNG_DAU,
    1,
    0.4,
    'Q24. Lãnh đạo địa phương lắng nghe, tiếp thu ý kiến doanh nghiệp',
  ),
  question(
    'Q25. Người đứng đầu chỉ đạo quyết liệt, chịu trách nhiệm đến cùng',
    'dong-y',
    NGUOI_DUNG_DAU,
    1,
    0.2,
    'Q25. Lãnh đạo địa phương chỉ đạo quyết liệt, chịu trách nhiệm đến cùng',
  ),
  question(
    'Q26. Người đứng đầu gặp gỡ, đối thoại với doanh nghiệp',
    'tan-suat',
    NGUOI_DUNG_DAU,
    1,
    0.1,
    'Q26. Lãnh đạo địa phương gặp gỡ, đối thoại với doanh nghiệp',
  ),
];

const FOR_DEPARTMENTS: readonly Question[] = [
  question('Q27. Thủ tục trực tuyến dễ thực hiện', 'dong-y', THOI_GIAN, 1, 0.3),
  question('Q28. Phối hợp tốt với các cơ quan khác trong thủ tục liên thông', 'dong-y', NANG_DONG, 1, 0.1),
  question('Q29. Hội nghị, tập huấn thiết thực đối với doanh nghiệp', 'dong-y', HO_TRO, 1, 0.2),
  question('Q30. Doanh nghiệp được lấy ý kiến trước khi ban hành văn bản, chính sách', 'dong-y', MINH_BACH, 1, 0),
];

const FOR_LOCALITIES: readonly Question[] = [
  question('Q31. Số ngày làm việc để giải quyết thủ tục đất đai gần nhất', 'ngay-dat', DAT_DAI, -1, 0),
  question('Q32. Quy hoạch, kế hoạch sử dụng đất được công khai, dễ tra cứu', 'dong-y', DAT_DAI, 1, 0.3),
  question('Q33. Doanh nghiệp yên tâm về sự ổn định của mặt bằng sản xuất, kinh doanh', 'dong-y', DAT_DAI, 1, 0.3),
  question('Q34. Bồi thường, giải phóng mặt bằng công bằng, kịp thời', 'dong-y', DAT_DAI, 1, 0),
];

const LABELS = {
  'dong-y': ['Hoàn toàn không đồng ý', 'Không đồng ý', 'Bình thường', 'Đồng ý', 'Hoàn toàn đồng ý'],
  'tan-suat': ['Không bao giờ', 'Hiếm khi', 'Thỉnh thoảng', 'Thường xuyên', 'Luôn luôn'],
  'chat-luong': ['Rất kém', 'Kém', 'Trung bình', 'Tốt', 'Rất tốt'],
  'co-khong': ['Có', 'Không'],
  'so-lan': ['1 lần', '2 lần', '3 lần', '4 lần trở lên'],
} as const satisfies Partial<Record<Kind, readonly string[]>>;

/** Channels, the share of respondents who name each, and how that changes with the unit's quality. */
const CHANNELS: readonly (readonly [label: string, share: number, withQuality: number])[] = [
  ['Cổng thông tin điện tử', 0.33, 0.13],
  ['Bộ phận một cửa', 0.3, 0.1],
  ['Hội nghị đối thoại', 0.14, 0.06],
  ['Báo chí và mạng xã hội', 0.35, 0],
  ['Hiệp hội doanh nghiệp', 0.16, 0],
  ['Người quen giới thiệu', 0.3, -0.1],
];

// Who is rated -------------------------------------------------------------------------------------------------------

interface Track {
  readonly unitHeader: string;
  readonly questions: readonly Question[];
  /** Each unit: its spellings in the survey, the usual one first, and how many forms are received about it. */
  readonly units: readonly (readonly [spellings: readonly string[], forms: number])[];
  readonly firstForm: number;
  readonly duplicates: number;
  readonly blankForms: number;
  /** The codes of respondents who give one code throughout. */
  readonly straight: readonly number[];
  /** An empty column “Ghi chú” stands at the end. */
  readonly remarks: boolean;
}

// 1,087 + 1,036 forms = 2,123 received.
const DEPARTMENTS: Track = {
  unitHeader: 'Đơn vị được đánh giá',
  questions: [...SHARED, ...FOR_DEPARTMENTS],
  firstForm: 1,
  duplicates: 4,
  blankForms: 2,
  straight: [4],
  remarks: true,
  units: [
    [['Sở Kế hoạch và Đầu tư', 'Sở KH&ĐT', 'Sở Kế hoạch và đầu tư', 'KH-ĐT'], 82],
    [['Sở Tài chính', 'Sở tài chính'], 58],
    [['Sở Công Thương', 'Sở Công thương', 'Sở CT'], 66],
    [['Sở Nông nghiệp và Phát triển nông thôn', 'Sở Nông nghiệp và PTNT', 'Sở NN&PTNT'], 63],
    [['Sở Tài nguyên và Môi trường', 'Sở TN&MT', 'Sở Tài nguyên & Môi trường'], 78],
    [['Sở Xây dựng'], 67],
    [['Sở Giao thông vận tải', 'Sở Giao thông và Vận tải', 'Sở GTVT'], 61],
    [
      [
        'Sở Lao động - Thương binh và Xã hội',
        'Sở Lao động -Thương binh và Xã hội',
        'Sở Lao động, thương binh và xã hội',
        'Sở LĐ-TB-XH',
        'Sở LĐTB&XH',
      ],
      54,
    ],
    [['Sở Y tế'], 45],
    [['Sở Thông tin và Truyền thông', 'Sở Thông tin & Truyền thông', 'Sở TT&TT'], 41],
    [['Ban Quản lý Khu kinh tế Đông Nam', 'BQL KKT Đông Nam', 'Ban quản lý khu kinh tế Đông Nam'], 57],
    [['Cục Thuế tỉnh', 'Cục thuế tỉnh', 'Cục Thuế'], 90],
    [['Sở Khoa học và Công nghệ', 'Sở Khoa học và công nghệ', 'Sở KH&CN'], 36],
    [['Sở Văn hóa và Thể thao', 'Sở Văn hoá và Thể thao', 'Sở VH&TT'], 32],
    [['Sở Du lịch'], 30],
    [['Sở Tư pháp'], 34],
    [['Sở Giáo dục và Đào tạo', 'Sở GD&ĐT'], 33],
    [['Cục Hải quan tỉnh', 'Cục Hải quan'], 39],
    [['Bảo hiểm xã hội tỉnh', 'Bảo hiểm Xã hội tỉnh', 'BHXH tỉnh'], 68],
    [['Công an tỉnh'], 53],
  ],
};

const LOCALITIES: Track = {
  unitHeader: 'Địa phương được đánh giá',
  questions: [...SHARED, ...FOR_LOCALITIES],
  firstForm: 1101,
  duplicates: 3,
  blankForms: 1,
  straight: [3],
  remarks: false,
  units: [
    [['Thành phố Vinh', 'TP Vinh', 'TP. Vinh', 'UBND thành phố Vinh', 'UBND TP. Vinh'], 90],
    [['Thị xã Cửa Lò', 'TX Cửa Lò', 'UBND thị xã Cửa Lò'], 52],
    [['Thị xã Thái Hòa', 'TX. Thái Hòa', 'Thị xã Thái Hoà'], 48],
    [['Thị xã Hoàng Mai', 'TX Hoàng Mai', 'UBND TX. Hoàng Mai'], 54],
    [['Huyện Diễn Châu', 'UBND huyện Diễn Châu', 'Diễn Châu'], 72],
    [['Huyện Đô Lương', 'UBND huyện Đô Lương', 'H. Đô Lương', 'Huyện Ðô Lương'], 60],
    [['Huyện Hưng Nguyên', 'Hưng Nguyên'], 51],
    [['Huyện Nam Đàn', 'UBND huyện Nam Đàn', 'Nam Đàn'], 55],
    [['Huyện Nghi Lộc', 'UBND huyện Nghi Lộc', 'Nghi Lộc'], 66],
    [['Huyện Quỳnh Lưu', 'H. Quỳnh Lưu', 'Quỳnh Lưu'], 70],
    [['Huyện Yên Thành', 'UBND huyện Yên Thành', 'Yên Thành'], 64],
    [['Huyện Anh Sơn', 'huyện Anh Sơn'], 42],
    [['Huyện Con Cuông', 'UBND huyện Con Cuông'], 33],
    [['Huyện Kỳ Sơn', 'H. Kỳ Sơn'], 17],
    [['Huyện Nghĩa Đàn', 'UBND huyện Nghĩa Đàn'], 46],
    [['Huyện Quế Phong', 'huyện Quế Phong'], 22],
    [['Huyện Quỳ Châu', 'UBND huyện Quỳ Châu'], 25],
    [['Huyện Quỳ Hợp', 'H. Quỳ Hợp'], 47],
    [['Huyện Tân Kỳ', 'UBND huyện Tân Kỳ'], 41],
    [['Huyện Thanh Chương', 'UBND huyện Thanh Chương'], 59],
    [['Huyện Tương Dương', 'huyện Tương Dương'], 22],
  ],
};

// The survey ---------------------------------------------------------------------------------------------------------

/** Header row, then a row a form received, in no order. */
function makeSurvey(track: Track, draw: Draw): readonly (readonly Cell[])[] {
  const forms: (readonly string[])[] = track.units.flatMap(([spellings, count]) =>
    Array.from({ length: count }, () => spellings),
  );
  const qualities = new Map(
    shuffled(track.units, draw).map(([spellings], place) => [spellings, quality(place, track.units.length, draw)]),
  );
  // Of the forms received about a unit some are a second copy of one of the others: they are taken off here, added below.
  const drawn = shuffled(forms, draw);
  const copied = drawn.splice(0, track.duplicates);

  const odd = new Map<number, 'blank' | number>();
  for (let i = 0; i < track.blankForms; i++) odd.set(100 + 211 * i, 'blank');
  track.straight.forEach((code, i) => {
    odd.set(57 + 97 * i, code);
  });

  const rows = drawn.map((spellings, i): readonly Cell[] => {
    const special = odd.get(i);
    const unit = spell(spellings, draw);
    const answers =
      special === undefined
        ? answerAll(track.questions, must(qualities.get(spellings)), draw)
        : track.questions.map((asked) => (special === 'blank' ? null : straightAnswer(asked, special)));
    return [`P${String(track.firstForm + i).padStart(4, '0')}`, unit, ...answers, ...(track.remarks ? [null] : [])];
  });

  // A copy is the same row again, so it does not matter which of the two stays, nor in what order they stand.
  for (const spellings of copied) {
    const from = rows.findIndex((row, i) => i > 400 && !odd.has(i) && drawn[i] === spellings && count(rows, row) === 1);
    rows.push(must(rows[from]));
  }
  const header = [
    'Mã phiếu',
    track.unitHeader,
    ...track.questions.map((asked) => (track === LOCALITIES ? (asked.locally ?? asked.header) : asked.header)),
    ...(track.remarks ? ['Ghi chú'] : []),
  ];
  return [header, ...shuffled(rows, draw)];
}

/** One quality a component: spread evenly over the units, a few of them well below the rest, as real indices are. */
function quality(place: number, units: number, draw: Draw): readonly number[] {
  const level = 0.7 - 1.25 * (place / (units - 1)) ** 1.7;
  return Array.from({ length: COMPONENTS }, () => level + 0.24 * normal(draw));
}

function answerAll(questions: readonly Question[], unit: readonly number[], draw: Draw): Cell[] {
  const mood = 0.35 * normal(draw);
  return questions.map((asked) => {
    const towards = must(unit[asked.component]) + mood;
    const withheld = draw() < (asked.kind === 'phan-tram' ? 0.12 : 0.03);
    if (withheld) return null;
    if (draw() < 0.04) return 'Không biết';
    return answer(asked, towards, draw);
  });
}

function answer(asked: Question, towards: number, draw: Draw): Cell {
  const latent = asked.ease + asked.good * towards + normal(draw);
  switch (asked.kind) {
    case 'dong-y':
    case 'tan-suat':
    case 'chat-luong':
      return worded(asked.kind, 1 + [-1.5, -0.5, 0.4, 1.5].filter((cut) => latent > cut).length, draw);
    case 'so-lan':
      return worded(asked.kind, 1 + [-0.8, 0.2, 1.2].filter((cut) => latent > cut).length, draw);
    case 'co-khong':
      return worded(asked.kind, latent > 0 ? 1 : 2, draw);
    case 'kenh': {
      const named = CHANNELS.filter(([, share, withQuality]) => draw() < share + withQuality * towards);
      return named.length === 0 ? 'Không biết' : named.map(([label]) => label).join('; ');
    }
    case 'ngay':
      return days(7 * Math.exp(0.35 * latent), draw);
    case 'ngay-dat':
      return days(24 * Math.exp(0.35 * latent), draw);
    case 'phan-tram':
      return draw() < 0.2 ? 0 : Math.min(40, Math.round(2 * 2.6 * Math.exp(0.45 * latent)) / 2);
  }
}

/** Half days under a fortnight, whole days beyond; one in two hundred types 999 for “do not know”. */
function days(exact: number, draw: Draw): number {
  if (draw() < 0.005) return 999;
  return exact < 14 ? Math.max(0.5, Math.round(exact * 2) / 2) : Math.min(365, Math.round(exact));
}

/** An answer as people and tools write it: mostly the label, one in ten the code, now and then something between. */
function worded(kind: keyof typeof LABELS, code: number, draw: Draw): Cell {
  const label = must(LABELS[kind][code - 1]);
  const how = draw();
  if (how < 0.1) return code;
  if (how < 0.13 && kind !== 'so-lan') return `${code}. ${label}`;
  if (how < 0.14 && kind !== 'so-lan') return `${code} - ${label}`;
  if (how < 0.16) return label.toLowerCase();
  if (how < 0.17) return label.toUpperCase();
  if (how < 0.19) return label.normalize('NFD');
  if (how < 0.2) return `${label.replace(' ', '  ')} `;
  if (how < 0.205) return label.replace(' ', '\u00a0');
  if (how < 0.21) return 'Không trả lời';
  if (how < 0.215) return 99;
  return label;
}

/** One code for all questions with a scale of one choice; those without such a code are left blank. */
function straightAnswer(asked: Question, code: number): Cell {
  const five = asked.kind === 'dong-y' || asked.kind === 'tan-suat' || asked.kind === 'chat-luong';
  return five ? must(LABELS[asked.kind][code - 1]) : null;
}

/** Mostly the usual spelling; a few in NFD, in capitals or with a stray space. */
function spell(spellings: readonly string[], draw: Draw): string {
  const how = draw();
  const name = how < 0.7 ? must(spellings[0]) : must(spellings[Math.floor(draw() * spellings.length)]);
  const form = draw();
  if (form < 0.02) return name.normalize('NFD');
  if (form < 0.03) return name.toUpperCase();
  return form < 0.05 ? `${name.replace(' ', '  ')} ` : name;
}

// Published figures --------------------------------------------------------------------------------------------------

function departmentFigures(draw: Draw): readonly (readonly string[])[] {
  // Not provided online at all: `except` in the method. They stand as “-” and “N/A”, as in real tables.
  const notApplicable = new Map([
    ['Cục Hải quan tỉnh', '-'],
    ['Bảo hiểm xã hội tỉnh', '-'],
    ['Công an tỉnh', 'N/A'],
  ]);
  const rows = DEPARTMENTS.units.map(([spellings]) => {
    const unit = must(spellings[0]);
    // The one figure that is missing though it applies: the time costs of this unit are partial.
    const onTime = unit === 'Sở Du lịch' ? '-' : figure(88, 99.9, draw);
    return [unit, onTime, notApplicable.get(unit) ?? figure(35, 95, draw)];
  });
  return [['Đơn vị', 'Tỷ lệ hồ sơ giải quyết đúng hạn (%)', 'Tỷ lệ thủ tục trực tuyến toàn trình (%)'], ...rows];
}

function localityFigures(draw: Draw): readonly (readonly string[])[] {
  const withoutClusters = [
    'Thị xã Cửa Lò',
    'Huyện Anh Sơn',
    'Huyện Con Cuông',
    'Huyện Kỳ Sơn',
    'Huyện Quế Phong',
    'Huyện Quỳ Châu',
    'Huyện Tân Kỳ',
    'Huyện Thanh Chương',
    'Huyện Tương Dương',
  ];
  const rows = LOCALITIES.units.map(([spellings]) => {
    const unit = must(spellings[0]);
    const onTime = figure(80, 99.5, draw);
    return [`UBND ${unit}`, onTime, withoutClusters.includes(unit) ? '-' : figure(30, 98, draw)];
  });
  return [['Địa phương', 'Tỷ lệ hồ sơ đất đai giải quyết đúng hạn (%)', 'Tỷ lệ lấp đầy cụm công nghiệp (%)'], ...rows];
}

/** One decimal, with a comma. Whole tenths are drawn, so that no binary fraction is ever printed. */
function figure(low: number, high: number, draw: Draw): string {
  const tenths = Math.round((low + (high - low) * draw()) * 10);
  return tenths % 10 === 0 ? String(tenths / 10) : `${Math.floor(tenths / 10)},${tenths % 10}`;
}

// Files --------------------------------------------------------------------------------------------------------------

const TITLE = 'KẾT QUẢ KHẢO SÁT DDCI NĂM 2022 – KHỐI SỞ, BAN, NGÀNH (DỮ LIỆU MINH HỌA)';
const NOTE = 'DỮ LIỆU TỔNG HỢP NGẪU NHIÊN, KHÔNG PHẢI KẾT QUẢ CỦA TỈNH';

async function workbook(rows: readonly (readonly Cell[])[]): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  book.creator = 'ddci';
  book.lastModifiedBy = 'ddci';
  book.created = FIXED_DATE;
  book.modified = FIXED_DATE;
  const sheet = book.addWorksheet('Trả lời', { views: [{ state: 'frozen', xSplit: 2, ySplit: 4 }] });
  sheet.addRows([[TITLE], [NOTE], []]);
  sheet.addRows(rows.map((row) => [...row]));
  sheet.getRow(1).font = { bold: true, size: 14 };
  sheet.getRow(2).font = { bold: true, color: { argb: 'FFC00000' } };
  sheet.getRow(4).font = { bold: true };
  sheet.getRow(4).alignment = { wrapText: true, vertical: 'top' };
  sheet.getColumn(1).width = 10;
  sheet.getColumn(2).width = 38;
  for (let column = 3; column <= must(rows[0]).length; column++) sheet.getColumn(column).width = 24;
  return withFixedTimes(new Uint8Array(await book.xlsx.writeBuffer()));
}

const FIXED_DATE = new Date(Date.UTC(2022, 11, 1));

/** exceljs writes the clock into the zip's entries; packed again, the same seed gives the same bytes. */
function withFixedTimes(zip: Uint8Array): Uint8Array {
  const parts: Zippable = {};
  for (const [name, bytes] of Object.entries(unzipSync(zip))) parts[name] = bytes;
  return zipSync(parts, { mtime: new Date(2022, 11, 1), level: 9 });
}

/** UTF-8 with a byte order mark, comma, CRLF: as Excel saves “CSV UTF-8”. */
function csv(rows: readonly (readonly string[])[]): Uint8Array {
  const quoted = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  return strToU8(`\ufeff${rows.map((row) => `${row.map(quoted).join(',')}\r\n`).join('')}`);
}

/** A number as Vietnamese software writes it: 7,5. */
function asCsvText(cell: Cell): string {
  return cell === null ? '' : String(cell).replace(/^(\d+)\.(\d+)$/, '$1,$2');
}

// Chance -------------------------------------------------------------------------------------------------------------

/** The next number of a seeded sequence, in [0, 1). */
type Draw = () => number;

/** mulberry32 (Tommy Ettinger, public domain). */
function random(seed: number): Draw {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** About a standard normal: twelve uniforms less six (Irwin–Hall). Sums only, so it is the same on every machine. */
function normal(draw: Draw): number {
  let sum = -6;
  for (let i = 0; i < 12; i++) sum += draw();
  return sum;
}

/** Fisher–Yates, on a copy. */
function shuffled<T>(list: readonly T[], draw: Draw): T[] {
  const rest = [...list];
  const taken: T[] = [];
  while (rest.length > 0) taken.push(...rest.splice(Math.floor(draw() * rest.length), 1));
  return taken;
}

function count<T>(list: readonly T[], item: T): number {
  return list.filter((other) => other === item).length;
}

function must<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('the generator is inconsistent');
  return value;
}
