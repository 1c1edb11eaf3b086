import { type Command, Option } from 'commander'
import { listReviewers } from '../../api/operations/listReviewers.ts'
import { setReviewer } from '../../api/operations/setReviewer.ts'
import { tieReviewer } from '../../api/operations/tieReviewer.ts'
import { interestKinds } from '../../store/review/desk/insertInterest.ts'
import { type Reviewer, reviewerRoles, standings } from '../../store/review/desk/reviewer.ts'
import { table } from '../../text/table.ts'
import { type CallerOptions, withApi } from '../compose/withApi.ts'
import type { Invocation } from '../globals.ts'
import { reasonOption } from '../reason.ts'

type SetOptions = CallerOptions & {
  readonly member?: string
  readonly force: string
  readonly rank: string
  readonly standing: string
  readonly role: readonly string[]
  readonly active: boolean
}

/** Who works the queue, and what ties them to whom. */
export const addReviewers = (program: Command, invocation: Invocation): void => {
  const reviewers = program.command('reviewers').description('list who works the queue')
  reviewers.action((_options, command: Command) =>
    withApi(command.optsWithGlobals<CallerOptions>(), invocation, async ({ ask, store }) => {
      const known = await ask(listReviewers)
      store.output.data(known, () => table(columns, known))
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
    .option('--force <code>', 'force of somebody from outside, who has no record here', '')
    .requiredOption('--rank <rank>', 'rank or staff grade, as decisions show it')
    .addOption(
      new Option('--standing <standing>', 'what the rank may decide (r3)').choices(standings).makeOptionMandatory(),
    )
    .addOption(new Option('--role <role...>', 'what they do').choices(reviewerRoles).makeOptionMandatory())
    .option('--no-active', 'they do not sign in any more')
    .addOption(reasonOption())
    .action((id: string, _options, command: Command) => {
      const options = command.optsWithGlobals<SetOptions>()
      const { rank, standing, force, role: roles, active, member: memberKey = null } = options
      return withApi(options, invocation, async ({ ask, store }) => {
        const reviewer = await ask(setReviewer, { id, memberKey, force, rank, standing, roles, active })
        store.output.data(reviewer, () => table(columns, [reviewer]))
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
    .action((id: string, member: string, _options, command: Command) => {
      const options = command.optsWithGlobals<CallerOptions & { readonly kind: string }>()
      const { kind } = options
      return withApi(options, invocation, async ({ ask, store }) => {
        await ask(tieReviewer, { id, member, kind })
        store.output.data({ reviewer: id, member, kind }, () => `${id}: ${kind} of ${member}`)
      })
    })
}

const columns = [
  { title: 'user', value: (row: Reviewer) => row.id },
  { title: 'member', value: (row: Reviewer) => row.memberKey ?? '' },
  { title: 'force', value: (row: Reviewer) => row.force },
  { title: 'rank', value: (row: Reviewer) => row.rank },
  { title: 'standing', value: (row: Reviewer) => row.standing },
  { title: 'roles', value: (row: Reviewer) => row.roles.join(' ') },
  { title: 'active', value: (row: Reviewer) => (row.active ? 'yes' : 'no') },
]
