import type { Person } from '../../records/person.ts'
import type { FindingInput } from '../findingInput.ts'
import { isLikelySame } from '../identityBand.ts'

export type DeclaredTie = { readonly declared: boolean; readonly declaration: string }

/** The first declaration of the member, in order of key, that names this person. */
const declarationNaming = ({ member, assess }: FindingInput, person: Person): string =>
  member.declarations
    .filter(({ data }) => isLikelySame(assess(data.person, person)))
    .map(({ key }) => key)
    .toSorted()[0] ?? ''

/** Whether the member has named the person of the record: on the vetting form (household) or in a declaration. */
export const declaredTie = (input: FindingInput): DeclaredTie => {
  const { relation, declaration } = input.subject
  if (relation === 'declared') return { declared: true, declaration }
  const found = declarationNaming(input, input.record.data.person)
  return { declared: relation === 'household' || found !== '', declaration: found }
}
