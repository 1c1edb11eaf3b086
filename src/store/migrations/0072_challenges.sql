-- Decisions that were challenged, and what became of it: an appeal of the subject (r26 to r30), a review within the force, a
-- decision overturned by two people or reversed by whoever took it. One record each; the decision itself stays as it was.
create table challenge (
  id bigint generated always as identity primary key,
  kind text not null check (kind in ('appeal', 'review', 'overturn', 'reversal')),
  case_id bigint not null,
  member_key text not null,
  decision_id bigint not null references decision,
  -- Counted; the words are in `ground`.
  cause text not null check (cause in ('unreasonable', 'new-evidence', 'unfair-procedure', 'wrong-person', 'source-error',
    'record-split', 'record-merged', 'two-people-agree', 'identifier-agrees', 'name-changed', 'birth-date-changed',
    'address-changed', 'alias-learnt')),
  ground reasons_text not null,
  raised_by text not null check (raised_by in ('subject', 'force')),
  entered_by text not null references reviewer,
  raised_on date not null,
  -- Day by which the next step is due, counted in working days; null where nothing is awaited.
  due_on date,
  status text not null check (status in ('LODGED', 'ARGUABLE', 'DECIDED', 'WITHDRAWN', 'CLOSED')),
  -- Of an appeal panel (r27): a chief officer, or HM Chief Inspector for a senior officer.
  chair text not null default '' check (chair in ('', 'chief-officer', 'hmcic')),
  result text not null default '' check (result in ('', 'CONFIRMED', 'REVERSED')),
  risk_plan free_text not null default '',
  -- The decision by which the challenged one stands no more.
  overturned_by bigint references decision,
  decided_by text references reviewer,
  decided_on date,
  told_on date,
  stepped_by text not null references reviewer,
  version int not null default 1,
  foreign key (case_id, member_key) references case_file (id, member_key),
  check ((result = '') = (decided_by is null) and (result = '') = (decided_on is null)),
  check (result <> 'REVERSED' or overturned_by is not null),
  check (status not in ('DECIDED', 'CLOSED') or result <> '')
);

create index challenge_decision on challenge (decision_id);
create index challenge_open on challenge (due_on, id) where status in ('LODGED', 'ARGUABLE', 'DECIDED');
create unique index challenge_undecided on challenge (decision_id, kind) where status in ('LODGED', 'ARGUABLE');

-- The state machines of src/review/casework, as rows; a test holds the two equal.
create table challenge_step (
  kind text not null,
  action text not null,
  from_status text not null,
  to_status text not null,
  primary key (kind, action, from_status)
);

insert into challenge_step (kind, action, from_status, to_status) values
  ('appeal', 'find-arguable', 'LODGED', 'ARGUABLE'),
  ('appeal', 'decide', 'LODGED', 'DECIDED'), ('appeal', 'decide', 'ARGUABLE', 'DECIDED'),
  ('appeal', 'tell', 'DECIDED', 'CLOSED'),
  ('review', 'decide', 'LODGED', 'DECIDED'), ('review', 'withdraw', 'LODGED', 'WITHDRAWN'),
  ('review', 'tell', 'DECIDED', 'CLOSED');

create function check_challenge() returns trigger
language plpgsql security definer set search_path = vetting, pg_temp as $$
declare
  challenged decision%rowtype;
  overturning decision%rowtype;
