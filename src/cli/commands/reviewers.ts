import { type Command, Option } from 'commander'
import { VettingError } from '../../errors.ts'
import { inTransaction } from '../../store/inTransaction.ts'
import { insertInterest, interestKinds } from '../../store/review/desk/insertInterest.ts'
import {
  listReviewers,
  readReviewer,
  type Reviewer,
  reviewerRoles,
  type ReviewerRole,
  type Standing,
  standings,
} from '../../store/review/desk/reviewer.ts'
import { saveReviewer } from '../../store/review/desk/saveReviewer.ts'
import { table } from '../../text/table.ts'
import { withStore } from '../compose/openStore.ts'
import type { Globals, Invocation } from '../globals.ts'
import { reasonOf, reasonOption, type WithReason } from '../reason.ts'

type SetOptions = Globals &
  WithReason & {
    readonly member?: string
    readonly rank: string
    readonly standing: Standing
    readonly role: readonly ReviewerRole[]
    readonly active: boolean
  }

type TieOptions = Globals & WithReason & { readonly kind: (typeof interestKinds)[number] }

/** Who works the queue, and what ties them to whom. */
export const addReviewers = (program: Command, invocation: Invocation): void => {
  const reviewers = program.command('reviewers').description('list who works the queue')
  reviewers.action((_options, command: Command) =>
    withStore(command.optsWithGlobals<Globals>(), invocation, async ({ db, output }) => {
      const known = await listReviewers(db)
      output.data(known, () => table(columns, known))
    }),
  )
  addSet(reviewers, invocation)
  addTie(reviewers, invocation)
}

const addSet = (reviewers: Command, invocation: Invocation): void => {
  reviewers
    .command('set')
    .description('add somebody, or change them')
    .argument('<user>', 'name they sign in with')
    .option('--member <id>', 'their own record in the workforce, as force/number')
    .requiredOption('--rank <rank>', 'rank or staff grade, as decisions show it')
    .addOption(
      new Option('--standing <standing>', 'what the rank may decide (r3)').choices(standings).makeOptionMandatory(),
    )
    .addOption(new Option('--role <role...>', 'what they do').choices(reviewerRoles).makeOptionMandatory())
    .option('--no-active', 'they do not sign in any more')
    .addOption(reasonOption())
    .action((id: string, _options, command: Command) => {
      const options = command.optsWithGlobals<SetOptions>()
      const justification = reasonOf(options)
      const { rank, standing, role: roles, active, member: memberKey = null } = options
      const reviewer: Reviewer = { id, memberKey, rank, standing, roles, active }
      return withStore(options, invocation, async ({ db, output, record }) => {
        await inTransaction(db, async (tx) => {
          await saveReviewer(tx, reviewer)
          await record(tx, {
            operation: 'alteration',
            subject: `reviewer ${id}`,
            fields: ['roles', 'standing'],
            justification,
          })
        }).catch((cause: unknown) => {
          const isOurs = String((cause as { readonly code?: unknown }).code).startsWith('23')
          throw isOurs
            ? new VettingError('usage', 'That reviewer cannot be kept: one login a person, names of plain letters.', {
                cause,
              })
            : cause
        })
        output.data(reviewer, () => table(columns, [reviewer]))
      })
    })
}

const addTie = (reviewers: Command, invocation: Invocation): void => {
  reviewers
    .command('tie')
    .description('note what ties a reviewer to a member, beyond what the extracts tell')
    .argument('<user>', 'reviewer')
    .argument('<id>', 'member, as force/number')
    .addOption(new Option('--kind <kind>', 'what ties them').choices(interestKinds).makeOptionMandatory())
    .addOption(reasonOption())
    .action((id: string, memberKey: string, _options, command: Command) => {
      const options = command.optsWithGlobals<TieOptions>()
      const justification = reasonOf(options)
      return withStore(options, invocation, async ({ db, output, record }) => {
        await inTransaction(db, async (tx) => {
          if (!(await readReviewer(tx, id)))
            throw new VettingError('unknown-reviewer', 'There is no reviewer of that name.')
          await insertInterest(tx, { reviewerId: id, memberKey, kind: options.kind })
          await record(tx, { operation: 'alteration', subject: `reviewer ${id}`, fields: ['interest'], justification })
        })
        output.data(
          { reviewer: id, member: memberKey, kind: options.kind },
          () => `${id}: ${options.kind} of ${memberKey}`,
        )
      })
    })
}

const columns = [
  { title: 'user', value: (row: Reviewer) => row.id },
  { title: 'member', value: (row: Reviewer) => row.memberKey ?? '' },
  { title: 'rank', value: (row: Reviewer) => row.rank },
  { title: 'standing', value: (row: Reviewer) => row.standing },
  { title: 'roles', value: (row: Reviewer) => row.roles.join(' ') },
  { title: 'active', value: (row: Reviewer) => (row.active ? 'yes' : 'no') },
]
