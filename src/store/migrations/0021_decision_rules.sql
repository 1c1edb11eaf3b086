-- What may be decided, and by whom, whoever writes: the second barrier behind src/review/decide.

-- The state machines of src/review/casework, as rows; a test holds the two equal.
create table flag_step (
  action text not null,
  from_status text not null,
  to_status text not null,
  -- A person's decision, or something a run does.
  decided boolean not null,
  primary key (action, from_status)
);

insert into flag_step (action, from_status, to_status, decided) values
  ('check', 'NEW', 'IDENTITY_CHECK', false),
  ('confirm', 'NEW', 'CONFIRMED', true), ('confirm', 'IDENTITY_CHECK', 'CONFIRMED', true),
  ('reject', 'NEW', 'WRONG_PERSON', true), ('reject', 'IDENTITY_CHECK', 'WRONG_PERSON', true),
  ('duplicate', 'NEW', 'DUPLICATE', true), ('duplicate', 'IDENTITY_CHECK', 'DUPLICATE', true),
  ('undo', 'CONFIRMED', 'IDENTITY_CHECK', true),
  ('reopen', 'WRONG_PERSON', 'IDENTITY_CHECK', true), ('reopen', 'DUPLICATE', 'IDENTITY_CHECK', true),
  ('withdraw', 'NEW', 'SOURCE_WITHDRAWN', false), ('withdraw', 'IDENTITY_CHECK', 'SOURCE_WITHDRAWN', false),
  ('withdraw', 'CONFIRMED', 'SOURCE_WITHDRAWN', false),
  ('return', 'SOURCE_WITHDRAWN', 'NEW', false),
  ('expire', 'NEW', 'EXPIRED', false), ('expire', 'IDENTITY_CHECK', 'EXPIRED', false),
  ('retest', 'EXPIRED', 'NEW', false),
  ('supersede', 'NEW', 'SUPERSEDED', false), ('supersede', 'IDENTITY_CHECK', 'SUPERSEDED', false),
  ('supersede', 'CONFIRMED', 'SUPERSEDED', false),
  ('resurface', 'WRONG_PERSON', 'NEW', false);

create table matter_step (
  regime text not null,
  action text not null,
  from_status text not null,
  to_status text not null,
  primary key (regime, action, from_status, to_status)
);

insert into matter_step (regime, action, from_status, to_status)
select regime, s.* from unnest(array['officer', 'local']) as r(regime), (values
  ('request-information', 'OPEN', 'INFO_REQUESTED'), ('request-information', 'SEVERITY', 'INFO_REQUESTED'),
  ('receive-information', 'INFO_REQUESTED', 'OPEN'),
  ('assess-severity', 'OPEN', 'SEVERITY'), ('assess-severity', 'INFO_REQUESTED', 'SEVERITY'),
  ('revise-severity', 'WITHDRAWAL_ASSESSMENT', 'SEVERITY'), ('revise-severity', 'DECIDED', 'SEVERITY'),
  ('receive-report', 'WITHDRAWAL_ASSESSMENT', 'REPORT_IN'),
  ('decide', 'REPORT_IN', 'DECIDED'),
  ('propose', 'REPORT_IN', 'SECOND_DECISION'), ('propose', 'SEVERITY', 'SECOND_DECISION'),
  ('agree', 'SECOND_DECISION', 'DECIDED'),
  ('differ', 'SECOND_DECISION', 'REPORT_IN'), ('differ', 'SECOND_DECISION', 'SEVERITY'),
  ('appeal', 'DECIDED', 'APPEAL'), ('end-appeal', 'APPEAL', 'CLOSED'),
  ('close', 'DECIDED', 'CLOSED'), ('reopen', 'CLOSED', 'OPEN'),
  ('refer', 'SEVERITY', 'DECIDED'), ('assess-withdrawal', 'SEVERITY', 'WITHDRAWAL_ASSESSMENT')
) as s(action, from_status, to_status)
union all
values
  ('officer', 'hold', 'OPEN', 'HELD_R12'), ('officer', 'hold', 'INFO_REQUESTED', 'HELD_R12'),
  ('officer', 'hold', 'SEVERITY', 'HELD_R12'), ('officer', 'release', 'HELD_R12', 'OPEN'),
  ('officer', 'discontinue', 'WITHDRAWAL_ASSESSMENT', 'DECIDED');

