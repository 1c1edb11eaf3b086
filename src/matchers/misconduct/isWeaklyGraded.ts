import type { IntelligenceReport } from '../../records/intelligence.ts'

type Grades = Pick<IntelligenceReport, 'scheme' | 'sourceGrade' | 'informationGrade'>

/** Grades that halve a report's weight, per scheme: the letters of one say nothing in the other. */
const weak = {
  '3x5x2': { source: ['3'], information: ['D', 'E'] },
  '5x5x5': { source: ['D'], information: ['4', '5'] },
} as const satisfies Record<Grades['scheme'], unknown>

/** An unreliable source, or information whose truth is not known or suspected false. */
export const isWeaklyGraded = ({ scheme, sourceGrade, informationGrade }: Grades): boolean => {
  const { source, information }: { readonly source: readonly string[]; readonly information: readonly string[] } =
    weak[scheme]
  return source.includes(sourceGrade.toUpperCase()) || information.includes(informationGrade.toUpperCase())
}
