-- What decides who is flagged, and in which order, is adopted by two named people before a run works with it. The newest adoption in
-- effect is what holds; to go back to what held before is a change as well.
create table adoption (
  id bigint generated always as identity primary key,
  -- Model, minimum weight and the parts of the policy that are thresholds: see src/review/policy/thresholds.ts.
  content jsonb not null,
  reason reasons_text not null,
  -- A reviewer; of the first, whoever ran the program on a store without one.
  proposed_by text not null check (proposed_by <> ''),
  proposed_at timestamptz not null default clock_timestamp(),
  agreed_by text references reviewer,
  effective_at timestamptz,
  constraint adoption_second_person check (agreed_by <> proposed_by)
);

create unique index adoption_waiting on adoption (content) where effective_at is null;

create function check_adoption() returns trigger
language plpgsql security definer set search_path = vetting, pg_temp as $$
declare
  person constant text := case when tg_op = 'INSERT' then new.proposed_by else new.agreed_by end;
  held jsonb;
begin
  perform pg_advisory_xact_lock(5838204);
  select content into held from adoption where effective_at is not null order by effective_at desc, id desc limit 1;
  if tg_op = 'UPDATE' and ((new.content, new.reason::text, new.proposed_by, new.proposed_at)
       is distinct from (old.content, old.reason::text, old.proposed_by, old.proposed_at) or old.effective_at is not null) then
    perform refuse('adoption_step', 'what was proposed or adopted stays as it is');
  end if;
  if tg_op = 'INSERT' and new.agreed_by is not null then perform refuse('adoption_step', 'an adoption is proposed first'); end if;
  if held is not null and not exists (
       select from reviewer r where r.id = person and r.active and r.roles && array['supervisor', 'operator', 'engineer']) then
    perform refuse('adoption_role', 'an active supervisor, operator or engineer adopts thresholds');
  end if;
  -- One person is enough on a store without any, and where what holds asks for no second.
  new.effective_at := case
    when held is null or new.agreed_by is not null or not held -> 'twoPerson' ? 'threshold-change' then clock_timestamp() end;
  return new;
end $$;

create trigger adoption_check before insert or update on adoption for each row execute function check_adoption();
create trigger adoption_kept before delete or truncate on adoption
  for each statement execute function refuse_history_change();