-- The counted outcomes each route can end as.
create table route_outcome (route text not null, outcome text not null, primary key (route, outcome));

insert into route_outcome (route, outcome) values
  ('REFER_CONDUCT', 'DISCIPLINARY'), ('REFER_CONDUCT', 'CRIMINAL'),
  ('REFER_PERFORMANCE', 'MANAGEMENT'), ('REFER_PERFORMANCE', 'ADVICE'),
  ('REFER_PRA_PART_2', 'DISCIPLINARY'), ('REFER_PRA_PART_2', 'CRIMINAL'),
  ('NFA', 'NFA'), ('NFA', 'ADVICE'), ('NFA', 'LOWER'), ('NFA', 'ALREADY_KNOWN'), ('NFA', 'WELFARE'),
  ('DISCONTINUED', 'NFA'), ('DISCONTINUED', 'DISCIPLINARY'), ('DISCONTINUED', 'MANAGEMENT'), ('DISCONTINUED', 'ADVICE'),
  ('DISCONTINUED', 'LOWER'),
  ('CONDITIONS', 'VETTING_REVIEW'), ('DOWNGRADE', 'VETTING_REVIEW'), ('DOWNGRADE_WITH_CONDITIONS', 'VETTING_REVIEW'),
  ('WITHDRAW', 'VETTING_REVIEW');

create function refuse(rule_name text, words text) returns void language plpgsql as $$
begin
  raise exception '%', words using errcode = 'check_violation', constraint = rule_name;
end $$;

create function policy_asks(p_policy text, p_rule text) returns boolean language sql stable as $$
  select coalesce((select (content -> 'twoPerson')::jsonb ? p_rule from policy where version = p_policy), true)
$$;

-- The decision on identity: claim held, evidence of this very flag opened, step allowed, two-person rule named.
create function check_flag_decision(d decision) returns decision language plpgsql as $$
declare
  g flag%rowtype;
  first decision%rowtype;
  standing_by text;
  needed text := '';
begin
  select * into strict g from flag where id = d.flag_id for update;
  if (g.case_id, g.member_key) <> (d.case_id, d.member_key) then
    perform refuse('decision_subject', 'the decision names another case than its flag');
  end if;
  if g.version <> d.subject_version or g.evidence_fingerprint <> d.evidence_fingerprint then
    perform refuse('decision_stale', 'the flag has changed since');
  end if;
  if not exists (select from flag_step s where s.decided and s.action = d.action
                    and s.from_status = g.status and s.to_status = d.answer) then
    perform refuse('decision_step', 'no such step from the status of the flag');
  end if;
  if d.action = 'confirm' and g.conflict_with <> '{}' then
    perform refuse('flag_confirmed_without_conflict', 'the record fits another member as well');
  end if;
  if d.action = 'reopen' and d.cause = '' then
    perform refuse('decision_cause', 'an answer is asked again for a listed cause only');
  end if;
  if d.action in ('confirm', 'reject', 'duplicate') then
    if not exists (select from claim c where c.flag_id = g.id and c.holder = d.decided_by and c.until > clock_timestamp()) then
      perform refuse('decision_claim', 'the decider does not hold the flag');
    end if;
    if not exists (select from evidence_view v
                    where v.id = any (d.views) and v.flag_id = g.id and v.viewed_by = d.decided_by
                      and v.evidence_fingerprint = g.evidence_fingerprint) then
      perform refuse('decision_evidence', 'the decider has not opened the evidence as it stands');
    end if;
  end if;
  select decided_by into standing_by from decision where id = g.decision_id;
  if d.action in ('undo', 'reopen') then
    if d.cause = 'two-people-agree' or (standing_by is distinct from d.decided_by and policy_asks(d.policy_version, 'overturn'))
    then needed := 'overturn'; end if;
  elsif d.action = 'confirm' and g.band = 'RELATIVE' and policy_asks(d.policy_version, 'relative-override') then
    needed := 'relative-override';
  elsif d.action = 'reject' and g.band = 'HIGH' and policy_asks(d.policy_version, 'high-wrong-person') then
    needed := 'high-wrong-person';
  end if;
  if d.rule <> needed then perform refuse('decision_rule', 'the two-person rule is not the one that applies'); end if;
  if g.proposal_id is not null then
    select * into strict first from decision where id = g.proposal_id;
    if first.decided_by <> d.decided_by and d.second_of is distinct from g.proposal_id then
      perform refuse('decision_proposal', 'a first decision waits: the second must name it');
    end if;
  end if;
  if d.second_of is not null and d.second_of is distinct from g.proposal_id then
    perform refuse('decision_proposal', 'no such first decision waits');
  end if;
  if d.second_of is not null then d.agrees := first.action = d.action; end if;
  d.in_effect := needed = '' or coalesce(d.agrees, false);
  d.model_version := g.model_version;
  return d;
