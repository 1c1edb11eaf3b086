import { type Command, Option } from 'commander'
import { assignFlag } from '../../api/operations/assignFlag.ts'
import { correctFlag } from '../../api/operations/correctFlag.ts'
import { dismissFlags } from '../../api/operations/dismissFlags.ts'
import { escalateFlag } from '../../api/operations/escalateFlag.ts'
import { noteFlag } from '../../api/operations/noteFlag.ts'
import { openFlag } from '../../api/operations/openFlag.ts'
import { releaseFlag } from '../../api/operations/releaseFlag.ts'
import { snoozeFlag } from '../../api/operations/snoozeFlag.ts'
import { takeNext } from '../../api/operations/takeNext.ts'
import { factors } from '../../review/decide/factors.ts'
import { isoDate } from '../commands/options.ts'
import { flagText } from '../caseText.ts'
import type { Invocation } from '../globals.ts'
import { deskCommand, wordsOf } from './deskCommand.ts'

export const factorOption = (): Option => new Option('--factor <name...>', 'what weighed').choices(factors)

/** Taking, giving, putting off and looking at flags. */
export const addFlagCommands = (queue: Command, invocation: Invocation): void => {
  deskCommand(queue, invocation, 'take', 'claim the flag that is read next', async (_none, { ask, store }) => {
    const claim = await ask(takeNext)
    store.output.data(claim, () => `Flag ${claim.flagId}, yours until ${claim.until}.`)
  })

  deskCommand<{ readonly to?: string }>(
    queue,
    invocation,
    'assign <flag>',
    'give a flag to somebody; to oneself without --to',
    async ([flagId], { ask, caller, store, options }) => {
      const to = options.to ?? caller.by
      const claim = await ask(assignFlag, { flagId, to })
      store.output.data({ ...claim, holder: to }, () => `Flag ${flagId} is with ${to} until ${claim.until}.`)
    },
  ).option('--to <user>', 'reviewer who is to work on it')

  deskCommand(queue, invocation, 'release <flag>', 'put a flag back', async ([flagId], { ask, store }) => {
    await ask(releaseFlag, { flagId })
    store.output.data({ flagId, released: true }, () => `Flag ${flagId}: put back.`)
  })

  deskCommand<{ readonly until?: string }>(
    queue,
    invocation,
    'snooze <flag>',
    'put a flag off until a date, with what is missing',
    async ([flagId], { ask, store, options }) => {
      const { until } = options
      await ask(snoozeFlag, { flagId, until, reason: wordsOf(options) })
      store.output.data({ flagId, until }, () => `Flag ${flagId}: put off until ${until}.`)
    },
  ).requiredOption('--until <date>', 'first day it is read again', isoDate)

  deskCommand(
    queue,
    invocation,
    'escalate <flag>',
    'hand a flag up to a supervisor',
    async ([flagId], { ask, store, options }) => {
      await ask(escalateFlag, { flagId, reason: wordsOf(options) })
      store.output.data({ flagId, escalated: true }, () => `Flag ${flagId}: handed up.`)
    },
  )

  deskCommand<{ readonly text?: string }>(
    queue,
    invocation,
    'note <flag>',
    'write a note on a flag',
    async ([flagId], { ask, store, options }) => {
      const { noteId } = await ask(noteFlag, { flagId, body: options.text })
      store.output.data({ flagId, noteId }, () => `Note ${noteId} on flag ${flagId}.`)
    },
  ).requiredOption('--text <words>', 'the note')

  deskCommand<{ readonly conflict: boolean }>(
    queue,
    invocation,
    'open <flag>',
    'show the evidence of a flag, on the statement that no conflict of interest stands against it',
    async ([flagId], { ask, store, options }) => {
      const opened = await ask(openFlag, { flagId, noConflict: !options.conflict })
      store.output.data(opened, () => `${flagText(opened.flag)}\nVersion ${opened.flag.version}`)
    },
  ).option('--no-conflict', 'I have no interest in this member')

  deskCommand<{ readonly factor?: readonly string[] }>(
    queue,
    invocation,
    'dismiss <flags...>',
    'answer "a different person" on opened flags of one member and one rule, each given as flag:version',
    async (given, { ask, store, options }) => {
      const flags = given.map((text) => {
        const [flagId, version] = text.split(':')
        return { flagId, version: Number(version) }
      })
      const answered = await ask(dismissFlags, { flags, reasons: wordsOf(options), factors: options.factor })
      store.output.data(answered, () => answered.map((one) => `Flag ${one.flagId}: ${one.status}`).join('\n'))
    },
  ).addOption(factorOption())

  deskCommand(
    queue,
    invocation,
    'correct <flag>',
    'note that something of a flag was wrong, and leave a notice to everybody who was told',
    async ([flagId], { ask, store, options }) => {
      const corrected = await ask(correctFlag, { flagId, reason: wordsOf(options) })
      store.output.data(corrected, () => `Corrected; to be told: ${corrected.recipients.join(', ') || 'nobody'}.`)
    },
  )
}
