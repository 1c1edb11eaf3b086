/** Holders beyond which a shared thing says nothing of any two of them: a hostel, a switchboard, a company car. */
export const placeholderHolders = 12

/**
 * How much a shared thing says of two of its holders, 1 when they are the only two down to 0 when it is a placeholder.
 * `holders` counts distinct people, over all findings.
 */
export const exclusivity = (holders: number, placeholderAbove: number = placeholderHolders): number =>
  holders > placeholderAbove ? 0 : 2 / Math.max(2, holders)