end $$;

-- The decision whether it matters: identity settled, standing, evidence of every flag opened, route and two-person rule.
create function check_matter_decision(d decision) returns decision language plpgsql as $$
declare
  m matter%rowtype;
  first decision%rowtype;
  deciding constant boolean := d.action in ('hold', 'refer', 'assess-withdrawal', 'revise-severity', 'discontinue',
    'decide', 'propose', 'agree', 'differ', 'end-appeal', 'close', 'reopen');
  closed_by text;
  needed text := '';
  is_top boolean;
begin
  select * into strict m from matter where id = d.matter_id for update;
  if (m.case_id, m.member_key) <> (d.case_id, d.member_key) then
    perform refuse('decision_subject', 'the decision names another case than its matter');
  end if;
  if m.version <> d.subject_version then perform refuse('decision_stale', 'the matter has changed since'); end if;
  if not exists (select from matter_step s where s.regime = m.regime and s.action = d.action
                    and s.from_status = m.status and s.to_status = d.answer) then
    perform refuse('decision_step', 'no such step from the status of the matter');
  end if;
  if m.proposal_id is not null then select * into strict first from decision where id = m.proposal_id; end if;
  if d.second_of is distinct from (case when d.action in ('agree', 'differ') then m.proposal_id
                                        when d.action = 'reopen' and first.decided_by <> d.decided_by then m.proposal_id end) then
    perform refuse('decision_proposal', 'the second decision must name the first that waits');
  end if;
  if d.action in ('refer', 'decide', 'propose', 'agree', 'discontinue') and not exists (
       select from route_outcome o where o.route = d.route and o.outcome = d.outcome) then
    perform refuse('decision_outcome', 'the route cannot end as this outcome');
  end if;
  if d.action = 'agree' and (d.route, d.outcome) <> (first.route, first.outcome) then
    perform refuse('decision_outcome', 'a second decision that agrees comes to the same');
  end if;
  if deciding then
    if d.standing = 'below-inspector' then
      perform refuse('decision_standing', 'a delegate is at least an inspector or of equal staff grade (r3)');
    end if;
    if m.regime = 'officer' and d.action in ('decide', 'agree') and d.standing <> 'senior'
       and d.route in ('CONDITIONS', 'DOWNGRADE', 'DOWNGRADE_WITH_CONDITIONS', 'WITHDRAW') then
      perform refuse('decision_standing', 'an outcome of r24 needs the authority of a senior officer (r3)');
    end if;
    if exists (select from matter_flag mf join flag g on g.id = mf.flag_id
                where mf.matter_id = m.id and mf.removed_by is null and g.status in ('NEW', 'IDENTITY_CHECK')) then
      perform refuse('decision_identity', 'whether it is this person has no answer yet');
    end if;
    if exists (select from matter_flag mf join flag g on g.id = mf.flag_id
                where mf.matter_id = m.id and mf.removed_by is null
                  and not exists (select from evidence_view v
                                   where v.id = any (d.views) and v.flag_id = g.id and v.viewed_by = d.decided_by
                                     and v.evidence_fingerprint = g.evidence_fingerprint)) then
      perform refuse('decision_evidence', 'the decider has not opened the evidence of every flag');
    end if;
  end if;
  if d.action in ('refer', 'decide', 'propose', 'discontinue') then
    select coalesce(bool_or(g.tier = 'TOP'), false) into is_top
      from matter_flag mf join flag g on g.id = mf.flag_id where mf.matter_id = m.id and mf.removed_by is null;
    if d.outcome = 'NFA' and is_top and policy_asks(d.policy_version, 'top-nfa') then needed := 'top-nfa';
    elsif d.outcome = 'ALREADY_KNOWN' and coalesce(d.details ->> 'linkedCase', '') = ''
          and policy_asks(d.policy_version, 'known-without-case') then needed := 'known-without-case';
    end if;
    if needed <> '' and d.action <> 'propose' then
      perform refuse('decision_rule', 'this outcome takes two people: it is proposed first');
    end if;
  elsif d.action = 'reopen' then
    select decided_by into closed_by from decision where id = m.decision_id;
    if closed_by is distinct from d.decided_by and policy_asks(d.policy_version, 'overturn') then needed := 'overturn'; end if;
  end if;
  if d.rule <> needed then perform refuse('decision_rule', 'the two-person rule is not the one that applies'); end if;
  if d.second_of is not null then d.agrees := d.action <> 'differ'; end if;
  d.in_effect := case when d.action = 'propose' then false
                      when d.action = 'reopen' then needed = '' or d.second_of is not null
                      else true end;
  return d;
