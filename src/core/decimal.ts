/**
 * The one place where numbers are rounded (SPEC §7): half away from zero, on the decimal value as printed with
 * 15 significant digits (what a spreadsheet shows), so that 2.675 is 2.68 and 59.49499999999999 is 59.50.
 */

/** The number with a fixed count of decimals and a point, such as `-2.68`; never `-0.00`. */
export function fixed(value: number, decimals: number): string {
  const magnitude = Math.abs(value);
  if (!(magnitude < 1e15)) return String(value);
  const [mantissa = '0', exponent = '0'] = magnitude.toExponential(14).split('e');
  // The 15 significant digits as one integer, times ten to the power of `shift`.
  const digits = BigInt(mantissa.replace('.', ''));
  const shift = Number(exponent) - 14 + decimals;
  const scaled = shift >= 0 ? digits * 10n ** BigInt(shift) : halfUp(digits, 10n ** BigInt(-shift));
  const text = scaled.toString().padStart(decimals + 1, '0');
  const unsigned = decimals === 0 ? text : `${text.slice(0, -decimals)}.${text.slice(-decimals)}`;
  return value < 0 && scaled !== 0n ? `-${unsigned}` : unsigned;
}

/** The number rounded as `fixed` prints it. */
export function rounded(value: number, decimals: number): number {
  const power = 10 ** decimals;
  const scaled = value * power;
  const whole = Math.round(scaled);
  // Far from a half there is nothing to weigh: the quotient of two whole numbers is the number nearest to the decimal.
  const clear = Math.abs(scaled) < 1e9 && decimals <= 9 && Math.abs(Math.abs(scaled - whole) - 0.5) > 1e-4;
  return clear ? whole / power + 0 : Number(fixed(value, decimals));
}

function halfUp(dividend: bigint, divisor: bigint): bigint {
  return (2n * dividend + divisor) / (2n * divisor);
}
