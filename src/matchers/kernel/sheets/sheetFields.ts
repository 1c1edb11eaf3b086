/**
 * What the compiled kernel is told when it judges sheets, by place: beside what it is told of an index (see `fields`), whose header goes on here.
 * Read by both sides, so it holds nothing but numbers.
 */
/** Bytes of the sheets at hand, one after the other, and where each ends. */
export const sheets = 64
export const ends = 65
/** Sketches of the left rows, and where each begins, in integers; one place more tells where the last ends. */
export const sketches = 66
export const starts = 67
/** Sketches of the sheets looked at together. */
export const decoded = 68
export const weights = 69
export const ints = 70
/** A byte for each left row, 0 for one that is not compared; 0 for a list that has everybody. */
export const among = 71
/** Whether pairs that may share a contact are kept too. */
export const contacts = 72
export const version = 73
export const headerSize = 74

/** Sheets looked at together. A sheet with more keys or a longer sketch is left to others. */
export const sheetsTogether = 64
export const mostKeys = 256
export const mostInts = 1024

/** Bits that comparisons can earn, beside those of `fields`. Lines: by whether the house numbers are the same. */
export const linesApart = 0
export const linesNear = 2
export const linesEqual = 4
/** By how alike any two further forenames can be. */
export const furtherBy = 6
/** Of each value: equal, near, apart, contradicted. */
export const valueWeights = 13
export const otherWeights = 141
export const weightCount = 173

/** Values of a sketch, and comparisons it knows nothing of; comparisons of contacts. */
export const valueCount = 0
export const otherCount = 1
export const phoneSlot = 2
export const vehicleSlot = 3
export const emailSlot = 4
export const valueSlots = 5
export const valuesSigned = 37
export const otherSlots = 69
export const intCount = 101

/** In place of the number of left rows kept of a sheet: others must look at it. */
export const left = -1