end $$;

create function check_decision() returns trigger language plpgsql as $$
declare
  r reviewer%rowtype;
begin
  select * into r from reviewer where id = new.decided_by;
  if not coalesce(r.active and r.roles && array['officer', 'supervisor'], false) then
    perform refuse('decision_role', 'only an active officer or supervisor of the queue decides');
  end if;
  if conflict_between(new.decided_by, new.member_key) is not null then
    perform refuse('decision_conflict', 'a conflict of interest stands against the decider');
  end if;
  -- As they are, not as the writer says.
  new.rank := r.rank;
  new.standing := r.standing;
  new.at := clock_timestamp();
  if new.flag_id is not null then new := check_flag_decision(new);
  else new := check_matter_decision(new); end if;
  return new;
end $$;

create trigger decision_check before insert on decision for each row execute function check_decision();

-- The status of a flag moves along its steps only, and where a person decides, with that decision in hand.
create function check_flag_step() returns trigger language plpgsql as $$
begin
  if new.status = 'NEW' and old.status = 'WRONG_PERSON' then
    if not exists (select from suppression s
                    where s.flag_id = new.id and s.lifted_by_reconciliation = new.last_reconciliation) then
      perform refuse('flag_step', 'a different person is asked again for a listed cause only');
    end if;
    return new;
  end if;
  if exists (select from flag_step s where s.from_status = old.status and s.to_status = new.status and not s.decided) then
    return new;
  end if;
  if not exists (select from decision d
                  where d.id = new.decision_id and d.flag_id = new.id and d.subject_version = old.version
                    and d.answer = new.status and d.in_effect) then
    perform refuse('flag_step', 'no decision in effect leads to this status');
  end if;
  return new;
end $$;

create trigger flag_step_check before update of status on flag
  for each row when (old.status is distinct from new.status) execute function check_flag_step();

create function check_flag_raised() returns trigger language plpgsql as $$
begin
  perform refuse('flag_step', 'a flag is raised unread');
  return new;
end $$;

create trigger flag_raised_check before insert on flag
  for each row when (new.status <> 'NEW') execute function check_flag_raised();

