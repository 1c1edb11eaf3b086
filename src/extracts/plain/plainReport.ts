import { gradingSchemes, type IntelligenceReport, shapeOf } from '../../records/index.ts'
import { isoDate, made, sequence, words, type WritePart } from './parts.ts'
import { itemsOf } from './person/items.ts'
import { listOf } from './person/lists.ts'
import type { PlainDocument, PlainSetting } from './plainDocument.ts'
import { fieldReader } from './readField.ts'

/** Rows are shorter, and the column may hold more. */
const longestText = 4_000

type Grade = (column: string, field: (record: IntelligenceReport) => string) => WritePart

/** Grades by the scheme of the row: the letters of the schemes mean different things. */
const gradeOf = ({ placeOf, context }: PlainSetting): Grade => {
  const place = placeOf('scheme')
  const schemes = gradingSchemes.entries.map(({ code }) => ({
    matches: shapeOf(code),
    read: fieldReader('reports', { report_id: '-', scheme: code }, context),
  }))
  return (column, field) => {
    const parts = schemes.map(({ read }) => made(placeOf(column), (cell) => read(column, cell, field)))
    return (cells, out) => {
      const { bytes, starts, ends } = cells
      const scheme = schemes.findIndex(({ matches }) => matches(bytes, starts[place] as number, ends[place] as number))
      return parts[scheme]?.(cells, out) ?? false
    }
  }
}

/** Writes the document of a report, the same bytes as JSON of the record that the general path makes. */
export const plainReport = (setting: PlainSetting): PlainDocument => {
  const { placeOf, context } = setting
  const read = fieldReader('reports', { report_id: '-', scheme: '3x5x2' }, context)
  const grade = gradeOf(setting)
  const text = (column: string, longest?: number): WritePart => words(placeOf(column), longest)
  const json = (column: string, field: (record: IntelligenceReport) => unknown): WritePart =>
    made(placeOf(column), (cell) => read(column, cell, field))
  return {
    write: sequence([
      '{"scheme":',
      json('scheme', ({ scheme }) => scheme),
      ',"sourceGrade":',
      grade('source_grade', (record) => record.sourceGrade),
      ',"informationGrade":',
      grade('information_grade', (record) => record.informationGrade),
      ',"handlingConditions":"',
      text('handling_conditions'),
      '","eventDate":"',
      isoDate(placeOf('event_date')),
      '","reportDate":"',
      isoDate(placeOf('report_date')),
      '","category":"',
      text('category'),
      '","text":"',
      text('text', longestText),
      '","organisations":',
      listOf([itemsOf(placeOf('organisations'), 1, sequence(['"', words(0), '"']))]),
      ',"incident":"',
      text('incident', 64),
      '","marking":',
      json('marking', ({ marking }) => marking),
      ',"handling":',
      grade('handling', ({ handling }) => handling),
      ',"basis":',
      json('basis', ({ basis }) => basis),
      ',"reviewDate":"',
      isoDate(placeOf('review_date')),
      '"}',
    ]),
  }
}
