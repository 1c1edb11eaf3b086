-- Findings in force, the cases and flags made of them, and what each reconciliation changed.

-- The policies in use, by version: one version has one content, and a flag's score can be read back years later.
create table policy (
  version text primary key,
  content json not null,
  first_used_at timestamptz not null default clock_timestamp()
);

-- One application of findings to the queue, of a run or of a recheck. Unique on either: it is applied once.
create table reconciliation (
  id bigint generated always as identity primary key,
  run_id bigint unique references run,
  recheck_id bigint unique references recheck,
  policy_version text not null references policy,
  -- The London date it was made for.
  business_date date not null,
  -- The counts the report gives; they are read back, never counted anew.
  result jsonb not null,
  at timestamptz not null default clock_timestamp(),
  check (num_nonnulls(run_id, recheck_id) = 1)
);

-- The pair-level findings in force. Columns hold what derivation reads; `doc` is the finding as its shard wrote it.
create table finding (
  id bigint generated always as identity primary key,
  member_key text not null,
  class text not null check (class in ('CONVICTION', 'MISCONDUCT', 'ASSOCIATION', 'WELFARE')),
  source text not null,
  record_kind text not null,
  record_key text not null,
  relation text not null,
  fingerprint text not null,
  band text not null check (band in ('HIGH', 'MEDIUM', 'LOW', 'RELATIVE')),
  weight real not null,
  signals text[] not null,
  -- Shared contacts as `type:value`.
  contacts text[] not null,
  incidents json not null,
  model_version text not null,
  doc json not null,
  constraint finding_natural_key unique (member_key, class, source, record_kind, record_key, relation)
);

create index finding_record on finding (source, record_kind, record_key);
create index finding_contacts on finding using gin (contacts) where contacts <> '{}';

-- Everything about one person, seen together.
create table case_file (
  id bigint generated always as identity primary key,
  member_key text not null unique,
  status text not null default 'OPEN'
    check (status in ('OPEN', 'TRIAGE', 'INFO_REQUESTED', 'HELD_R12', 'SEVERITY', 'WITHDRAWAL_ASSESSMENT', 'REPORT_IN',
                      'SECOND_DECISION', 'DECIDED', 'APPEAL', 'CLOSED', 'REOPENED')),
  opened_on date not null,
  version int not null default 1,
  unique (id, member_key)
);

-- A candidate that may matter. One row per natural key for good, so that there is never a second open flag on the same
-- thing: it is withdrawn, returns and is decided in place, and flag_change keeps the history.
create table flag (
  id bigint generated always as identity primary key,
  case_id bigint not null,
  member_key text not null,
  -- Victim and witness hits are not flags: see welfare_hit.
  class text not null check (class in ('CONVICTION', 'MISCONDUCT', 'ASSOCIATION')),
  source text not null,
  record_kind text not null,
  record_key text not null,
  relation text not null,
  status text not null default 'NEW'
    check (status in ('NEW', 'IDENTITY_CHECK', 'CONFIRMED', 'WRONG_PERSON', 'DUPLICATE', 'SOURCE_WITHDRAWN', 'EXPIRED',
                      'SUPERSEDED')),
  state text not null generated always as (
    case when status in ('NEW', 'IDENTITY_CHECK', 'CONFIRMED') then 'open'
         when status = 'SOURCE_WITHDRAWN' then 'withdrawn'
         else 'closed' end) stored,
  band text not null check (band in ('HIGH', 'MEDIUM', 'LOW', 'RELATIVE')),
  tier text not null check (tier in ('TOP', 'IDENTITY', 'STANDARD', 'WAIT')),
  score int not null check (score between 0 and 999),
  -- Points for waiting unread, apart from the score: they say nothing of the evidence.
  age_points int not null default 0 check (age_points between 0 and 999),
  weight real not null,
  -- Other members the same record fits at HIGH.
  conflict_with text[] not null default '{}',
  -- The finding as it stood when the flag was last new or changed, and what placed it in the reading order; the words
  -- are in the policy.
  evidence json not null,
  evidence_fingerprint text not null,
  explanation json not null,
  explanation_hash text not null,
  -- What the last decision was taken on; empty until then.
  decided_fingerprint text not null default '',
  model_version text not null,
  -- Copied from a reconciliation, which holds the reference.
  policy_version text not null,
  opened_on date not null,
  -- The one that raised it, and the last one that changed it.
  first_reconciliation bigint not null,
  last_reconciliation bigint not null,
  version int not null default 1,
  -- Reading order: tier, then score with age, then weight; smaller is earlier. Each tier has its thousand million.
  position bigint not null generated always as (
    case tier when 'TOP' then 1 when 'IDENTITY' then 2 when 'STANDARD' then 3 else 4 end * 1000000000::bigint
      - (score + age_points) * 100000::bigint
      - greatest(0, least(99999, (weight * 100)::int))) stored,
  constraint flag_natural_key unique (member_key, class, source, record_kind, record_key, relation),
  foreign key (case_id, member_key) references case_file (id, member_key),
  check (tier <> 'TOP' or (band = 'HIGH' and conflict_with = '{}'))
);

