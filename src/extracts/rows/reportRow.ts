import { z } from 'zod'
import { cleanText, parseGrade, parseGradingScheme, parseMarking } from '../../records/index.ts'
import { code, date, key, line, list, text } from './fields.ts'
import { listItems } from './lists.ts'
import { tidy } from './person/tidy.ts'
import { knownCode } from './received.ts'
import type { RowKind } from './rowKind.ts'

type Basis = 'fact' | 'assessment'

const parseBasis = (raw: string): Basis | undefined => {
  const word = raw.toLowerCase()
  return word === 'fact' || word === 'assessment' ? word : undefined
}

const schema = z.object({
  report_id: key(),
  scheme: code(parseGradingScheme),
  source_grade: line(20),
  information_grade: line(20),
  handling: line(20),
  handling_conditions: line(2000),
  marking: code(parseMarking, 'OFFICIAL'),
  basis: code<Basis>(parseBasis, 'assessment'),
  event_date: date(),
  report_date: date(),
  category: line(),
  text: text(),
  organisations: list(),
  incident: line(64),
  review_date: date(),
})

/** Grades are kept with their scheme and never converted; an unknown grade is a warning. */
export const reportRow: RowKind<'reports', z.infer<typeof schema>> = {
  kind: 'reports',
  schema,
  requiredColumns: ['report_id', 'scheme', 'source_grade', 'information_grade', 'handling', 'report_date'],
  keyOf: (row) => row.report_id,
  ownerOf: () => '',
  toRecord: (row, _context, warn) => {
    const grade = (part: 'source' | 'information' | 'handling', cell: string, column: string): string =>
      knownCode((raw) => parseGrade(row.scheme, part, raw), cell, column, warn)
    return {
      scheme: row.scheme,
      sourceGrade: grade('source', row.source_grade, 'source_grade'),
      informationGrade: grade('information', row.information_grade, 'information_grade'),
      handlingConditions: tidy(row.handling_conditions),
      eventDate: row.event_date,
      reportDate: row.report_date,
      category: tidy(row.category),
      text: cleanText(row.text).value,
      organisations: listItems(row.organisations),
      incident: tidy(row.incident),
      marking: row.marking,
      handling: grade('handling', row.handling, 'handling'),
      basis: row.basis,
      reviewDate: row.review_date,
    }
  },
}
