/** Ingest, plan, reconcile and report; match shards; rechecks, which must not wait behind either. */
export const queueNames = { night: 'vetting-night', match: 'vetting-match', recheck: 'vetting-recheck' } as const
