import { Option } from 'commander'
import type { Subject } from '../api/schemas/erasure.ts'
import { VettingError } from '../errors.ts'

export type SubjectOptions = { readonly member?: string; readonly record?: string }

export const memberOption = (): Option => new Option('--member <id>', 'a member, as force/number')
export const recordOption = (): Option => new Option('--record <id>', 'a source record, as source/kind/key')

/** The one member or source record that is meant. Throws `usage` for none, both, or a record without its three parts. */
export const subjectOf = ({ member, record }: SubjectOptions): Subject => {
  if (member !== undefined && record === undefined) return { memberKey: member }
  const [source, kind, ...key] = record?.split('/') ?? []
  if (member === undefined && source && kind && key.length > 0)
    return { source, kind: kind as Exclude<Subject, { memberKey: string }>['kind'], key: key.join('/') }
  throw new VettingError('usage', 'Name one: --member FORCE/NUMBER or --record SOURCE/KIND/KEY.')
}
