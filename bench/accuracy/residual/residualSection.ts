import type { Cause, Residual } from './residualOf.ts'

const table = (title: string, causes: readonly Cause[]): string => `| ${title} | pairs |
| --- | --- |
${causes.map(({ cause, pairs }) => `| ${cause} | ${pairs} |`).join('\n')}
`

const setSection = (residual: Residual): string => {
  const { set, truePairs, uncovered, uncoveredInReach, ceiling } = residual
  return `### ${set}
Of ${truePairs} true pairs ${uncovered} share no candidate key (coverage ${(1 - uncovered / truePairs).toFixed(4)}); had they been compared, ${uncoveredInReach} of them would
reach the threshold. Recall at the frozen threshold if every row were compared with every other: **${ceiling.toFixed(4)}**.

${table('missed', residual.missed)}
${table('wrong', residual.wrong)}`
}

/** The section on what is out of reach, and why. */
export const residualSection = (residuals: readonly Residual[]): string => `## What is out of reach
For the sets that miss an aim: every missed and every wrong pair at the frozen threshold by what agrees, differs and is missing in its two
rows (levels other than plain agreement in brackets). Where true and wrong pairs show one pattern, only
the rarity of the values tells them apart.

${residuals.map(setSection).join('\n')}`
