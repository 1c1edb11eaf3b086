import type { GradingScheme } from '../intelligence.ts'
import { type CodeList, codeParser } from './codeList.ts'

export const gradingSchemes: CodeList<GradingScheme> = {
  name: 'grading scheme',
  version: '2016-01',
  effectiveFrom: '2016-01-01',
  entries: [
    { code: '3x5x2', label: '3x5x2', aliases: ['352'] },
    { code: '5x5x5', label: '5x5x5', aliases: ['555'] },
  ],
}

export const parseGradingScheme = codeParser(gradingSchemes)

/** Grades of a scheme, best first, with what they say. */
export type SchemeGrades = {
  readonly source: Readonly<Record<string, string>>
  readonly information: Readonly<Record<string, string>>
  readonly handling: Readonly<Record<string, string>>
}

/** A letter or digit of one scheme says something else in the other: grades are read with their scheme, never converted. */
export const gradesByScheme: Readonly<Record<GradingScheme, SchemeGrades>> = {
  '3x5x2': {
    source: { '1': 'reliable', '2': 'untested', '3': 'not reliable' },
    information: {
      A: 'known directly to the source',
      B: 'known indirectly but corroborated',
      C: 'known indirectly',
      D: 'not known',
      E: 'suspected to be false',
    },
    handling: { P: 'lawful sharing permitted', C: 'lawful sharing permitted with conditions' },
  },
  '5x5x5': {
    source: { A: 'always reliable', B: 'mostly reliable', C: 'sometimes reliable', D: 'unreliable', E: 'untested' },
    information: {
      '1': 'known to be true',
      '2': 'known personally to the source',
      '3': 'not known personally but corroborated',
      '4': 'cannot be judged',
      '5': 'suspected to be false',
    },
    handling: {
      '1': 'may be shared within the United Kingdom',
      '2': 'may be shared with non-prosecuting parties',
      '3': 'may be shared with foreign agencies',
      '4': 'within the originating force only',
      '5': 'with conditions',
    },
  },
}

export type GradePart = keyof SchemeGrades

/** A grade as the scheme writes it; undefined when the scheme has no such grade. */
export const parseGrade = (scheme: GradingScheme, part: GradePart, raw: string): string | undefined => {
  const grade = raw.trim().toUpperCase()
  return Object.hasOwn(gradesByScheme[scheme][part], grade) ? grade : undefined
}
