import { commonName } from './commonName.ts'
import { contradiction } from './contradiction.ts'
import { fatherAndSon } from './fatherAndSon.ts'
import type { Guard } from './guard.ts'
import { nearBirthDate } from './nearBirthDate.ts'
import { otherBirthDate } from './otherBirthDate.ts'
import { otherFirstForename } from './otherFirstForename.ts'
import { placeholderDate } from './placeholderDate.ts'
import { possibleTwin } from './possibleTwin.ts'

export const guards: readonly Guard[] = [
  possibleTwin,
  fatherAndSon,
  nearBirthDate,
  otherBirthDate,
  otherFirstForename,
  placeholderDate,
  commonName,
  contradiction,
]
