/** How many responses came, and what became of them: received = used + left out, always (SPEC §3.5). */
import type { LeftOutReason, ResponseCount } from '../core/model/answers.ts';

const REASONS: readonly LeftOutReason[] = [
  'where',
  'no-unit',
  'blank',
  'minimum-answered',
  'straight-lining',
  'duplicate',
];

export class ResponseCounts {
  /** By unit, from index 1 on; at index 0, the rows of no unit. */
  readonly #received: number[] = [];
  readonly #leftOut = new Map<number | null, Map<LeftOutReason, number>>();
  readonly #straight = new Map<number | null, number>();

  /** @param unit null: the row belongs to none */
  receive(unit: number | null): void {
    const at = unit === null ? 0 : unit + 1;
    this.#received[at] = (this.#received[at] ?? 0) + 1;
  }

  leaveOut(unit: number | null, reason: LeftOutReason): void {
    const reasons = this.#leftOut.get(unit) ?? new Map<LeftOutReason, number>();
    reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
    this.#leftOut.set(unit, reasons);
  }

  straightLine(unit: number): void {
    this.#straight.set(unit, (this.#straight.get(unit) ?? 0) + 1);
  }

  /** All that were received so far. */
  get received(): number {
    return this.#received.reduce((sum, count) => sum + count, 0);
  }

  total(reason: LeftOutReason): number {
    return [...this.#leftOut.values()].reduce((sum, reasons) => sum + (reasons.get(reason) ?? 0), 0);
  }

  /** One a unit; last, where there are any, the rows of no unit. */
  finish(units: readonly { readonly id: string }[]): ResponseCount[] {
    const countOf = (unit: number | null, id: string | null): ResponseCount => {
      const received = this.#received[unit === null ? 0 : unit + 1] ?? 0;
      const counts = this.#leftOut.get(unit);
      const leftOut = REASONS.flatMap((reason) => {
        const count = counts?.get(reason) ?? 0;
        return count === 0 ? [] : [{ reason, count }];
      });
      const used = received - leftOut.reduce((sum, { count }) => sum + count, 0);
      const straightLining = this.#straight.get(unit);
      return { unit: id, received, used, leftOut, ...(straightLining === undefined ? {} : { straightLining }) };
    };
    const none = this.#received[0] !== undefined ? [countOf(null, null)] : [];
    return [...units.map(({ id }, unit) => countOf(unit, id)), ...none];
  }
}
