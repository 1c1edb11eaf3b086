import type { FlowJob } from 'bullmq'
import { lackingShards } from '../../store/runs/lackingShards.ts'
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

const nodeOf = (queueName: string, job: NewJob, children: FlowJob[] = []): FlowJob =>
  ({ queueName, ...job, opts: childOptions(job.opts.jobId), ...(children.length > 0 && { children }) }) as FlowJob

const noted = (jobs: readonly NewJob[]) => jobs.map((job) => ({ name: job.name, jobId: job.opts.jobId }))

/** First half of a night: the plan waits for every ingest. */
export const dispatchIngest = async (d: Dispatcher, runId: string, stages: readonly string[]): Promise<void> => {
  const dispatch = await nextDispatch(d.db, runId)
  const plan = stageJob(runId, dispatch, 'plan')
  const ingests = stages.map((name) => stageJob(runId, dispatch, name))
  await noteDispatchedStages(d.db, runId, noted([plan, ...ingests]))
  await d.flow.add(
    nodeOf(
      queueNames.night,
      plan,
      ingests.map((job) => nodeOf(queueNames.night, job)),
    ),
  )
}

/** Second half: the report waits for reconcile, and reconcile for every shard. */
export const dispatchMatching = async (d: Dispatcher, runId: string): Promise<void> => {
  const dispatch = await nextDispatch(d.db, runId)
  const report = stageJob(runId, dispatch, 'report')
  const reconcile = stageJob(runId, dispatch, 'reconcile')
  const lacking = await lackingShards(d.db, runId, 0)
  const shards = lacking.map(({ n }) => ({ n, job: shardJob(runId, dispatch, n) }))
  await noteDispatchedStages(d.db, runId, noted([reconcile, report]))
  await noteDispatchedShards(
    d.db,
    runId,
    shards.map(({ n, job }) => ({ n, jobId: job.opts.jobId })),
  )
  const children = shards.map(({ job }) => nodeOf(queueNames.match, job))
  await d.flow.add(nodeOf(queueNames.night, report, [nodeOf(queueNames.night, reconcile, children)]))
}

/** Hands out stages again, each on its own. */
export const redispatchStages = async (d: Dispatcher, runId: string, names: readonly string[]): Promise<void> => {
  const dispatch = await nextDispatch(d.db, runId)
  const jobs = names.map((name) => stageJob(runId, dispatch, name))
  await noteDispatchedStages(d.db, runId, noted(jobs))
  await d.night.addBulk(jobs)
}

/** Hands out shards again, each on its own. */
export const redispatchShards = async (d: Dispatcher, runId: string, shards: readonly number[]): Promise<void> => {
  const dispatch = await nextDispatch(d.db, runId)
  const jobs = shards.map((n) => ({ n, job: shardJob(runId, dispatch, n) }))
  await noteDispatchedShards(
    d.db,
    runId,
    jobs.map(({ n, job }) => ({ n, jobId: job.opts.jobId })),
  )
  await d.match.addBulk(jobs.map(({ job }) => job))
}
