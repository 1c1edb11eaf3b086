/** An estimate with its 95 % confidence interval; `high` is Infinity when the data set no upper limit. */
export type Interval = { readonly estimate: number; readonly low: number; readonly high: number }

/** The 97.5 % point of the standard normal distribution. */
export const z95 = 1.959963984540054

/** What is left out on each side of a 95 % interval. */
export const tail95 = 0.025
