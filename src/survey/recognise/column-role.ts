/** What is a column for, if it is no question? */
import { isPersonal } from '../header.ts';
import type { Column } from './column.ts';
import { Words } from './header-words.ts';
import { namesUnits } from './which-unit.ts';

/**
 * `form`: what the form tool adds (times, ids, places). `personal`: personal data of the respondent. `background`: what
 * the respondent is (trade, size), which is no answer about a unit. `text`: free text. `empty`: nothing in it. `weight`: it
 * may be the weight of the response, which only the method can say.
 */
export type IdleRole = 'empty' | 'personal' | 'form' | 'background' | 'text' | 'weight';

/** null where it may be a question. */
export function idleRole(column: Column): IdleRole | null {
  if (column.filled === 0) return 'empty';
  if (isPersonal(column.header) || column.personal > column.filled * 0.05) return 'personal';
  if (FORM.are(column.header) || FORM_PARTS.in(column.header) || column.dates > column.filled * 0.5) return 'form';
  if (WEIGHT.are(column.header)) return 'weight';
  // Where the respondent is, or belongs to: the unit that is judged was found before.
  if (BACKGROUND.in(column.header) || namesUnits(column)) return 'background';
  return isFreeText(column) ? 'text' : null;
}

/** Many different texts, or long ones, that hardly ever come again. */
function isFreeText({ texts, filled, more, header }: Column): boolean {
  const words = texts.filter(({ text }) => /\p{L}/u.test(text));
  const cells = words.reduce((sum, { count }) => sum + count, 0);
  if (more && words.length > texts.length * 0.5) return true;
  if (cells < filled * 0.5) return false;
  if (OTHER.in(header)) return true;
  // Fewer than two cells an answer: words of one's own.
  return (words.length > 20 && words.length > cells * 0.3) || (words.length > 1 && words.length > cells * 0.6);
}

const OTHER = new Words('ghi rõ', 'nêu rõ', 'please specify', 'góp ý', 'ý kiến khác', 'kiến nghị khác', 'ghi chú');

/** Whole headers of the export of Google Forms, Microsoft Forms, KoboToolbox, LimeSurvey, Qualtrics, SurveyMonkey. */
const FORM = new Words(
  'STT',
  'TT',
  'ID',
  'No',
  'Dấu thời gian',
  'Timestamp',
  'Start time',
  'Completion time',
  'Last modified time',
  'start',
  'end',
  'today',
  'deviceid',
  'Thời gian bắt đầu',
  'Thời gian hoàn thành',
  'Ngày gửi',
  '_id',
  '_uuid',
  '_submission_time',
  '_validation_status',
  '_notes',
  '_status',
  '_submitted_by',
  '__version__',
  '_tags',
  '_index',
  'meta instanceID',
  'submitdate',
  'Date submitted',
  'lastpage',
  'Last page',
  'startlanguage',
  'Start language',
  'seed',
  'startdate',
  'datestamp',
  'refurl',
  'Response ID',
  'Progress',
  'Finished',
  'Status',
  'Response Type',
  'Duration in seconds',
  'Recorded Date',
  'External Reference',
  'External Data Reference',
  'Distribution Channel',
  'User Language',
  'Location Latitude',
  'Location Longitude',
  'Respondent ID',
  'Collector ID',
  'Date Created',
  'Date Modified',
  'Custom Data 1',
  'Total points',
  'Quiz feedback',
  'Điểm số',
  'Năm',
  'Year',
);
const FORM_PARTS = new Words('Dấu thời gian', 'người nhập', 'điều tra viên', 'ngày nhập', 'ngày phỏng vấn', 'gps');

const WEIGHT = new Words('trọng số', 'trọng số phiếu', 'quyền số', 'hệ số', 'weight');

const BACKGROUND = new Words(
  'ngành nghề',
  'lĩnh vực hoạt động',
  'lĩnh vực kinh doanh',
  'loại hình doanh nghiệp',
  'loại hình',
  'quy mô',
  'số lao động',
  'số lượng lao động',
  'vốn điều lệ',
  'vốn đăng ký',
  'năm thành lập',
  'năm hoạt động',
  'thời gian hoạt động',
  'giới tính',
  'độ tuổi',
  'chức vụ',
  'chức danh',
  'trình độ',
  'tên doanh nghiệp',
  'industry',
  'company size',
  'legal form',
  'gender',
  'age group',
  'position in the company',
);
