import { type Disposal, isPlainAsn, isPlainCourtCaseReference, plainAsnStretches } from '../../records/index.ts'
import { isoDate, made, matching, type Piece, sequence, words, type WritePart } from './parts.ts'
import type { PlainDocument, PlainSetting } from './plainDocument.ts'
import { fieldReader } from './readField.ts'

const asn =
  (place: number): WritePart =>
  ({ bytes, source, starts, ends }, out) => {
    const start = starts[place] as number
    const end = ends[place] as number
    if (start === end) return true
    if (!isPlainAsn(bytes, start, end)) return false
    for (const [from, to] of plainAsnStretches) out.piece(source, start + from, start + to)
    return true
  }

/** Which column a field comes from, and how its value is written; a field without one is the same in every record. */
const fields: Readonly<
  Partial<Record<keyof Disposal, readonly [column: string, write?: (place: number) => WritePart]>>
> = {
  court: ['court', words],
  caseReference: ['case_reference', (place) => matching(place, isPlainCourtCaseReference)],
  asn: ['asn', asn],
  offenceSequence: ['offence_sequence'],
  cjsOffenceCode: ['cjs_offence_code'],
  npccOffenceCode: ['npcc_offence_code'],
  homeOfficeCode: ['home_office_code'],
  offenceTitle: ['offence_title', words],
  qualifiers: ['qualifiers'],
  plea: ['plea'],
  adjudication: ['adjudication'],
  offenceStart: ['offence_start', isoDate],
  offenceEnd: ['offence_end', isoDate],
  convictionDate: ['conviction_date', isoDate],
  resultCode: ['result_code'],
  resultText: ['result_text', words],
  duration: ['duration'],
  amount: ['amount'],
  ticCount: ['tic_count'],
  liveStatus: ['live_status'],
  appeal: ['appeal', words],
  marking: ['marking'],
}

const keys = { disposal_id: '-', nominal_id: '-' }

/** Writes the document of a disposal, the same bytes as JSON of the record that the general path makes. */
export const plainDisposal = ({ placeOf, context }: PlainSetting): PlainDocument => {
  const read = fieldReader('disposals', keys, context)
  const blank = JSON.parse(read('court', '', (record) => record) ?? '{}') as Disposal
  const pieces = Object.entries(blank).flatMap(([name, value], at): Piece[] => {
    const field = name as keyof Disposal
    const label = `${at === 0 ? '{' : ','}"${name}":`
    const [column, write] = fields[field] ?? []
    if (column === undefined) return [label, JSON.stringify(value)]
    if (write !== undefined) return [`${label}"`, write(placeOf(column)), '"']
    return [label, made(placeOf(column), (text) => read(column, text, (record) => record[field]))]
  })
  return { write: sequence([...pieces, '}']) }
}
