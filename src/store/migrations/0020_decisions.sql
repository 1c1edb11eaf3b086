-- Who works the queue, what they looked at and decided, and what follows from it. The rules of who may decide stand in
-- src/review/decide as well; here they hold for whoever writes.

-- Free text of people. Control, bidirectional and invisible characters could make it read as something else.
create domain free_text as text
  constraint free_text_length check (length(value) <= 4000)
  constraint free_text_clean check (
    value !~ '[\u0001-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]');

-- A rationale that can be read by somebody else years later.
create domain reasons_text as free_text constraint reasons_given check (length(btrim(value)) >= 10);

-- Somebody who signs in.
create table reviewer (
  id text primary key check (id ~ '^[A-Za-z0-9][A-Za-z0-9._@-]{0,63}$'),
  -- Their own workforce record, `force/number`; null for somebody from outside. One login a person: nobody agrees with
  -- themselves under another name.
  member_key text unique,
  rank text not null check (length(rank) between 1 and 60),
  -- What the rank, or the equal staff grade, may decide: inspector or above is needed for a delegate, senior (above chief
  -- superintendent) for an outcome of r24.
  standing text not null check (standing in ('below-inspector', 'inspector', 'senior')),
  roles text[] not null check (cardinality(roles) > 0
    and roles <@ array['officer', 'supervisor', 'operator', 'auditor', 'engineer']),
  -- `force/number` of the line manager where the workforce extract does not say; '' for none.
  line_manager text not null default '',
  active boolean not null default true,
  added_at timestamptz not null default clock_timestamp()
);

-- Interests somebody declared or was found to have, beyond what the extracts tell.
create table reviewer_interest (
  reviewer_id text not null references reviewer,
  member_key text not null,
  kind text not null check (kind in ('managed', 'household', 'association', 'interested-party')),
  declared_by text not null references reviewer,
  declared_at timestamptz not null default clock_timestamp(),
  ended_on date,
  primary key (reviewer_id, member_key, kind)
);

-- Whether a person goes by this name and birth date. Parts that are not known do not count against it.
create function goes_by(person json, forenames text, surname text, birth_date text) returns boolean
language sql immutable cost 500 as $$
  select surname <> '' and forenames <> ''
     and exists (select from json_array_elements(person -> 'names') n
                  where lower(n ->> 'surname') = lower($3)
                    and split_part(lower(n ->> 'forenames'), ' ', 1) = split_part(lower($2), ' ', 1))
     and (birth_date = '' or exists (select from json_array_elements(person -> 'datesOfBirth') d
                                      where d ->> 'value' = birth_date))
$$;

-- A current address as one text.
create function current_addresses(person json) returns setof text language sql immutable cost 500 as $$
  select regexp_replace(upper(a ->> 'line'), '[^A-Z0-9]', '', 'g') || ' ' || (a -> 'postcode' ->> 'value')
    from json_array_elements(person -> 'addresses') a
   where a ->> 'to' = '' and a ->> 'line' <> '' and a -> 'postcode' ->> 'validity' = 'valid'
$$;

-- Why a reviewer must not work on a member; null when nothing stands against it.
create function conflict_between(p_reviewer text, p_member text) returns text
language plpgsql stable cost 5000 as $$
declare
  own reviewer%rowtype;
  mine json;
  theirs json;
  found_kind text;
begin
  select * into own from reviewer where id = p_reviewer;
  if own.member_key = p_member then return 'self'; end if;
  if own.line_manager = p_member then return 'managed'; end if;
  select kind into found_kind from reviewer_interest
   where reviewer_id = p_reviewer and member_key = p_member and (ended_on is null or ended_on > current_date)
   order by kind limit 1;
  if found_kind is not null then return found_kind; end if;
  if own.member_key is null then return null; end if;
  select data into mine from record_workforce where key = own.member_key order by id desc limit 1;
  if mine is null then return null; end if;
  if mine ->> 'lineManager' = p_member then return 'managed'; end if;
  select data into theirs from record_workforce where key = p_member order by id desc limit 1;
  if theirs is null then return null; end if;
  if exists (select current_addresses(mine -> 'person') intersect select current_addresses(theirs -> 'person'))
     or exists (select from json_array_elements(mine -> 'household') h
                 where goes_by(theirs -> 'person', h ->> 'forenames', h ->> 'surname', h ->> 'dateOfBirth'))
     or exists (select from json_array_elements(theirs -> 'household') h
                 where goes_by(mine -> 'person', h ->> 'forenames', h ->> 'surname', h ->> 'dateOfBirth'))
  then return 'household'; end if;
  if exists (
    select from record_associations a
     cross join lateral json_array_elements(a.data -> 'person' -> 'names') n
     cross join lateral (
       select coalesce((select d ->> 'value' from json_array_elements(a.data -> 'person' -> 'datesOfBirth') d limit 1), '')
                as birth_date) b
     where (a.owner = own.member_key and goes_by(theirs -> 'person', n ->> 'forenames', n ->> 'surname', b.birth_date))
        or (a.owner = p_member and goes_by(mine -> 'person', n ->> 'forenames', n ->> 'surname', b.birth_date)))
  then return 'association'; end if;
  return null;
