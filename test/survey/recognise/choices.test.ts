import { expect, test } from 'vitest';
import { findChoices } from '../../../src/survey/recognise/choices.ts';
import { splitChoices } from '../../../src/survey/recognise/split-choice.ts';
import { columnOf } from './columns.ts';

const choices = (...texts: readonly string[]) => findChoices(texts.map((text) => ({ text, count: 1 })));

test('options may hold the mark that stands between them', () => {
  expect(choices('Thuế, phí', 'Đất đai', 'Thuế, phí, Đất đai', 'Xây dựng')).toEqual({
    separator: ', ',
    options: ['Thuế, phí', 'Đất đai', 'Xây dựng'],
  });
});

test('an option that never stands alone is found beside others', () => {
  const found = choices('Cổng; Báo', 'Người quen', 'Báo; Người quen', 'Cổng');
  expect([...(found?.options ?? [])].sort()).toEqual(['Báo', 'Cổng', 'Người quen']);
});

test('Microsoft Forms puts the mark behind the last option too', () => {
  expect(choices('Thuế;', 'Đất;', 'Thuế;Đất;')).toEqual({ separator: ';', options: ['Thuế', 'Đất'] });
});

test('sentences are no options: spaces part options only where each of them also stands alone', () => {
  expect(choices('Rất tốt', 'Tốt', 'Không tốt lắm')).toBeNull();
  expect(choices('thue dat', 'thue', 'dat')).toEqual({ separator: ' ', options: ['thue', 'dat'] });
});

test('columns with ticks under one beginning are one question; a battery of other answers is none', () => {
  const ticks = ['x', '', 'x'];
  const found = splitChoices([
    columnOf('Kênh / Báo', ticks),
    columnOf('Kênh / Cổng', ['', 'x', '']),
    columnOf('Kênh / Khác', ['bạn bè', '', '']),
    columnOf('Nhóm/Câu 1', ['Đồng ý', 'Không đồng ý', '']),
    columnOf('Nhóm/Câu 2', ['1', '0', '1']),
  ]);
  expect(found.map(({ header, options }) => [header, options])).toEqual([['Kênh', ['Báo', 'Cổng']]]);
});

test('yes and no under one beginning are questions of their own, unless one chooses', () => {
  const answers = ['Có', 'Không'];
  const battery = ['Đã từng [dự hội nghị]', 'Đã từng [gửi kiến nghị]'].map((header) => columnOf(header, answers));
  expect(splitChoices(battery)).toEqual([]);
  const chosen = ['Kênh nào? (chọn nhiều) [Báo]', 'Kênh nào? (chọn nhiều) [Cổng]'];
  expect(splitChoices(chosen.map((header) => columnOf(header, answers)))).toHaveLength(1);
});
