/** Which unit of one run is which of another (SPEC §10, compare). */
import { describe, expect, test } from 'vitest';
import { type NamedUnit, pairUnits, type UnitLink } from '../../src/core/unit-pairs.ts';

/** `id=name`, or `id` alone. */
function unitsOf(...texts: readonly string[]): NamedUnit[] {
  return texts.map((text) => {
    const [id = '', name = id, ...aliases] = text.split('=');
    return { unit: { id, name, group: null }, names: [id, name, ...aliases] };
  });
}

function link(before: number | null, after: number | null, continues: boolean | null = null): UnitLink {
  return { before, after, continues, elsewhere: null };
}

function told(before: readonly NamedUnit[], after: readonly NamedUnit[], links: readonly UnitLink[] = []): string[] {
  return pairUnits(before, after, links).map(
    ({ how, before: then, after: now }) =>
      `${then === null ? '–' : before[then]?.unit.id} → ${now === null ? '–' : after[now]?.unit.id}: ${how}`,
  );
}

describe('without a map', () => {
  test('by id, folded; a unit of that id with another name is told', () => {
    expect(
      told(unitsOf('SCT=Sở Công Thương', 'STC=Sở Tài chính'), unitsOf('sct=Sở Công thương', 'STC=Sở Tiền')),
    ).toEqual(['SCT → sct: id', 'STC → STC: id-renamed']);
  });

  test('an alias of either year is no other name', () => {
    expect(told(unitsOf('N=Sở NN&PTNT'), unitsOf('N=Sở Nông nghiệp=Sở NN và PTNT'))).toEqual(['N → N: id']);
  });

  test('by name where the ids differ, and that is told', () => {
    expect(told(unitsOf('1=TP. Vinh'), unitsOf('VINH=UBND thành phố Vinh'))).toEqual(['1 → VINH: name']);
  });

  test('the kind of a unit is part of its name: huyện Kỳ Anh is not thị xã Kỳ Anh', () => {
    const pairs = pairUnits(unitsOf('1=huyện Kỳ Anh'), unitsOf('2=thị xã Kỳ Anh'), []);
    expect(pairs).toEqual([
      { how: 'unmatched', before: null, after: 0, related: ['huyện Kỳ Anh'] },
      { how: 'unmatched', before: 0, after: null, related: ['thị xã Kỳ Anh'] },
    ]);
  });

  test('ids that changed places are not matched: name and id say different things', () => {
    expect(told(unitsOf('1=Sở Y tế', '2=Sở Tư pháp'), unitsOf('1=Sở Tư pháp', '2=Sở Y tế'))).toEqual([
      '– → 1: conflict',
      '– → 2: conflict',
      '1 → –: conflict',
      '2 → –: conflict',
    ]);
  });
});

describe('with a map', () => {
  const before = unitsOf('STC=Sở Tài chính', 'SKHDT=Sở Kế hoạch và Đầu tư', 'SYT=Sở Y tế');
  const after = unitsOf('STC=Sở Tài chính', 'SYT=Sở Y tế');

  test('merged units are not compared, whatever their names', () => {
    expect(told(before, after, [link(0, 0), link(1, 0)])).toEqual([
      '– → STC: merged',
      'SYT → SYT: id',
      'STC → –: merged',
      'SKHDT → –: merged',
    ]);
  });

  test('unless the map says which one continues', () => {
    expect(told(before, after, [link(0, 0), link(1, 0, true)])).toEqual([
      'SKHDT → STC: continues',
      'SYT → SYT: id',
      'STC → –: merged',
    ]);
  });

  test('a map that names one of two namesakes has not told the whole story', () => {
    expect(told(before, after, [link(1, 0)])).toEqual([
      '– → STC: conflict',
      'SYT → SYT: id',
      'STC → –: unmatched',
      'SKHDT → –: not-continued',
    ]);
    expect(told(before, after, [link(1, 0, true)])[0]).toBe('SKHDT → STC: map');
  });

  test('that neither continues may be said', () => {
    expect(told(before, after, [link(0, 0, false), link(1, 0, false)])[0]).toBe('– → STC: merged');
  });

  test('a split unit is not compared unless the map says which one continues', () => {
    const [old, now] = [unitsOf('A'), unitsOf('A', 'B')];
    expect(told(old, now, [link(0, 0), link(0, 1)])).toEqual(['– → A: split', '– → B: split', 'A → –: split']);
    expect(told(old, now, [link(0, 0), link(0, 1, true)])).toEqual(['– → A: split', 'A → B: continues']);
  });

  test('a unit with another name and id is the same, as the map says; or it is not', () => {
    const [old, now] = [unitsOf('BDT=Ban Dân tộc'), unitsOf('SDTTG=Sở Dân tộc và Tôn giáo')];
    expect(told(old, now, [link(0, 0)])).toEqual(['BDT → SDTTG: map']);
    expect(told(old, now, [link(0, 0, false)])).toEqual(['– → SDTTG: not-continued', 'BDT → –: not-continued']);
  });

  test('what the map ends is matched with none, though the name comes again', () => {
    expect(told(unitsOf('A'), unitsOf('A'), [link(0, null)])).toEqual(['– → A: unmatched', 'A → –: no-counterpart']);
  });
});