end $$;

-- Who works on a flag for the moment. Without a row, or past `until`, nobody does. `version` is another for every claim.
create sequence claim_version;

create table claim (
  flag_id bigint primary key references flag,
  holder text not null references reviewer,
  assigned_by text not null references reviewer,
  version bigint not null default nextval('claim_version'),
  claimed_at timestamptz not null default clock_timestamp(),
  until timestamptz not null
);

create index claim_holder on claim (holder);

-- Both records were shown to somebody who had said that no conflict stands against it. The audit entry of the same
-- transaction carries `view-<id>` as its correlation id.
create table evidence_view (
  id bigint generated always as identity primary key,
  flag_id bigint not null references flag,
  viewed_by text not null references reviewer,
  flag_version int not null,
  evidence_fingerprint text not null,
  no_conflict_declared boolean not null check (no_conflict_declared),
  at timestamptz not null default clock_timestamp()
);

create index evidence_view_flag on evidence_view (flag_id, viewed_by, evidence_fingerprint);

-- Information that may bear on somebody's clearance, made of confirmed flags. A hold (r12) and the severity assessment
-- (r15) are on the matter, not on the case.
create table matter (
  id bigint generated always as identity primary key,
  case_id bigint not null,
  member_key text not null,
  -- Police officers and special constables follow the Police (Vetting) Regulations 2025, all others local routes.
  regime text not null check (regime in ('officer', 'local')),
  status text not null default 'OPEN'
    check (status in ('OPEN', 'INFO_REQUESTED', 'HELD_R12', 'SEVERITY', 'WITHDRAWAL_ASSESSMENT', 'REPORT_IN',
                      'SECOND_DECISION', 'DECIDED', 'APPEAL', 'CLOSED')),
  -- r15(2), r22 and r24; '' until decided.
  route text not null default '' check (route in ('', 'REFER_CONDUCT', 'REFER_PERFORMANCE', 'REFER_PRA_PART_2', 'NFA',
    'CONDITIONS', 'DOWNGRADE', 'DOWNGRADE_WITH_CONDITIONS', 'WITHDRAW', 'DISCONTINUED')),
  outcome text not null default '' check (outcome in ('', 'CRIMINAL', 'DISCIPLINARY', 'VETTING_REVIEW', 'MANAGEMENT',
    'ADVICE', 'NFA', 'WELFARE', 'WRONG_PERSON', 'ALREADY_KNOWN', 'LOWER')),
  -- r12: whether to hold was decided; when a hold is looked at again.
  hold_decided boolean not null default false,
  hold_review_on date,
  consulted boolean not null default false,
  fresh_severity boolean not null default false,
  assessor text not null default '',
  report_received_on date,
  notified_on date,
  appeal_ends_on date,
  -- r30
  appeal_result text not null default '' check (appeal_result in ('', 'CONFIRMED', 'REVERSED')),
  -- Reference of the case an ALREADY_KNOWN outcome points at; '' for none.
  linked_case text not null default '',
  opened_on date not null,
  closed_on date,
  -- The step that brought it where it stands, and one that waits for a second person.
  decision_id bigint,
  proposal_id bigint,
  version int not null default 1,
  foreign key (case_id, member_key) references case_file (id, member_key),
  check ((status = 'CLOSED') = (closed_on is not null)),
  check (status <> 'CLOSED' or outcome <> ''),
  check (status <> 'HELD_R12' or hold_review_on is not null)
);

create index matter_case on matter (case_id);
create index matter_open on matter (status, id) where status <> 'CLOSED';

