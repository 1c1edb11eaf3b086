import { outline, trait } from '../outline/layout.ts'
import { oddDate } from '../pack/birthDateOfBytes.ts'
import type { Cells } from '../pack/cells.ts'
import { dateIn, isPlain, sexIn } from '../pack/packCells.ts'
import type { Look } from './look.ts'
import { lookAtAddress } from './lookAtAddress.ts'
import { lookAtName } from './lookAtName.ts'
import { lookAtValues } from './lookAtValues.ts'
import type { UsualNames } from './usualNames.ts'

const sexOfCell = ({ workspace, layout, sexes }: Look, cells: Cells): number => {
  const { sex } = layout
  if (sex === undefined || cells.ends[sex]! - cells.starts[sex]! !== 1) return sexIn(workspace, cells, layout)
  const byte = cells.bytes[cells.starts[sex]!]!
  if (sexes[byte] === -1) sexes[byte] = sexIn(workspace, cells, layout)
  return sexes[byte]!
}

/**
 * Looks at the row at hand, which is that numbered `row` among the names noted: what its keys are made of and its outline are those of the row it
 * would be packed to. Returns false for a row that is not usual and must be packed.
 */
export const lookAt = (look: Look, names: UsualNames, cells: Cells, row: number): boolean => {
  const { layout, line, plan } = look
  if (names.counts[row] === 0 || !isPlain(cells, layout)) return false
  const date = dateIn(cells, layout.date)
  if (date === oddDate) return false
  for (let i = outline.halves; i < outline.size; i += 1) line[i] = 0
  for (let i = outline.words; i < outline.halves; i += 1) line[i] = 0
  if (!lookAtName(look, names, cells.bytes, row) || !lookAtAddress(look, cells) || !lookAtValues(look, cells))
    return false
  const sex = sexOfCell(look, cells)
  look.date[0] = date
  look.dates = date > 0 ? 1 : 0
  line[outline.date] = date
  line[outline.traits]! |= sex << trait.sex
  const { bits } = plan.slots
  line[outline.present]! |= (date > 0 ? bits.date : 0) | (sex > 0 ? bits.sex : 0)
  return true
}
