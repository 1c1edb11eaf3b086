import { Argument, InvalidArgumentError, Option } from 'commander'
import { keyChoices } from '../../linkage/keyChoice.ts'
import { isIsoDate } from '../../records/index.ts'
import { recordKinds } from '../../records/sourceRecord.ts'

/** `--as KIND`, one of the seven. */
export const kindOption = (): Option =>
  new Option('--as <kind>', 'what the file holds').choices(recordKinds).makeOptionMandatory()

export const mappingOption = (): Option =>
  new Option('--mapping <name>', 'column mapping: a name in config/mappings or a file (default: the kind)')

export const isoDate = (text: string): string => {
  if (isIsoDate(text)) return text
  throw new InvalidArgumentError('Write a date as YYYY-MM-DD.')
}

export const wholeNumber =
  (least: number) =>
  (text: string): number => {
    const value = Number(text)
    if (/^\d+$/.test(text) && value >= least && Number.isSafeInteger(value)) return value
    throw new InvalidArgumentError(`Give a whole number of at least ${least}.`)
  }

export const finiteNumber = (text: string): number => {
  const value = Number(text)
  if (text.trim() !== '' && Number.isFinite(value)) return value
  throw new InvalidArgumentError('Give a number.')
}

/** Workforce members by `force/number`. */
export const membersArgument = (): Argument => new Argument('<ids...>', 'workforce members, as force/number')

/** Which candidate keys to link with. */
export const keysOption = (): Option =>
  new Option(
    '--keys <which>',
    'candidate keys: the widest set, or those the model names (large files); those of --model, else the widest',
  ).choices(keyChoices)
