/** The year and the title of a survey, as the names of its files and sheets say them. */

/** null where they name none, or several. */
export function yearOf(names: readonly string[]): number | null {
  const years = new Set(names.flatMap((name) => name.match(/(?<!\d)20[12]\d(?!\d)/gu) ?? []));
  const [year] = years;
  return year === undefined || years.size > 1 ? null : Number(year);
}

/** The first name that speaks of the index itself, without the year and what a form tool adds. */
export function titleOf(names: readonly string[]): string | null {
  const name = names.find((name) => /DDCI|DCCI|năng lực cạnh tranh/iu.test(name.normalize('NFC')));
  if (name === undefined) return null;
  const plain = name
    .normalize('NFC')
    .replace(/\.[^.]{2,5}$/u, '')
    .replace(/\((?:Câu trả lời|Responses|\d+|[\d ,-]+)\)/giu, '')
    .replace(/(?:năm )?(?<!\d)20[12]\d(?!\d)/giu, '')
    .replace(/^(?:phiếu|kết quả|dữ liệu|bảng)? ?khảo sát /iu, '')
    .replace(/[\s_-]+/gu, ' ')
    .trim();
  return /\p{L}{2} \p{L}{2}/u.test(plain) ? plain.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase()) : null;
}