-- What somebody decided, for good. `identity`: is the record about this person, on a flag. `matter`: does it matter, on a
-- matter. A decision a two-person rule asks for waits (`in_effect` false) until somebody else, who has not seen it, comes to
-- the same.
create table decision (
  id bigint generated always as identity primary key,
  case_id bigint not null,
  member_key text not null,
  question text not null check (question in ('identity', 'matter')),
  flag_id bigint references flag,
  matter_id bigint references matter,
  -- Version of the flag or matter it was taken on: each version is decided on once.
  subject_version int not null,
  action text not null check (action in ('confirm', 'reject', 'duplicate', 'undo', 'reopen', 'request-information',
    'receive-information', 'hold', 'release', 'assess-severity', 'refer', 'assess-withdrawal', 'revise-severity',
    'discontinue', 'receive-report', 'decide', 'propose', 'agree', 'differ', 'appeal', 'end-appeal', 'close')),
  -- The status of the flag or matter it leads to.
  answer text not null,
  route text not null default '',
  outcome text not null default '',
  reasons reasons_text not null,
  -- Considerations named beside the reasons (APP and the Code): a closed list.
  factors text[] not null default '{}' check (factors <@ array['age-at-offence', 'time-elapsed', 'nature', 'repetition',
    'vulnerable-person', 'hate-element', 'domestic-element', 'served', 'not-served', 'declared', 'not-declared',
    'mitigation-sought', 'identity-details', 'source-reliability']),
  -- The evidence_view rows it rests on.
  views bigint[] not null default '{}',
  -- Of the flag's evidence; '' for a matter.
  evidence_fingerprint text not null default '',
  original_flag_id bigint references flag,
  -- Why "a different person" is asked again; '' otherwise.
  cause text not null default '' check (cause in ('', 'identifier-agrees', 'name-changed', 'birth-date-changed',
    'address-changed', 'alias-learnt', 'record-split', 'record-merged', 'two-people-agree')),
  -- The two-person rule it falls under; '' for none.
  rule text not null default '' check (rule in ('', 'top-nfa', 'high-wrong-person', 'known-without-case',
    'relative-override', 'overturn')),
  -- Of a second decision: the first, its author (another person), and whether both came to the same.
  second_of bigint unique,
  first_by text,
  agrees boolean,
  in_effect boolean not null,
  decided_by text not null references reviewer,
  -- As they were at the time.
  rank text not null,
  standing text not null,
  policy_version text not null references policy,
  model_version text not null,
  -- What a step of a matter was given beside the above.
  details json not null default '{}',
  at timestamptz not null default clock_timestamp(),
  unique (id, decided_by),
  foreign key (case_id, member_key) references case_file (id, member_key),
  constraint decision_first foreign key (second_of, first_by) references decision (id, decided_by),
  constraint decision_second_person check (first_by <> decided_by),
  check (num_nulls(second_of, first_by, agrees) in (0, 3)),
  check ((question = 'identity') = (flag_id is not null) and (question = 'matter') = (matter_id is not null)),
  check ((action = 'duplicate') = (original_flag_id is not null)),
  check (original_flag_id <> flag_id),
  constraint decision_once_per_flag_version unique (flag_id, subject_version),
  constraint decision_once_per_matter_version unique (matter_id, subject_version)
);

create index decision_case on decision (case_id, id);
create index decision_by on decision (decided_by, at);

alter table matter
  add foreign key (decision_id) references decision,
  add foreign key (proposal_id) references decision;

-- The decision a flag stands on, and one that waits for a second person.
alter table flag
  add column decision_id bigint references decision,
  add column proposal_id bigint references decision;

-- What "take next" reads: flags whose question has no answer, in reading order.
create index flag_unanswered on flag (position, id) where status in ('NEW', 'IDENTITY_CHECK');
create index flag_case on flag (case_id);

-- The flags a matter rests on. A flag belongs to one matter at a time.
create table matter_flag (
  matter_id bigint not null references matter,
  flag_id bigint not null references flag,
  added_by bigint not null references decision,
  removed_by bigint references decision,
  primary key (matter_id, flag_id)
);

create unique index matter_flag_current on matter_flag (flag_id) where removed_by is null;

-- "This person", said by somebody: a link can be undone, records are never merged.
create table link (
  id bigint generated always as identity primary key,
  flag_id bigint not null references flag,
  member_key text not null,
  source text not null,
  record_kind text not null,
  record_key text not null,
  relation text not null,
  decision_id bigint not null unique references decision,
  undone_by bigint references decision
);

