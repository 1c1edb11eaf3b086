import { hashText } from '../../text/hash.ts'

/** Parts of a row that make keys by themselves or two together. */
export const thinPart = {
  letters: hashText('thin letters'),
  evenYears: hashText('thin even years'),
  oddYears: hashText('thin odd years'),
  month: hashText('thin month'),
  lettersAndTown: hashText('thin letters and town'),
  stretch: hashText('thin stretch'),
  otherStretch: hashText('thin other stretch'),
  yearAndDay: hashText('thin year and day'),
  monthAndDay: hashText('thin month and day'),
  town: hashText('thin town'),
  townAndYear: hashText('thin town and year'),
  townAndMonth: hashText('thin town and month'),
  townAndStretch: hashText('thin town and stretch'),
  townAndOtherStretch: hashText('thin town and other stretch'),
  domain: hashText('thin domain'),
  mail: hashText('thin mail'),
} as const

/** How many letters of a word or a town are enough to look for people by, with something else. */
export const fewLetters = 3

/** Adds a key made of one part of a row: which part (see `thinPart`), and the hash of what it holds. */
export type AddPart = (part: number, hash: number) => void
