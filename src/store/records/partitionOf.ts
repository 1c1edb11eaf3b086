import type { RecordKind } from '../../records/index.ts'

/** The partition of `record` that holds a kind. Queries name it, so that no other partition is planned for or locked. */
export const partitionOf = (kind: RecordKind): string => `record_${kind.replace('-', '_')}`
