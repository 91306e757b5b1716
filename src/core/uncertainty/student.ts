/**
 * Student's t and the normal variate that Wallace gives for it (Annals of Mathematical Statistics 30, 1959). With infinite degrees of
 * freedom they are the same.
 */

export function normalOfStudent(t: number, freedom: number): number {
  if (!Number.isFinite(freedom)) return t;
  return ((8 * freedom + 1) / (8 * freedom + 3)) * Math.sqrt(freedom * Math.log1p(t ** 2 / freedom));
}

/** @param z not negative */
export function studentOfNormal(z: number, freedom: number): number {
  if (!Number.isFinite(freedom)) return z;
  const normal = (z * (8 * freedom + 3)) / (8 * freedom + 1);
  return Math.sqrt(freedom * Math.expm1(normal ** 2 / freedom));
}
