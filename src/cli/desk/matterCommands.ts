import { Argument, type Command, Option } from 'commander'
import { matterActions } from '../../review/casework/matterMachine.ts'
import { clearanceOutcomes, type Outcome, outcomes, type Route, severityRoutes } from '../../review/casework/routes.ts'
import type { MatterGiven } from '../../review/decide/matterStep.ts'
import { decideMatter, secondDecision } from '../../review/desk/decideMatter.ts'
import { notifySubject } from '../../review/desk/notifySubject.ts'
import type { MatterStepped } from '../../review/desk/stepMatter.ts'
import { asReviewer } from '../../store/asReviewer.ts'
import { listMatters, type MatterRow } from '../../store/review/desk/listMatters.ts'
import { consult } from '../compose/consult.ts'
import { table } from '../../text/table.ts'
import { isoDate, wholeNumber } from '../commands/options.ts'
import type { Invocation } from '../globals.ts'
import { reasonOf } from '../reason.ts'
import { deskCommand, seenOf, wordsOf } from './deskCommand.ts'
import { factorOption } from './flagCommands.ts'

const second = 'second'
const steps = [...matterActions.filter((action) => action !== 'agree' && action !== 'differ'), second]

type Step = Omit<MatterGiven, 'action' | 'by' | 'version' | 'reasons' | 'factors'> & {
  readonly seen?: number
  readonly factor?: readonly string[]
}

/** What follows from confirmed flags. */
export const addMatterCommands = (queue: Command, invocation: Invocation): void => {
  deskCommand(
    queue,
    invocation,
    'matters',
    'list the matters that are not closed',
    async (_none, { desk, store, by, options }) => {
      const justification = reasonOf(options)
      const matters = await asReviewer(desk.pool, by, (tx) => listMatters(tx))
      const members = [...new Set(matters.map(({ memberKey }) => memberKey))]
      await consult(store, { subject: 'queue', members, fields: ['matters'], justification })
      store.output.data(matters, () => table(columns, matters))
    },
  )

  deskCommand<Step>(
    queue,
    invocation,
    'decide <matter>',
    'take a step of a matter; "second" is the second decision, given without having seen the first',
    async ([matterId = '', action = ''], { desk, store, by, options }) => {
      const { seen: _seen, factor = [], ...given } = pick(options)
      const common = { matterId, by, version: seenOf(options), reasons: wordsOf(options), factors: factor }
      const { route, outcome, recipients } = given
      const stepped =
        action === second
          ? await secondDecision(desk, {
              ...common,
              route: route as Route,
              outcome: outcome as Outcome,
              ...(recipients && { recipients }),
            })
          : await decideMatter(desk, { ...common, ...given, action: action as MatterGiven['action'] })
      store.output.data(stepped, () => textOf(stepped))
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
    .addOption(new Option('--appeal-result <result>', 'r30').choices(['CONFIRMED', 'REVERSED']))
    .option('--risk-plan <text>', 'how the risk will be managed after a reversal (r30)')
    .option('--linked-case <reference>', 'the case an ALREADY_KNOWN outcome points at')
    .option('--recipients <name...>', 'who is told of it outside the queue')

  deskCommand<{ readonly seen?: number; readonly method?: 'email' | 'post'; readonly sentAt?: string }>(
    queue,
    invocation,
    'notify <matter>',
    'note that the subject was told of the decision in writing, which starts the clock of an appeal',
    async ([matterId = ''], { desk, store, by, options }) => {
      const sentAt = options.sentAt === undefined ? desk.now() : new Date(options.sentAt)
      const given = { matterId, by, version: seenOf(options), method: options.method ?? 'email', sentAt }
      const served = await notifySubject(desk, given)
      const appeal = served.appealEndsOn === '' ? 'no appeal lies' : `an appeal until ${served.appealEndsOn}`
      store.output.data(served, () => `Counts as given on ${served.notifiedOn}; ${appeal}.`)
    },
  )
    .addOption(seenOption())
    .addOption(new Option('--method <method>', 'how it was sent').choices(['email', 'post']).default('email'))
    .option('--sent-at <time>', 'when, ISO with zone (default: now)')
}

const seenOption = (): Option =>
  new Option('--seen <version>', 'the version that was looked at').argParser(wholeNumber(1)).makeOptionMandatory()

/** The options that belong to a step. */
const pick = (options: Step): Step => ({
  ...(options.factor && { factor: options.factor }),
  ...(options.route && { route: options.route }),
  ...(options.outcome && { outcome: options.outcome }),
  ...(options.consultees && { consultees: options.consultees }),
  ...(options.reviewOn !== undefined && { reviewOn: options.reviewOn }),
  ...(options.holdConsidered !== undefined && { holdConsidered: options.holdConsidered }),
  ...(options.consulted !== undefined && { consulted: options.consulted }),
  ...(options.newEvidence !== undefined && { newEvidence: options.newEvidence }),
  ...(options.freshSeverity !== undefined && { freshSeverity: options.freshSeverity }),
  ...(options.assessor !== undefined && { assessor: options.assessor }),
  ...(options.reportReceivedOn !== undefined && { reportReceivedOn: options.reportReceivedOn }),
  ...(options.appealResult && { appealResult: options.appealResult }),
  ...(options.riskPlan !== undefined && { riskPlan: options.riskPlan }),
  ...(options.linkedCase !== undefined && { linkedCase: options.linkedCase }),
  ...(options.recipients && { recipients: options.recipients }),
})

const textOf = ({ matterId, status, waitsFor }: MatterStepped): string =>
  waitsFor === undefined ? `Matter ${matterId}: ${status}` : `Matter ${matterId}: waits for a second person.`

const columns = [
  { title: 'matter', value: (row: MatterRow) => row.id },
  { title: 'member', value: (row: MatterRow) => row.memberKey },
  { title: 'rules', value: (row: MatterRow) => row.regime },
  { title: 'status', value: (row: MatterRow) => row.status },
  { title: 'flags', value: (row: MatterRow) => row.flags.join(' ') },
  { title: 'opened', value: (row: MatterRow) => row.openedOn },
  { title: 'appeal until', value: (row: MatterRow) => row.appealEndsOn },
  { title: 'version', value: (row: MatterRow) => row.version, align: 'right' },
] as const
