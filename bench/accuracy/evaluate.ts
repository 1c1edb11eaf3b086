/** Measures every public set and writes docs/accuracy.md. Run: npm run evaluate */
import { writeFileSync } from 'node:fs'
import { accuracyTable, type Row } from './accuracyTable.ts'
import { barsOf } from './bars/barsOf.ts'
import { barsSection } from './bars/barsSection.ts'
import { bCubed } from '../../src/linkage/evaluate/bCubed.ts'
import { dataSets, headerOf, truePairs, type DataSet } from './dataSets.ts'
import { familyOf } from './families.ts'
import { forceFigures } from './force/forceFigures.ts'
import { forceSection } from './force/forceSection.ts'
import { groupErrors } from './force/groupErrors.ts'
import { frozenOffsets } from './frozenOffset.ts'
import { namesAlone } from './names/namesAlone.ts'
import { namesSection } from './names/namesSection.ts'
import { residualOf } from './residual/residualOf.ts'
import { residualSection } from './residual/residualSection.ts'
import { measure, type Measured } from './measure.ts'
import { ratesAt } from '../../src/linkage/evaluate/score.ts'
import { accuracyPage, dataRoot, productModel } from './settings.ts'

/** Not persons alone, or not to be measured as they are. */
const leftOut = new Set(['senzing_truthset', 'pseudopeople_sample'])

/** Sets that miss an aim: coverage of the first two, false links of the third. */
const outOfReach = new Set(['splink_fake_1000', 'splink_fake_20000', 'foreigners_pesel/001'])

const numbers = ['national_id', 'phone']

const groupScore = (set: DataSet, measured: Measured, threshold: number): number | undefined => {
  if (set.largestGroup <= 2) return undefined
  const truth = [...truePairs(set)].map((pair) => {
    const [left = '', right = ''] = pair.split(' ')
    return { left, right }
  })
  return bCubed(
    measured.ids,
    measured.pairs.filter(({ weight }) => weight >= threshold),
    truth,
  )
}

const rowOf = (set: DataSet, measured: Measured, without: Measured | undefined, offset: number): Row => {
  const threshold = measured.evenOdds + offset
  return {
    set: set.name,
    truePairs: set.truePairs,
    floor: set.floor,
    coverage: measured.coverage,
    candidatesPerRow: measured.candidates / set.rows,
    offset,
    frozen: ratesAt(measured.pairs, threshold, measured.truePairs),
    best: measured.best,
    groups: groupScore(set, measured, threshold),
    withoutNumbers:
      without === undefined ? undefined : ratesAt(without.pairs, without.evenOdds + offset, without.truePairs).f1,
  }
}

const main = async (): Promise<void> => {
  const sets = dataSets(dataRoot).filter(({ name }) => !leftOut.has(name))
  if (sets.length === 0) {
    process.stderr.write(`No public sets at ${dataRoot}: nothing measured.\n`)
    return
  }
  const settings = productModel()
  const measured: Measured[] = []
  const without = new Map<string, Measured>()
  for (const set of sets) {
    process.stderr.write(`${set.name}\n`)
    measured.push(await measure(set, settings))
    const present = numbers.filter((column) => headerOf(set.left).includes(column))
    if (present.length > 0) without.set(set.name, await measure(set, { ...settings, leaveOut: present }))
  }
  const offsets = frozenOffsets(measured)
  const rows = sets.map((set, i) => rowOf(set, measured[i]!, without.get(set.name), offsets.get(familyOf(set.name))!))
  const residuals = sets.flatMap((set, i) => {
    const { evenOdds } = measured[i]!
    return outOfReach.has(set.name) ? [residualOf(set, measured[i]!, evenOdds + offsets.get(familyOf(set.name))!)] : []
  })
  const names = await namesAlone()
  const force = forceFigures()
  const sections = [
    accuracyTable(rows),
    barsSection(barsOf(rows, measured, names, force)),
    ...(names === undefined ? [] : [namesSection(names)]),
    forceSection(force, groupErrors()),
    residualSection(residuals),
  ]
  writeFileSync(accuracyPage, sections.join('\n'))
}

await main()
