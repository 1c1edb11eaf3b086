import { type Random, below } from '../random/random.ts'

/** A telephone number as people write it: in one piece, with blanks, or internationally. */
export const phoneText = (random: Random, phone: string): string => {
  switch (below(random, 8)) {
    case 0:
      return `+44${phone.slice(1)}`
    case 1:
      return `+44 (0)${phone.slice(1, 5)} ${phone.slice(5)}`
    case 2:
      return `0044 ${phone.slice(1)}`
    case 3:
      return `${phone.slice(0, 5)} ${phone.slice(5)}`
    default:
      return phone
  }
}
