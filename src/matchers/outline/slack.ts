/** Floating-point sums in another order differ by less than this: a bound must never lose a pair to rounding. */
export const slack = 1e-6
