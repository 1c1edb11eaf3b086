-- The ledger of a night. The queue only dispatches: what is done, what is lacking and how a run ended stand here.

create table run (
  id bigint generated always as identity primary key,
  kind text not null check (kind in ('nightly', 'manual')),
  -- The London date the run is for.
  business_date date not null,
  requested_mode text not null check (requested_mode in ('auto', 'full')),
  requested_by text not null,
  status text not null default 'planned'
    check (status in ('planned', 'running', 'held', 'complete', 'degraded', 'failed')),
  -- Why the run is held, degraded or failed: a code, never content.
  reason text not null default '',
  -- Who let a held run go on; a step that would hold it again must not.
  released_by text not null default '',
  -- Pinned by the plan.
  mode text check (mode in ('full', 'delta')),
  mode_reason text not null default '',
  model_version text not null default '',
  policy_version text not null default '',
  extracts jsonb not null default '[]',
  -- Accepted first loads of a kind (they list no changes) this run has seen.
  first_loads bigint[] not null default '{}',
  -- The window of record_change this run answers for: from_seq < seq <= to_seq.
  from_seq bigint not null default 0,
  to_seq bigint,
  -- True when everything in the window was matched and reconciled: the next window may start at to_seq.
  covered boolean not null default false,
  -- Number of the last dispatch, part of every job id, so that no id is ever used twice.
  dispatch int not null default 0,
  created_at timestamptz not null default clock_timestamp(),
  planned_at timestamptz,
  closed_at timestamptz
);

create unique index run_one_nightly on run (business_date) where kind = 'nightly';
create unique index run_one_open on run ((true)) where status in ('planned', 'running', 'held');
create index run_covered on run (id) where covered;

create table stage (
  run_id bigint not null references run on delete cascade,
  -- 'ingest.<source>', 'plan', 'reconcile' or 'report'
  name text not null,
  required boolean not null default true,
  status text not null default 'pending' check (status in ('pending', 'done', 'failed')),
  -- What the step said: for an ingest accepted, same, refused or missing.
  outcome text not null default '',
  counts jsonb not null default '{}',
  error_code text not null default '',
  -- The fence: taken anew by every start, checked by the commit.
  claim int not null default 0,
  job_id text not null default '',
  dispatched_at timestamptz,
  claimed_at timestamptz,
  done_at timestamptz,
  primary key (run_id, name)
);

create table shard (
  run_id bigint not null references run on delete cascade,
  n int not null,
  sort text not null check (sort in ('range', 'records', 'members')),
  -- Of a range: kind and ids, from_id <= id < to_id.
  record_kind text,
  from_id bigint,
  to_id bigint,
  -- Rows or items expected.
  size int not null,
  done boolean not null default false,
  quarantined boolean not null default false,
  claim int not null default 0,
  -- Claims whose end nobody reported: the worker is still at it, or died. And those of them taken with no other shard in
  -- the process, once the shard is suspected of killing its worker.
  lost int not null default 0,
  alone int not null default 0,
  -- The next claim is taken alone.
  suspect boolean not null default false,
  error_code text not null default '',
  counts jsonb not null default '{}',
  job_id text not null default '',
  dispatched_at timestamptz,
  claimed_at timestamptz,
  done_at timestamptz,
  primary key (run_id, n),
  check (not (done and quarantined)),
  check ((sort = 'range') = (record_kind is not null and from_id is not null and to_id is not null))
);

create index shard_open on shard (run_id, n) where not done and not quarantined;

-- Whether a pending stage may start: what it stands on is settled. The order of the night, in one place.
create function stage_ready(p_run bigint, p_name text) returns boolean language sql stable as $$
  select case
    when p_name like 'ingest.%' then true
    when p_name = 'plan' then not exists (
      select from stage where run_id = p_run and name like 'ingest.%' and status = 'pending')
    when p_name = 'reconcile' then exists (
      select from stage where run_id = p_run and name = 'plan' and status = 'done')
      and not exists (select from shard where run_id = p_run and not done and not quarantined)
    else exists (select from stage where run_id = p_run and name = 'reconcile' and status = 'done')
  end
$$;

-- Right-hand side of a delta: screened records that changed, or whose owned records changed. A key may be gone from `record`.
create table shard_record (
  run_id bigint not null references run on delete cascade,
  shard int not null,
  record_kind text not null,
  source text not null,
  record_key text not null,
  primary key (run_id, record_kind, source, record_key)
);

create index shard_record_shard on shard_record (run_id, shard);

-- Left-hand side of a delta: members who changed, or whose declarations changed. A member may be gone from `record`.
create table shard_member (
  run_id bigint not null references run on delete cascade,
  shard int not null,
  member_key text not null,
  primary key (run_id, member_key)
);

create index shard_member_shard on shard_member (run_id, shard);

-- Pair-level findings, committed in the same transaction that marks their shard done. Two shards of a delta may hold
-- the same finding (a changed member and a changed record): the rows are then equal.
create table shard_finding (
  run_id bigint not null references run on delete cascade,
  shard int not null,
  member_key text not null,
  class text not null,
  source text not null,
  record_kind text not null,
  record_key text not null,
  relation text not null,
  fingerprint text not null,
  doc json not null
);

create index shard_finding_shard on shard_finding (run_id, shard);

-- Ad-hoc rechecks. The queue carries only the id.
create table recheck (
  id bigint generated always as identity primary key,
  member_keys text[] not null check (cardinality(member_keys) between 1 and 1000),
  reason text not null check (length(btrim(reason)) >= 1),
  requested_by text not null,
  status text not null default 'requested' check (status in ('requested', 'done', 'failed')),
  findings int,
  error_code text not null default '',
  dispatch int not null default 0,
  dispatched_at timestamptz,
  requested_at timestamptz not null default clock_timestamp(),
  done_at timestamptz
);

create index recheck_open on recheck (id) where status = 'requested';

-- When each member was last rechecked: a run planned before that moment leaves the member's findings alone.
create table member_recheck (
  member_key text primary key,
  recheck_id bigint not null references recheck,
  checked_at timestamptz not null
);

-- Who does a chore for the moment, such as looking after the open run.
create table lease (
  name text primary key,
  holder text not null,
  until timestamptz not null
);

-- What a run answers for, once its shards are settled. Reconcile replaces exactly these findings:
--   full:  all but those on a record of `run_uncovered_record` (a quarantined range);
--   delta: those on a record of `run_covered_record` or of a member of `run_covered_member`.
-- In both, findings of a member of `run_rechecked_member` stay: a recheck read newer data than the run did.
create view run_uncovered_record as
select s.run_id, r.kind as record_kind, r.source, r.key as record_key
  from shard s
  join record r on r.kind = s.record_kind and r.id >= s.from_id and r.id < s.to_id
 where s.sort = 'range' and s.quarantined;

create view run_covered_record as
select i.run_id, i.record_kind, i.source, i.record_key
  from shard_record i
  join shard s on s.run_id = i.run_id and s.n = i.shard
 where s.done;

create view run_covered_member as
select i.run_id, i.member_key
  from shard_member i
  join shard s on s.run_id = i.run_id and s.n = i.shard
 where s.done;

create view run_rechecked_member as
select r.id as run_id, m.member_key
  from run r
  join member_recheck m on m.checked_at >= r.planned_at;
