-- Items of a delta are written by the one transaction that has just locked their run, and dropped with it by pruneRuns: a look at the run
-- for each of tens of thousands was a quarter of the plan.
alter table shard_record drop constraint shard_record_run_id_fkey;
alter table shard_member drop constraint shard_member_run_id_fkey;
