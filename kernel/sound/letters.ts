/** Letters by their bytes, and the blank that follows a word. */
export const blank: i32 = 32
export const A: i32 = 65
export const B: i32 = 66
export const C: i32 = 67
export const D: i32 = 68
export const E: i32 = 69
export const F: i32 = 70
export const G: i32 = 71
export const H: i32 = 72
export const I: i32 = 73
export const J: i32 = 74
export const K: i32 = 75
export const L: i32 = 76
export const M: i32 = 77
export const N: i32 = 78
export const O: i32 = 79
export const P: i32 = 80
export const Q: i32 = 81
export const R: i32 = 82
export const S: i32 = 83
export const T: i32 = 84
export const U: i32 = 85
export const V: i32 = 86
export const W: i32 = 87
export const X: i32 = 88
export const Y: i32 = 89
export const Z: i32 = 90
/** The sound of TH is written as the digit 0. */
export const TH: i32 = 48

/** A bit for each letter of a set. */
export function bit(letter: i32): i32 {
  return 1 << (letter & 31)
}

/** Whether a byte is a letter of a set; what lies before a word is none. */
export function isOf(letters: i32, byte: i32): bool {
  return byte >= A && ((letters >>> (byte & 31)) & 1) === 1
}