create unique index link_in_force on link (flag_id) where undone_by is null;

-- "A different person", and what it was decided on: keyed on member, source record and the fingerprint of the identity
-- fields compared. A run lifts it for a listed cause only; a rule, threshold or model is none.
create table suppression (
  id bigint generated always as identity primary key,
  flag_id bigint not null references flag,
  member_key text not null,
  source text not null,
  record_kind text not null,
  record_key text not null,
  relation text not null,
  -- SHA-256 of the snapshot, and the snapshot: the identity fields of both people as they were.
  fingerprint text not null,
  snapshot json not null,
  -- The rows it was last compared with; another hash means that a row is to be looked at again.
  member_row_hash bytea not null,
  record_row_hash bytea not null,
  decision_id bigint not null unique references decision,
  created_at timestamptz not null default clock_timestamp(),
  -- Why and by what it was lifted.
  lifted_causes text[] check (cardinality(lifted_causes) > 0 and lifted_causes <@ array['identifier-agrees', 'name-changed',
    'birth-date-changed', 'address-changed', 'alias-learnt', 'record-split', 'record-merged', 'two-people-agree']),
  lifted_by_reconciliation bigint references reconciliation,
  lifted_by_decision bigint references decision,
  lifted_at timestamptz,
  check (num_nonnulls(lifted_by_reconciliation, lifted_by_decision)
         = (case when lifted_at is null then 0 else 1 end)),
  check ((lifted_causes is null) = (lifted_at is null))
);

create unique index suppression_in_force on suppression (flag_id) where lifted_at is null;
create index suppression_key on suppression (member_key, source, record_kind, record_key) where lifted_at is null;

-- Put off until a date. A longer limit by role stands in the policy.
create table snooze (
  id bigint generated always as identity primary key,
  flag_id bigint not null references flag,
  until date not null,
  by text not null references reviewer,
  reason reasons_text not null,
  at timestamptz not null default clock_timestamp(),
  ended_at timestamptz,
  constraint snooze_limit check (until <= (at at time zone 'UTC')::date + 180)
);

create unique index snooze_in_force on snooze (flag_id) where ended_at is null;

-- Handed up: only a supervisor takes the flag while it is open.
create table escalation (
  id bigint generated always as identity primary key,
  flag_id bigint not null references flag,
  by text not null references reviewer,
  reason reasons_text not null,
  at timestamptz not null default clock_timestamp(),
  closed_at timestamptz
);

create unique index escalation_open on escalation (flag_id) where closed_at is null;

create table note (
  id bigint generated always as identity primary key,
  case_id bigint not null references case_file,
  flag_id bigint references flag,
  matter_id bigint references matter,
  by text not null references reviewer,
  body free_text not null check (btrim(body) <> ''),
  at timestamptz not null default clock_timestamp()
);

create index note_case on note (case_id, id);

-- Who was told of a flag outside the queue: whoever must hear of it when it turns out wrong.
create table disclosure (
  id bigint generated always as identity primary key,
  flag_id bigint not null references flag,
  recipient text not null check (length(recipient) between 1 and 200),
  decision_id bigint references decision,
  by text not null references reviewer,
  at timestamptz not null default clock_timestamp(),
  unique (flag_id, recipient)
);

-- Something that was told turned out wrong, or a link was undone.
create table correction (
  id bigint generated always as identity primary key,
  flag_id bigint not null references flag,
  by text not null references reviewer,
  reason reasons_text not null,
  at timestamptz not null default clock_timestamp()
);

-- What a recipient has to be told: withdrawn by its source, corrected, or the link undone. With receipt.
create table recipient_notice (
  id bigint generated always as identity primary key,
  flag_id bigint not null references flag,
  recipient text not null,
  cause text not null check (cause in ('withdrawn', 'corrected', 'undone')),
  reconciliation_id bigint references reconciliation,
  correction_id bigint references correction,
  decision_id bigint references decision,
  at timestamptz not null default clock_timestamp(),
  received_at timestamptz,
  check (num_nonnulls(reconciliation_id, correction_id, decision_id) = 1)
);

create index recipient_notice_open on recipient_notice (id) where received_at is null;

-- Case: taken up since it was opened or reopened, and when it was last closed.
alter table case_file
  add column taken boolean not null default false,
  add column closed_on date;

alter table flag_change drop constraint flag_change_change_check;
alter table flag_change add check (change in ('changed', 'withdrawn', 'returned', 'reopened'));
