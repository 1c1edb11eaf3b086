import { permute } from '../random/permutation.ts'
import { type Numbers, markAges, markAreaLetters, markEndLetters } from './numbers.ts'

const vehiclesEach = 2

/** Registration mark of the current shape, `AB51 ABC` without the blank, for one of a person's two vehicles. */
export const markOf = (numbers: Numbers, human: number, vehicle: 0 | 1): string => {
  let rest = permute(numbers.mark, human * vehiclesEach + vehicle)
  const take = (letters: string | readonly string[]): string => {
    const text = letters[rest % letters.length] ?? ''
    rest = Math.floor(rest / letters.length)
    return text
  }
  const end = take(markEndLetters) + take(markEndLetters) + take(markEndLetters)
  const age = take(markAges)
  return take(markAreaLetters) + take(markAreaLetters) + age + end
}
