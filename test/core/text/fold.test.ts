import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fold } from '../../../src/core/text/fold.ts';
import { foldUnit } from '../../../src/core/text/fold-unit.ts';

const SAME: readonly (readonly [string, string, string])[] = [
  ['composed and decomposed letters', 'Đồng ý'.normalize('NFC'), 'Đồng ý'.normalize('NFD')],
  ['capitals', 'HOÀN TOÀN ĐỒNG Ý', 'hoàn toàn đồng ý'],
  ['Đ and the Icelandic Ð', 'Sở Điện', 'Sở \u00d0iện'],
  ['đ and the Icelandic ð', 'đồng ý', '\u00f0ồng ý'],
  ['a no-break space', 'Đồng\u00a0ý', 'Đồng ý'],
  ['a narrow no-break and an ideographic space', 'Đồng\u202f\u3000ý', 'Đồng ý'],
  ['several spaces, tabs and line breaks', '  Đồng \t\r\n ý ', 'Đồng ý'],
  ['zero-width characters', '\ufeffĐồ\u200bng\u200d ý\u2060', 'Đồng ý'],
  ['a soft hyphen', 'thông\u00adtin', 'thôngtin'],
  ['& and và', 'KH&ĐT', 'KH và ĐT'],
  ['& with a space on one side', 'Thông tin &Truyền thông', 'Thông tin và Truyền thông'],
  ['spaces around a hyphen', 'Lao động -Thương binh', 'Lao động - Thương binh'],
  ['no spaces around a hyphen', 'KH-ĐT', 'KH - ĐT'],
  ['a dash and a hyphen', 'Bà Rịa – Vũng Tàu', 'Bà Rịa - Vũng Tàu'],
  ['spaces around a comma', 'Văn hóa ,Thể thao', 'Văn hóa, Thể thao'],
  ['the tone of hoà', 'Văn hoá', 'Văn hóa'],
  ['the tone of hoà in the other places', 'hoà hoả hoã hoạ', 'hòa hỏa hõa họa'],
  ['the tone of khoẻ', 'sức khoẻ, loè', 'sức khỏe, lòe'],
  ['the tone of thuý', 'Thuý, thuỷ, tuỳ', 'Thúy, thủy, tùy'],
  ['the tone of hoà in capitals and decomposed', 'HOÀ'.normalize('NFD'), 'hòa'],
];

test.each(SAME)('%s make no difference', (_, a, b) => {
  expect(fold(a)).toBe(fold(b));
});

const OTHER: readonly (readonly [string, string])[] = [
  ['Thành', 'Thanh'],
  ['dấu', 'đầu'],
  ['đồng', 'dồng'],
  ['Tuân', 'Tuấn'],
  ['má', 'mà'],
  ['hoá', 'hoà'],
  ['Rất tốt', 'Rất tồi'],
  ['Bắc Kạn', 'Bắc Cạn'],
  ['Đồng ý', 'Đồngý'],
  ['Cục Hải quan', 'Chi cục Hải quan'],
  ['Sở Giao thông vận tải', 'Sở Giao thông và Vận tải'],
  ['Lao động - Thương binh', 'Lao động, Thương binh'],
];

test.each(OTHER)('“%s” is not “%s”', (a, b) => {
  expect(fold(a)).not.toBe(fold(b));
});

test('in “quý” the u belongs to qu, and the tone stays on y', () => {
  expect(fold('Quý')).toBe('quý');
  expect(fold('quỳ')).toBe('quỳ');
});

test('in “hoàn” and “khuỷu” the tone has one place only', () => {
  expect(fold('hoàn')).toBe('hoàn');
  expect(fold('khuỷu')).toBe('khuỷu');
});

test('a zero-width character between a letter and its mark makes no difference', () => {
  expect(fold('a\u200b\u0301')).toBe(fold('á'));
});

test('folding twice is folding once', () => {
  for (const text of [...SAME.flatMap(([, a, b]) => [a, b]), ...OTHER.flat()])
    expect(fold(fold(text))).toBe(fold(text));
});

test('a cell of blanks folds to nothing', () => {
  expect(fold(' \u00a0\u200b\t ')).toBe('');
});

