import type { ProbedEncoding } from '../../extracts/file/encodingProbe.ts'
import type { KernelReading } from '../../matchers/index.ts'
import { cellLayout } from '../cellLayout.ts'
import type { Mapping } from '../mapping.ts'
import { allowsOther } from './readBlock.ts'

/** What the columns of a file mean, as a compiled kernel is told. */
export const readingOf = (mapping: Mapping, header: readonly string[], probed: ProbedEncoding): KernelReading => ({
  layout: cellLayout(mapping, header),
  columns: header.length,
  idColumn: mapping.id === undefined ? -1 : header.indexOf(mapping.id),
  allowsOther: allowsOther(header.length, probed),
})
