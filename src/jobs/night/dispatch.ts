import type { FlowJob } from 'bullmq'
import { nextDispatch } from '../../store/runs/nextDispatch.ts'
import { noteDispatchedShards } from '../../store/runs/noteDispatchedShards.ts'
import { noteDispatchedStages } from '../../store/runs/noteDispatchedStages.ts'
import type { Queryable } from '../../store/queryable.ts'
import type { JobFlow, JobQueue, NewJob } from '../backend/queueBackend.ts'
import { queueNames } from '../backend/queueNames.ts'
import { jobOptions } from '../backend/retry.ts'
import { shardJobId, stageJobId } from './jobId.ts'

/** What it takes to hand out work: the ledger first, then the queue, so that the ledger never lacks a job that runs. */
export type Dispatcher = {
  readonly db: Queryable
  readonly night: JobQueue
  readonly match: JobQueue
  readonly flow: JobFlow
}

/** A child that fails for good must not keep its parent waiting: the parent asks the ledger what is lacking. */
const childOptions = (jobId: string) => ({ ...jobOptions(jobId), ignoreDependencyOnFailure: true })

const stageJob = (runId: string, dispatch: number, name: string): NewJob => ({
  name,
  data: { runId },
  opts: jobOptions(stageJobId(runId, dispatch, name)),
})

const shardJob = (runId: string, dispatch: number, n: number): NewJob => ({
  name: 'shard',
  data: { runId, shard: n },
  opts: jobOptions(shardJobId(runId, dispatch, n)),
})

const nodeOf = (queueName: string, job: NewJob, children: FlowJob[] = []): FlowJob => ({
  queueName,
  ...job,
  opts: childOptions(job.opts.jobId),
  ...(children.length > 0 && { children }),
})

const noted = (jobs: readonly NewJob[]) => jobs.map((job) => ({ name: job.name, jobId: job.opts.jobId }))

/** Notes and adds a chain of stages, the first of `names` last to run, over the given shards or ingests. */
const dispatchChain = async (
  d: Dispatcher,
  runId: string,
  names: readonly string[],
  leaves: { readonly shards: readonly number[]; readonly ingests: readonly string[] },
): Promise<void> => {
  const dispatch = await nextDispatch(d.db, runId)
  const stages = [...names, ...leaves.ingests].map((name) => stageJob(runId, dispatch, name))
  const shards = leaves.shards.map((n) => ({ n, job: shardJob(runId, dispatch, n) }))
  await noteDispatchedStages(d.db, runId, noted(stages))
  await noteDispatchedShards(
    d.db,
    runId,
    shards.map(({ n, job }) => ({ n, jobId: job.opts.jobId })),
  )
  const children = [
    ...stages.slice(names.length).map((job) => nodeOf(queueNames.night, job)),
    ...shards.map(({ job }) => nodeOf(queueNames.match, job)),
  ]
  const [root] = stages
    .slice(0, names.length)
    .reduceRight<FlowJob[]>((below, job) => [nodeOf(queueNames.night, job, below)], children)
  if (root !== undefined) await d.flow.add(root)
}

/** First half of a night: the plan waits for every ingest named. */
export const dispatchIngest = (d: Dispatcher, runId: string, ingests: readonly string[]): Promise<void> =>
  dispatchChain(d, runId, ['plan'], { ingests, shards: [] })

/** Second half: the report waits for reconcile, and reconcile for every shard named. */
export const dispatchMatching = (d: Dispatcher, runId: string, shards: readonly number[]): Promise<void> =>
  dispatchChain(d, runId, ['report', 'reconcile'], { ingests: [], shards })

/** The report alone, once everything before it is done. */
export const dispatchReport = (d: Dispatcher, runId: string): Promise<void> =>
  dispatchChain(d, runId, ['report'], { ingests: [], shards: [] })
