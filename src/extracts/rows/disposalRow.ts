import { z } from 'zod'
import {
  type Adjudication,
  type Disposal,
  normaliseAsn,
  normaliseCourtCaseReference,
  parseAdjudication,
  parseCjsOffenceCode,
  parseHomeOfficeCode,
  parseLiveStatus,
  parseMarking,
  parseNpccOffenceCode,
  parsePlea,
  type Plea,
} from '../../records/index.ts'
import { amount, code, count, date, key, line, list } from './fields.ts'
import { listItems } from './lists.ts'
import { tidy } from './person/tidy.ts'
import { knownCode, usable } from './received.ts'
import type { RowKind } from './rowKind.ts'

const schema = z.object({
  disposal_id: key(),
  nominal_id: key(),
  court: line(),
  case_reference: line(60),
  asn: line(40),
  offence_sequence: count(),
  cjs_offence_code: line(20),
  npcc_offence_code: line(20),
  home_office_code: line(20),
  offence_title: line(400),
  qualifiers: list(),
  plea: code<Plea>(parsePlea, ''),
  adjudication: code<Adjudication>(parseAdjudication, ''),
  offence_start: date(),
  offence_end: date(),
  conviction_date: date(),
  result_code: line(20),
  result_text: line(1000),
  duration: line(60),
  amount: amount(),
  tic_count: count(),
  live_status: code<Disposal['liveStatus']>(parseLiveStatus, ''),
  appeal: line(400),
  marking: code(parseMarking, 'OFFICIAL'),
})

/** One offence with its disposal; it belongs to a nominal of the same source. */
export const disposalRow: RowKind<'disposals', z.infer<typeof schema>> = {
  kind: 'disposals',
  schema,
  requiredColumns: ['disposal_id', 'nominal_id', 'cjs_offence_code', 'result_code', 'conviction_date'],
  keyOf: (row) => row.disposal_id,
  ownerOf: (row) => row.nominal_id,
  toRecord: (row, _context, warn) => ({
    court: tidy(row.court),
    caseReference: usable(normaliseCourtCaseReference(row.case_reference), 'case_reference', warn),
    asn: usable(normaliseAsn(row.asn), 'asn', warn),
    offenceSequence: row.offence_sequence,
    cjsOffenceCode: knownCode(parseCjsOffenceCode, row.cjs_offence_code, 'cjs_offence_code', warn),
    npccOffenceCode: knownCode(parseNpccOffenceCode, row.npcc_offence_code, 'npcc_offence_code', warn),
    homeOfficeCode: knownCode(parseHomeOfficeCode, row.home_office_code, 'home_office_code', warn),
    offenceTitle: tidy(row.offence_title),
    qualifiers: listItems(row.qualifiers),
    plea: row.plea,
    adjudication: row.adjudication,
    offenceStart: row.offence_start,
    offenceEnd: row.offence_end,
    convictionDate: row.conviction_date,
    resultCode: tidy(row.result_code),
    resultText: tidy(row.result_text),
    duration: tidy(row.duration),
    amount: row.amount,
    ticCount: row.tic_count,
    liveStatus: row.live_status,
    appeal: tidy(row.appeal),
    marking: row.marking,
    handling: '',
    basis: 'fact',
    reviewDate: '',
  }),
}