test('words that are nearly as they are compared fold like those that are not', () => {
  const letter = fc.integer({ min: 0x20, max: 0x24f }).map((code) => String.fromCharCode(code));
  const vietnamese = fc.constantFrom(...'aàáạĂẫÂêỆoóọuùuỷyýđĐÐ.-,()5 ');
  const text = fc.string({ unit: fc.oneof(vietnamese, letter) });
  // A character of no width makes every text one to be folded sign by sign.
  fc.assert(
    fc.property(text, (words) => {
      expect(fold(words)).toBe(fold(`${words}\u200b`));
    }),
    { numRuns: 2000 },
  );
});

const SAME_UNIT: readonly (readonly [string, string])[] = [
  ['UBND huyện Tuy An', 'huyện Tuy An'],
  ['ubnd  Thị xã Sông Cầu', 'thị xã Sông Cầu'],
  ['UBND TP. Hồng Ngự', 'thành phố Hồng Ngự'],
  ['TP Vinh', 'Thành phố Vinh'],
  ['TP.Vinh', 'TP. Vinh'],
  ['Tp. Vinh', 'tp Vinh'],
  ['TX Cửa Lò', 'Thị xã Cửa Lò'],
  ['TX.Thái Hoà', 'thị xã Thái Hòa'],
  ['H. Kỳ Anh', 'huyện Kỳ Anh'],
  ['H.Kỳ Anh', 'huyện Kỳ Anh'],
  ['P. Bến Thuỷ', 'phường Bến Thủy'],
  ['Sở KH&ĐT', 'sở kh và đt'],
  ['Sở KH&amp;ĐT', 'Sở KH&#272;T'.replace('&#272;', '&#38;&#272;')],
  ['X. Yên Thành', 'xã Yên Thành'],
  ['X Yên Thành', 'UBND xã Yên Thành'],
  ['P Trường Vinh', 'Phường Trường Vinh'],
  ['T.P Vinh', 'thành phố Vinh'],
  ['Q. 1', 'Quận 1'],
  ['ĐK. Cồn Cỏ', 'Đặc khu Cồn Cỏ'],
  ['ĐK Phú Quốc', 'Ðặc khu Phú Quốc'],
  ['TT. Yên Thành', 'Thị trấn Yên Thành'],
  ['H Kỳ Anh', 'huyện Kỳ Anh'],
  ['phường 03', 'Phường 3'],
  ['P.03', 'phường 3'],
  ['Xã Phú Quí', 'xã Phú Quý'],
  ['xã Kì Sơn', 'xã Kỳ Sơn'],
  ['Uỷ ban nhân dân xã Kim Liên', 'Xã Kim Liên'],
  ['Văn phòng Ủy ban nhân dân tỉnh', 'Văn phòng UBND tỉnh'],
  ['Công an TP Vinh', 'Công an thành phố Vinh'],
  ['Công an H. Kỳ Anh', 'Công an huyện Kỳ Anh'],
];

test.each(SAME_UNIT)('“%s” and “%s” name the same unit', (a, b) => {
  expect(foldUnit(a)).toBe(foldUnit(b));
});

const OTHER_UNIT: readonly (readonly [string, string])[] = [
  ['huyện Kỳ Anh', 'thị xã Kỳ Anh'],
  ['H. Kỳ Anh', 'TX. Kỳ Anh'],
  ['huyện Cao Lãnh', 'TP. Cao Lãnh'],
  ['UBND huyện Hồng Ngự', 'UBND TP. Hồng Ngự'],
  ['thành phố Hà Tĩnh', 'Hà Tĩnh'],
  ['thành phố Bắc Giang', 'tỉnh Bắc Giang'],
  ['Cục Hải quan', 'Chi cục Hải quan'],
  ['P. Vinh', 'TP. Vinh'],
  ['Kỳ Anh', 'huyện Kỳ Anh'],
  ['X. Kỳ Anh', 'P. Kỳ Anh'],
  ['Phường 3', 'Phường 30'],
  ['Phường 3', 'P3'],
  ['TT Yên Thành', 'Thị trấn Yên Thành'],
  ['xã Thuý', 'xã Thúi'],
  ['Sở Y tế', 'Sở I tế'],
];

test.each(OTHER_UNIT)('“%s” is not “%s”', (a, b) => {
  expect(foldUnit(a)).not.toBe(foldUnit(b));
});

test('letters that stand for no kind are left as they are', () => {
  expect(foldUnit('Tpbank')).toBe('tpbank');
  expect(foldUnit('Hưng Nguyên')).toBe('hưng nguyên');
  expect(foldUnit('X')).toBe('x');
  expect(foldUnit('Chi cục QLTT số 1')).toBe('chi cục qltt số 1');
});