begin
  select * into strict challenged from decision where id = new.decision_id;
  if (challenged.case_id, challenged.member_key) <> (new.case_id, new.member_key) or not challenged.in_effect then
    perform refuse('challenge_decision', 'only a decision in effect, of the case itself, is challenged');
  end if;
  if tg_op = 'INSERT' then
    if new.status <> (case when new.kind in ('appeal', 'review') then 'LODGED' else 'CLOSED' end) then
      perform refuse('challenge_step', 'a challenge begins as lodged');
    end if;
  else
    if (new.kind, new.decision_id, new.cause, new.ground::text, new.raised_by, new.entered_by, new.raised_on)
       is distinct from (old.kind, old.decision_id, old.cause, old.ground::text, old.raised_by, old.entered_by, old.raised_on)
       or (old.result <> '' and (new.result, new.decided_by, new.overturned_by) is distinct from
                                (old.result, old.decided_by, old.overturned_by)) then
      perform refuse('challenge_step', 'what was lodged and decided stays as it is');
    end if;
    if not exists (select from challenge_step s where s.kind = new.kind and s.from_status = old.status and s.to_status = new.status) then
      perform refuse('challenge_step', 'no such step from where the challenge stands');
    end if;
  end if;
  if not exists (select from reviewer r where r.id = new.stepped_by and r.active and r.roles && array['officer', 'supervisor']) then
    perform refuse('decision_role', 'only an active officer or supervisor works the queue');
  end if;
  if conflict_between(new.stepped_by, new.member_key) is not null then
    perform refuse('decision_conflict', 'a conflict of interest stands against it');
  end if;
  if new.result <> '' and (tg_op = 'INSERT' or old.result = '') then
    if new.kind = 'review' then
      if new.decided_by = challenged.decided_by then
        perform refuse('challenge_other_person', 'nobody reviews a decision of their own');
      end if;
      if (select standing from reviewer where id = new.decided_by) = 'below-inspector' then
        perform refuse('decision_standing', 'a delegate is at least an inspector or of equal staff grade (r3)');
      end if;
    end if;
    if new.kind = 'appeal' and new.result = 'REVERSED' and (old.status <> 'ARGUABLE' or btrim(new.risk_plan) = '') then
      perform refuse('challenge_step', 'an appeal is found arguable and heard before it succeeds, with a plan for the risk (r29, r30)');
    end if;
    if new.result = 'REVERSED' then
      select * into strict overturning from decision where id = new.overturned_by;
      if not overturning.in_effect or overturning.id <= challenged.id
         or (overturning.flag_id, overturning.matter_id) is distinct from (challenged.flag_id, challenged.matter_id)
         or overturning.action not in ('undo', 'reopen', 'end-appeal') then
        perform refuse('challenge_overturned', 'no decision in effect has overturned it');
      end if;
    end if;
  end if;
  if new.status = 'ARGUABLE' and new.chair <> (
       select case when is_senior_subject(m) then 'hmcic' else 'chief-officer' end from matter m where m.id = challenged.matter_id) then
    perform refuse('challenge_chair', 'the panel is chaired by a chief officer, for a senior officer by HM Chief Inspector (r27)');
  end if;
  return new;
end $$;

create trigger challenge_check before insert or update on challenge for each row execute function check_challenge();
create trigger challenge_kept before delete or truncate on challenge
  for each statement execute function refuse_history_change();

-- Whoever was told also hears of a decision that stands no more, and says that they have heard.
alter table recipient_notice drop constraint recipient_notice_cause_check;
alter table recipient_notice
  add constraint recipient_notice_cause_check check (cause in ('withdrawn', 'corrected', 'undone', 'overturned'));
alter table recipient_notice rename column received_at to acknowledged_at;
alter table recipient_notice
  add column delivered_at timestamptz,
  add column receipt_by text references reviewer,
  add constraint recipient_notice_receipt check (
    (acknowledged_at is null or delivered_at is not null) and (delivered_at is null) = (receipt_by is null));

create function check_receipt() returns trigger language plpgsql as $$
begin
  if (new.flag_id, new.recipient, new.cause) is distinct from (old.flag_id, old.recipient, old.cause)
     or (old.delivered_at is not null and new.delivered_at is distinct from old.delivered_at)
     or old.acknowledged_at is not null then
    perform refuse('notice_receipt', 'a receipt is entered once and stays');
  end if;
  return new;
end $$;

create trigger recipient_notice_receipt_check before update on recipient_notice
  for each row execute function check_receipt();
