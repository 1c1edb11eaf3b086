/**
 * The outline of a row: one cache line of 16 integers that bounds what a pair with it can weigh, so that most pairs are given up without a
 * look at the row itself. After the fixed fields come four words of names (their letters and their folded codes, an integer each), then ten
 * values of 16 bits: the postcode; house number and street; outward code and town (eight bits each); up to `mostValues` other values.
 */
export const outline = { present: 0, date: 1, traits: 2, words: 3, halves: 11, size: 16 } as const

export const mostWords = 4
export const mostValues = 7

/** Halves of an outline, by number. */
export const half = { postcode: 0, line: 1, place: 2, values: 3 } as const

/** The date of an outline whose row has several. */
export const severalDates = -1

/**
 * Fields of `traits`, by their lowest bit: sex (2 bits), missing parts of names (2, see `header.partial`), number of words (3; `mostWords` + 1
 * where the names do not fit), whether they are those of a plain name (its surname of one word, then its forenames), several addresses,
 * several values in each place (7), letters of the town (16, folded).
 */
export const trait = { sex: 0, partial: 2, words: 4, plain: 7, addresses: 8, values: 9, town: 16 } as const

/** The value of 16 bits numbered `place` of the outline at `at`. */
export const halfAt = (lines: Int32Array, at: number, place: number): number =>
  (lines[at + outline.halves + (place >> 1)]! >>> ((place & 1) << 4)) & 0xffff
