/** Dates and times, of which a workbook keeps the days since 1900 or 1904 (ECMA-376-1 §18.17.4). */

const DAY = 86_400;
/** 10000-01-01. */
const END_1900 = 2_958_466;
const DAYS_FROM_1900_TO_1904 = 1462;

/**
 * 2022-12-31, 2022-12-31 08:30:00, or 08:30:00 where the format shows the time only and there is no day. To the second.
 * null: no date that can be shown.
 * In the system of 1900 day 60 is 29 February 1900, which never was, and day 0 the 0th of January: so Excel has it.
 */
export function dateText(
  serial: number,
  { date1904, timeOnly }: { date1904: boolean; timeOnly: boolean },
): string | null {
  const end = date1904 ? END_1900 - DAYS_FROM_1900_TO_1904 : END_1900;
  if (!(serial >= 0 && serial < end)) return null;
  let days = Math.floor(serial);
  let seconds = Math.round((serial - days) * DAY);
  if (seconds === DAY) {
    days += 1;
    seconds = 0;
  }
  if (days >= end) return null;
  const time = timeText(seconds);
  if (timeOnly && days === 0) return time;
  const date = date1904 ? dayText(days + DAYS_FROM_1900_TO_1904) : dayText(days);
  return seconds === 0 ? date : `${date} ${time}`;
}

function dayText(days: number): string {
  if (days === 60) return '1900-02-29';
  if (days === 0) return '1900-01-00';
  const first = Date.UTC(1899, 11, days < 60 ? 31 : 30);
  return new Date(first + days * DAY * 1000).toISOString().slice(0, 10);
}

function timeText(seconds: number): string {
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  return parts.map((part) => String(part).padStart(2, '0')).join(':');
}

/** A date as ISO 8601 writes it (cells of type d), rounded to the second; null where it is none. A moment before 1900 is a time only. */
export function isoDateText(text: string, timeOnly: boolean): string | null {
  const found =
    /^(?:(\d{4})-(\d{2})-(\d{2}))?(?:(^|T|\s)(\d{2}):(\d{2})(?::(\d{2})(?:[.,](\d+))?)?(?:Z|[-+]\d{2}:\d{2})?)?$/u.exec(
      text.trim(),
    );
  if (found === null) return null;
  const [, year, month, day, , hour, minute, second = '00', fraction = ''] = found;
  const date = year === undefined ? null : `${year}-${month}-${day}`;
  if (date !== null && !isDay(date)) return null;
  if (hour === undefined) return date;
  if (!(Number(hour) < 24 && Number(minute) < 60 && Number(second) < 60)) return null;
  const seconds = Number(hour) * 3600 + Number(minute) * 60 + Math.round(Number(`${second}.${fraction || '0'}`));
  const time = timeText(seconds % DAY);
  if (date === null || (timeOnly && Number(year) < 1900)) return time;
  const shown = seconds < DAY ? date : new Date(Date.parse(date) + DAY * 1000).toISOString().slice(0, 10);
  return seconds % DAY === 0 ? shown : `${shown} ${time}`;
}

/** A duration in ISO 8601, such as PT36H0M0.000S, in days; null unless it is given in days, hours, minutes and seconds. */
export function durationDays(text: string): number | null {
  const found = /^P(?:(\d{1,6})D)?T(?:(\d{1,6})H)?(?:(\d{1,6})M)?(?:(\d{1,6}(?:[.,]\d+)?)S)?$/u.exec(text.trim());
  if (found === null) return null;
  const [days = 0, hours = 0, minutes = 0, seconds = 0] = found
    .slice(1)
    .map((part) => Number((part ?? '0').replace(',', '.')));
  return (days * DAY + hours * 3600 + minutes * 60 + seconds) / DAY;
}

function isDay(date: string): boolean {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  const last = new Date(Date.UTC(2000, month, 0)).getUTCDate();
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return month >= 1 && month <= 12 && day >= 1 && day <= (month === 2 && !leap ? 28 : last);
}
