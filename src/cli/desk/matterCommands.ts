import { Argument, type Command, Option } from 'commander'
import type { z } from 'zod'
import { decideMatter } from '../../api/operations/decideMatter.ts'
import { listMatters } from '../../api/operations/listMatters.ts'
import { notifySubject } from '../../api/operations/notifySubject.ts'
import { secondDecision } from '../../api/operations/secondDecision.ts'
import type { matterRow } from '../../api/schemas/matter.ts'
import { matterActions } from '../../review/casework/matterMachine.ts'
import { clearanceOutcomes, outcomes, severityRoutes } from '../../review/casework/routes.ts'
import type { MatterGiven } from '../../review/decide/matterStep.ts'
import { table } from '../../text/table.ts'
import { isoDate } from '../commands/options.ts'
import type { Invocation } from '../globals.ts'
import { causeOption } from './challengeCommands.ts'
import { deskCommand, seenOption, wordsOf } from './deskCommand.ts'
import { factorOption } from './flagCommands.ts'

const second = 'second'
const steps = [...matterActions.filter((action) => action !== 'agree' && action !== 'differ'), second]

type Step = Omit<MatterGiven, 'action' | 'by' | 'version' | 'reasons' | 'factors'> & {
  readonly seen: number
  readonly cause?: string
  readonly factor?: readonly string[]
}

/** What follows from confirmed flags. */
export const addMatterCommands = (queue: Command, invocation: Invocation): void => {
  deskCommand(queue, invocation, 'matters', 'list the matters that are not closed', async (_none, { ask, store }) => {
    const matters = await ask(listMatters)
    store.output.data(matters, () => table(columns, matters))
  })

  deskCommand<Step>(
    queue,
    invocation,
    'decide <matter>',
    'take a step of a matter; "second" is the second decision, given without having seen the first',
    async ([matterId, action], { ask, store, options }) => {
      const { seen: version, factor: factors, route, outcome, recipients, whyIsolated } = options
      const reasons = wordsOf(options)
      const common = { matterId, version, reasons, factors, route, outcome, recipients, whyIsolated }
      const stepped =
        action === second
          ? await ask(secondDecision, common)
          : await ask(decideMatter, { ...common, action, ...detailsOf(options) })
      const { status, waitsFor } = stepped
      const text =
        waitsFor === undefined ? `Matter ${matterId}: ${status}` : `Matter ${matterId}: waits for a second person.`
      store.output.data(stepped, () => text)
    },
  )
    .addArgument(new Argument('<step>', 'what is done').choices(steps))
    .addOption(seenOption())
    .addOption(factorOption())
    .addOption(new Option('--route <route>', 'where it goes').choices([...severityRoutes, ...clearanceOutcomes]))
    .addOption(new Option('--outcome <outcome>', 'what it counts as').choices(outcomes))
    .option('--consultees <name...>', 'who was asked about a hold (r12)')
    .option('--review-on <date>', 'when a hold is looked at again (r12)', isoDate)
    .option('--hold-considered', 'a hold was considered and is not made (r12)')
    .option('--consulted', 'the conduct decision-maker or the line manager was asked (r15)')
    .option('--new-evidence', 'there is evidence that was not there (r22)')
    .option('--fresh-severity', 'severity was assessed anew on it (r22)')
    .option('--assessor <user>', 'reviewer who runs the withdrawal assessment (r16)')
    .option('--report-received-on <date>', 'when the report came (r23)', isoDate)
    .addOption(causeOption())
    .addOption(new Option('--appeal-result <result>', 'r30').choices(['CONFIRMED', 'REVERSED']))
    .option('--risk-plan <text>', 'how the risk will be managed after a reversal (r30)')
    .option('--why-isolated <text>', 'why it stands alone, where the reasons call it isolated or one-off')
    .option('--linked-case <reference>', 'the case an ALREADY_KNOWN outcome points at')
    .option('--recipients <name...>', 'who is told of it outside the queue')

  deskCommand<{ readonly seen: number; readonly method: 'email' | 'post'; readonly sentAt?: string }>(
    queue,
    invocation,
    'notify <matter>',
    'note that the subject was told of the decision in writing, which starts the clock of an appeal',
    async ([matterId], { ask, store, options }) => {
      const { seen: version, method, sentAt } = options
      const served = await ask(notifySubject, { matterId, version, method, sentAt })
      const appeal = served.appealEndsOn === '' ? 'no appeal lies' : `an appeal until ${served.appealEndsOn}`
      store.output.data(served, () => `Counts as given on ${served.notifiedOn}; ${appeal}.`)
    },
  )
    .addOption(seenOption())
    .addOption(new Option('--method <method>', 'how it was sent').choices(['email', 'post']).default('email'))
    .option('--sent-at <time>', 'when, ISO with zone (default: now)')
}

/** The options that belong to some steps only. */
const detailsOf = (options: Step) => ({
  consultees: options.consultees,
  reviewOn: options.reviewOn,
  holdConsidered: options.holdConsidered,
  consulted: options.consulted,
  newEvidence: options.newEvidence,
  freshSeverity: options.freshSeverity,
  assessor: options.assessor,
  reportReceivedOn: options.reportReceivedOn,
  challengeCause: options.cause,
  appealResult: options.appealResult,
  riskPlan: options.riskPlan,
  linkedCase: options.linkedCase,
})

type Row = z.output<typeof matterRow>

const columns = [
  { title: 'matter', value: (row: Row) => row.id },
  { title: 'member', value: (row: Row) => row.memberKey },
  { title: 'rules', value: (row: Row) => row.regime },
  { title: 'status', value: (row: Row) => row.status },
  { title: 'flags', value: (row: Row) => row.flags.join(' ') },
  { title: 'opened', value: (row: Row) => row.openedOn },
  { title: 'appeal until', value: (row: Row) => row.appealEndsOn },
  { title: 'version', value: (row: Row) => row.version, align: 'right' },
] as const
