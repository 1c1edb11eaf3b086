import type { Person } from '../../records/person.ts'
import type { SourceRecord } from '../../records/sourceRecord.ts'
import type { IncomingFinding } from '../../store/review/incomingFinding.ts'

export type Member = SourceRecord<'workforce'>
export type Declaration = SourceRecord<'associations'>

/** Somebody a member stands for on the left: the member, one of the household, a declared associate. */
export type LeftPerson = { readonly relation: string; readonly person: Person }

/** A record with a person on the right, and what belongs to it. */
export type RightRecord =
  | { readonly record: SourceRecord<'nominals'>; readonly disposals: readonly SourceRecord<'disposals'>[] }
  | {
      readonly record: SourceRecord<'report-persons'>
      readonly report: SourceRecord<'reports'> | undefined
      /** All persons of the report, this one included, in the order of their keys. */
      readonly persons: readonly SourceRecord<'report-persons'>[]
    }
  | { readonly record: SourceRecord<'misconduct'> }

export type ScreenedRecord = RightRecord['record']

/** A pair the engine kept: row of the index, place in the stream. */
export type KeptPair = {
  readonly left: number
  readonly right: number
  readonly weight: number
  readonly contact: number
}

/** What a look past the index cost and could not do; a run states them. */
export type LinkCounts = {
  /** Pairs compared. */
  readonly compared: number
  /** People without a key. */
  readonly notSearchable: number
  /** Look-ups under a key that too many on the left share. */
  readonly oversizeHits: number
}

/** What the jobs need of the engine and the matchers. `Index` is plain data over shared memory: it can be given to threads. */
export type Matching = {
  /** The people a member stands for, the member first; always the same for the same records. */
  readonly peopleOf: (member: Member, declared: readonly Declaration[]) => readonly LeftPerson[]
  /** Of a person, as it is or as a sheet of one. */
  readonly blockingKeys: (person: Person | Uint8Array) => Int32Array
  /** A stretch of an index; its row i is the i-th person added. Plain data over shared memory too. */
  readonly startIndex: () => {
    readonly add: (person: Person) => void
    /** Adds the people of a stored sheet. */
    readonly addSheet: (sheet: Uint8Array) => void
    readonly finishPart: () => unknown
  }
  /** How many people a stored sheet holds; -1 for one that was not written for this model by this version. */
  readonly peopleIn: (sheet: Uint8Array) => number
  /** All stretches as one, their rows in that order; uses up all but the first. */
  readonly unite: (parts: readonly unknown[]) => unknown
  /** A stretch some of whose rows, those with a byte of 1, nobody finds; the others keep their numbers. */
  readonly dropRows: (part: unknown, isDropped: Uint8Array) => unknown
  /** The index of a stretch; shares its memory. */
  readonly indexOf: (part: unknown) => unknown
  /** People as they are or as sheets of one. With `among`, a byte for each row of the index, rows of 0 are not compared. */
  readonly link: (
    index: unknown,
    people: Iterable<Person | Uint8Array>,
    onPair: (pair: KeptPair) => void,
    among?: Uint8Array,
  ) => LinkCounts
  /** Whether a kept pair can lead to a finding, judged by its weight and by whether it is the member (or somebody the member has named). */
  readonly mayMatter: (isMember: boolean, weight: number) => boolean
  /** The findings of one member and one record; depends on nothing but the two and what belongs to them. */
  readonly findingsOf: (input: FindingInput) => readonly IncomingFinding[]
  /** How many disposals of a record no rule can read: they raise nothing, so a run states them. */
  readonly setAside: (right: RightRecord) => number
}

export type FindingInput = {
  readonly member: Member
  readonly declared: readonly Declaration[]
  readonly right: RightRecord
  /** Whoever of the member's people may matter, of those the record's person was kept with; the best fit first. */
  readonly kept: readonly { readonly left: LeftPerson; readonly pair: KeptPair }[]
}
