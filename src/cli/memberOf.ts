import { VettingError } from '../errors.ts'

/** The two parts of `force/number`. @throws VettingError `usage`. */
export const memberOf = (text: string): { readonly force: string; readonly number: string } => {
  const [force, number, ...rest] = text.split('/')
  if (force && number && rest.length === 0) return { force, number }
  throw new VettingError('usage', 'Name a member as FORCE/NUMBER.')
}
