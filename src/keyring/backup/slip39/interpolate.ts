import { invert, multiply } from './gf256.ts'

/** A point of a polynomial over GF(256) for each byte: the place is public, the value is not. */
export type Point = { readonly x: number; readonly value: Uint8Array }

/**
 * Finds the value at a place of the polynomials that run through the points (Lagrange, SLIP-39 "Shamir's secret
 * sharing scheme").
 *
 * @param points of places that differ, and values of one length; as many as the threshold
 * @returns the value; the caller wipes it
 */
export function interpolate(points: readonly Point[], x: number): Uint8Array {
  const length = points[0]?.value.length ?? 0
  const result = new Uint8Array(length)
  for (const point of points) {
    // Places are public, and so are the weights; only multiplying touches a secret.
    const weight = weigh(points, point.x, x)
    for (let i = 0; i < length; i++) result[i] = (result[i] ?? 0) ^ multiply(weight, point.value[i] ?? 0)
  }
  return result
}

/** @returns the polynomial that is 1 at `own` and 0 at the places of the other points, at `x` */
function weigh(points: readonly Point[], own: number, x: number): number {
  return points.reduce(
    (weight, other) =>
      other.x === own ? weight : multiply(multiply(weight, x ^ other.x), invert(own ^ other.x)),
    1,
  )
}