-- A matter moves with a decision in hand; it also falls when none of its flags is about the person any more.
create function check_matter_step() returns trigger language plpgsql as $$
begin
  if new.status = 'CLOSED' and new.outcome = 'WRONG_PERSON' then
    if exists (select from matter_flag where matter_id = new.id and removed_by is null) then
      perform refuse('matter_step', 'the matter still rests on a flag');
    end if;
    return new;
  end if;
  if not exists (select from decision d
                  where d.id in (new.decision_id, new.proposal_id) and d.matter_id = new.id
                    and d.subject_version = old.version and d.answer = new.status
                    and (d.in_effect or d.action = 'propose')) then
    perform refuse('matter_step', 'no decision leads to this status');
  end if;
  if (new.route, new.outcome) is distinct from (old.route, old.outcome)
     and not exists (select from decision d
                      where d.id = new.decision_id and d.subject_version = old.version
                        and (d.action not in ('refer', 'decide', 'agree', 'discontinue')
                             or (d.route, d.outcome) = (new.route, new.outcome))) then
    perform refuse('matter_step', 'route and outcome are those of the decision');
  end if;
  return new;
end $$;

create trigger matter_step_check before update on matter
  for each row when ((old.status, old.route, old.outcome) is distinct from (new.status, new.route, new.outcome))
  execute function check_matter_step();

create function check_matter_raised() returns trigger language plpgsql as $$
begin
  perform refuse('matter_step', 'a matter is opened undecided');
  return new;
end $$;

create trigger matter_raised_check before insert on matter
  for each row when (new.status <> 'OPEN' or new.route <> '' or new.outcome <> '') execute function check_matter_raised();

-- A suppression follows from an answer in effect, never from a rule, a threshold or a model.
create function check_suppression() returns trigger language plpgsql as $$
begin
  if not exists (select from decision d where d.id = new.decision_id and d.flag_id = new.flag_id
                    and d.action = 'reject' and d.in_effect) then
    perform refuse('suppression_decision', 'only somebody''s answer suppresses a candidate');
  end if;
  return new;
end $$;

create trigger suppression_check before insert on suppression for each row execute function check_suppression();

-- Claims and views only by those who may see the case.
create function check_access() returns trigger language plpgsql as $$
declare
  person constant text := to_jsonb(new) ->> tg_argv[0];
begin
  if not exists (select from reviewer r where r.id = person and r.active and r.roles && array['officer', 'supervisor']) then
    perform refuse('decision_role', 'only an active officer or supervisor works the queue');
  end if;
  if conflict_between(person, (select member_key from flag where id = new.flag_id)) is not null then
    perform refuse('decision_conflict', 'a conflict of interest stands against it');
  end if;
  return new;
end $$;

create trigger claim_access before insert or update of holder on claim
  for each row execute function check_access('holder');
create trigger evidence_view_access before insert on evidence_view
  for each row execute function check_access('viewed_by');

-- What happened stays. Against slips of the owner; erasure under retention rules has its own way in.
create function refuse_history_change() returns trigger language plpgsql as $$
begin
  raise exception '% keeps what happened', tg_table_name using errcode = 'insufficient_privilege';
end $$;

create trigger decision_append_only before update or delete or truncate on decision
  for each statement execute function refuse_history_change();
create trigger evidence_view_append_only before update or delete or truncate on evidence_view
  for each statement execute function refuse_history_change();
create trigger note_append_only before update or delete or truncate on note
  for each statement execute function refuse_history_change();
create trigger correction_append_only before update or delete or truncate on correction
  for each statement execute function refuse_history_change();
create trigger disclosure_append_only before update or delete or truncate on disclosure
  for each statement execute function refuse_history_change();
create trigger suppression_kept before delete or truncate on suppression
  for each statement execute function refuse_history_change();
create trigger suppression_fixed before update of flag_id, member_key, source, record_kind, record_key, relation, fingerprint,
  snapshot, decision_id on suppression for each statement execute function refuse_history_change();
create trigger link_kept before delete or truncate on link
  for each statement execute function refuse_history_change();
create trigger link_fixed before update of flag_id, member_key, source, record_kind, record_key, relation, decision_id on link
  for each statement execute function refuse_history_change();
