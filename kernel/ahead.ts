/** Of no meaning: keeps reading ahead from being optimised away. */
let read: i32 = 0

/** Takes in what was read ahead. */
export function noteAhead(value: i32): void {
  read ^= value
}

export function seen(): i32 {
  return read
}