-- Two indexes serve every page of the queue: a page of one class or one band merges the twelve ordered lists of the second.
create index flag_queue on flag (position, id) where state = 'open';
create index flag_queue_class_band on flag (class, band, position, id) include (tier) where state = 'open';

-- One record that fits two members at HIGH: neither is confirmed. A trigger, not a check, because a conflict may also
-- arise after a confirmation, and must then be shown.
create function refuse_confirming_conflict() returns trigger language plpgsql as $$
begin
  raise exception 'flag % stands in conflict with another member and cannot be confirmed', new.id
    using errcode = 'check_violation', constraint = 'flag_confirmed_without_conflict';
end $$;

create trigger flag_confirmed_without_conflict before update of status on flag
  for each row when (new.status = 'CONFIRMED' and old.status <> 'CONFIRMED' and new.conflict_with <> '{}')
  execute function refuse_confirming_conflict();

create trigger flag_raised_without_conflict before insert on flag
  for each row when (new.status = 'CONFIRMED' and new.conflict_with <> '{}')
  execute function refuse_confirming_conflict();

-- What a reconciliation did to a flag that was there before; one it left alone has no row, and one it raised says so
-- itself.
create table flag_change (
  reconciliation_id bigint not null references reconciliation,
  flag_id bigint not null references flag,
  change text not null check (change in ('changed', 'withdrawn', 'returned')),
  -- Field by field what changed since: [{"field", "before", "after"}].
  what json not null,
  primary key (reconciliation_id, flag_id)
);

create index flag_change_flag on flag_change (flag_id, reconciliation_id);

-- Several distinct incidents on one person, seen together. The set in force.
create table pattern_prompt (
  member_key text primary key,
  case_id bigint not null,
  incidents int not null check (incidents >= 2),
  -- Incidents expected by chance over the person's service, and the chance of this many or more.
  expected real not null check (expected >= 0),
  chance real not null check (chance between 0 and 1),
  timeline json not null,
  reconciliation_id bigint not null references reconciliation,
  foreign key (case_id, member_key) references case_file (id, member_key)
);

-- Members who appear as victim or witness only: an offer of support, seen by welfare staff, never in the queue.
create table welfare_hit (
  id bigint generated always as identity primary key,
  member_key text not null,
  source text not null,
  record_kind text not null,
  record_key text not null,
  relation text not null,
  state text not null default 'open' check (state in ('open', 'withdrawn', 'closed')),
  band text not null check (band in ('HIGH', 'MEDIUM', 'LOW', 'RELATIVE')),
  evidence json not null,
  evidence_fingerprint text not null,
  first_reconciliation bigint not null references reconciliation,
  last_reconciliation bigint not null references reconciliation,
  version int not null default 1,
  constraint welfare_hit_natural_key unique (member_key, source, record_kind, record_key, relation)
);

create index welfare_hit_open on welfare_hit (band, id) where state = 'open';
