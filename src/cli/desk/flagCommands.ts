import { type Command, Option } from 'commander'
import { factors } from '../../review/decide/factors.ts'
import { assign } from '../../review/desk/assign.ts'
import { bulkDismiss } from '../../review/desk/bulkDismiss.ts'
import { correct } from '../../review/desk/correct.ts'
import { escalate } from '../../review/desk/escalate.ts'
import { note } from '../../review/desk/note.ts'
import { openEvidence } from '../../review/desk/openEvidence.ts'
import { release } from '../../review/desk/release.ts'
import { snooze } from '../../review/desk/snooze.ts'
import { takeNext } from '../../review/desk/takeNext.ts'
import { isoDate } from '../commands/options.ts'
import { flagText } from '../caseText.ts'
import type { Invocation } from '../globals.ts'
import { deskCommand, wordsOf } from './deskCommand.ts'

export const factorOption = (): Option => new Option('--factor <name...>', 'what weighed').choices(factors)

/** Taking, giving, putting off and looking at flags. */
export const addFlagCommands = (queue: Command, invocation: Invocation): void => {
  deskCommand(queue, invocation, 'take', 'claim the flag that is read next', async (_none, { desk, store, by }) => {
    const claim = await takeNext(desk, by)
    store.output.data(claim, () => `Flag ${claim.flagId}, yours until ${claim.until.toISOString()}.`)
  })

  deskCommand<{ readonly to?: string }>(
    queue,
    invocation,
    'assign <flag>',
    'give a flag to somebody; to oneself without --to',
    async ([flagId = ''], { desk, store, by, options }) => {
      const to = options.to ?? by
      const claim = await assign(desk, { flagId, by, to })
      store.output.data(
        { ...claim, holder: to },
        () => `Flag ${flagId} is with ${to} until ${claim.until.toISOString()}.`,
      )
    },
  ).option('--to <user>', 'reviewer who is to work on it')

  deskCommand(queue, invocation, 'release <flag>', 'put a flag back', async ([flagId = ''], { desk, store, by }) => {
    await release(desk, { flagId, by })
    store.output.data({ flagId, released: true }, () => `Flag ${flagId}: put back.`)
  })

  deskCommand<{ readonly until?: string }>(
    queue,
    invocation,
    'snooze <flag>',
    'put a flag off until a date, with what is missing',
    async ([flagId = ''], { desk, store, by, options }) => {
      const until = options.until ?? ''
      await snooze(desk, { flagId, by, until, reason: wordsOf(options) })
      store.output.data({ flagId, until }, () => `Flag ${flagId}: put off until ${until}.`)
    },
  ).requiredOption('--until <date>', 'first day it is read again', isoDate)

  deskCommand(
    queue,
    invocation,
    'escalate <flag>',
    'hand a flag up to a supervisor',
    async ([flagId = ''], { desk, store, by, options }) => {
      await escalate(desk, { flagId, by, reason: wordsOf(options) })
      store.output.data({ flagId, escalated: true }, () => `Flag ${flagId}: handed up.`)
    },
  )

  deskCommand<{ readonly text?: string }>(
    queue,
    invocation,
    'note <flag>',
    'write a note on a flag',
    async ([flagId = ''], { desk, store, by, options }) => {
      const noteId = await note(desk, { flagId, by, body: options.text ?? '' })
      store.output.data({ flagId, noteId }, () => `Note ${noteId} on flag ${flagId}.`)
    },
  ).requiredOption('--text <words>', 'the note')

  deskCommand<{ readonly conflict: boolean }>(
    queue,
    invocation,
    'open <flag>',
    'show the evidence of a flag, on the statement that no conflict of interest stands against it',
    async ([flagId = ''], { desk, store, by, options }) => {
      const noConflict = !options.conflict
      const opened = await openEvidence(desk, { flagId, by, noConflict, justification: wordsOf(options) })
      const { signals } = desk.policy.priority
      store.output.data(opened, () => `${flagText(opened.flag, signals)}\nVersion ${opened.flag.version}`)
    },
  ).option('--no-conflict', 'I have no interest in this member')

  deskCommand<{ readonly seen?: readonly string[]; readonly factor?: readonly string[] }>(
    queue,
    invocation,
    'dismiss <flags...>',
    'answer "a different person" on opened flags of one member and one rule, each given as flag:version',
    async (given, { desk, store, by, options }) => {
      const flags = given.map((text) => {
        const [flagId = '', version] = text.split(':')
        return { flagId, version: Number(version) }
      })
      const answered = await bulkDismiss(desk, { by, flags, reasons: wordsOf(options), factors: options.factor ?? [] })
      store.output.data(answered, () => answered.map((one) => `Flag ${one.flagId}: ${one.status}`).join('\n'))
    },
  ).addOption(factorOption())

  deskCommand(
    queue,
    invocation,
    'correct <flag>',
    'note that something of a flag was wrong, and leave a notice to everybody who was told',
    async ([flagId = ''], { desk, store, by, options }) => {
      const corrected = await correct(desk, { flagId, by, reason: wordsOf(options) })
      store.output.data(corrected, () => `Corrected; to be told: ${corrected.recipients.join(', ') || 'nobody'}.`)
    },
  )
}
