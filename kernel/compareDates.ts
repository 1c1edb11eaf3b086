/** Levels of two dates, as `dateLevel`. */
const exact: i32 = 1
const firstJanuary: i32 = 2
const swapped: i32 = 3
const typingError: i32 = 4
const nearYear: i32 = 5
const partial: i32 = 6
const partialYear: i32 = 7
const twoParts: i32 = 8
const nearby: i32 = 9
const different: i32 = 10

function digitsApart(a: i32, b: i32): i32 {
  let apart = 0
  for (let x = a, y = b; x > 0 || y > 0; x /= 10, y /= 10) if (x % 10 !== y % 10) apart += 1
  return apart
}

function exchanged(a: i32, b: i32): bool {
  for (let unit = 1; unit <= 100; unit *= 10) {
    const tens = (a / (unit * 10)) % 10
    const ones = (a / unit) % 10
    if (tens !== ones && a + (ones - tens) * unit * 9 === b) return true
  }
  return false
}

function oneError(a: i32, b: i32): bool {
  return digitsApart(a, b) === 1 || exchanged(a, b)
}

function byYears(a: i32, b: i32): i32 {
  return abs((a >> 9) - (b >> 9)) < 5 ? nearby : different
}

function month(date: i32): i32 {
  return (date >> 5) & 15
}

function comparePartial(a: i32, b: i32): i32 {
  if (a >> 9 !== b >> 9) return byYears(a, b)
  if (month(a) === 0 || month(b) === 0) return partialYear
  return month(a) === month(b) ? partial : nearby
}

/** As `compareDates` of compare/dateOfBirth. */
export function compareDates(a: i32, b: i32): i32 {
  const day = a & 31
  const otherDay = b & 31
  if (day === 0 || otherDay === 0) return comparePartial(a, b)
  if (a === b) return day === 1 && month(a) === 1 ? firstJanuary : exact
  const sameYear = a >> 9 === b >> 9
  const sameMonth = month(a) === month(b)
  const sameDay = day === otherDay
  if (sameYear && day === month(b) && month(a) === otherDay) return swapped
  if (<i32>sameYear + <i32>sameMonth + <i32>sameDay !== 2) return byYears(a, b)
  if (!sameYear && abs((a >> 9) - (b >> 9)) === 1) return nearYear
  const error = sameYear
    ? sameMonth
      ? oneError(day, otherDay)
      : oneError(month(a), month(b))
    : oneError(a >> 9, b >> 9)
  return error ? typingError : twoParts
}
