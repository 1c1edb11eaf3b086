-- What leaves the program about people takes two of them, where the policy lists `export`: one asks, somebody else agrees to
-- exactly that content, then it leaves once.
create table export_request (
  id bigint generated always as identity primary key,
  kind text not null check (kind in ('packet', 'audit')),
  -- `force/number`; null for the audit trail, which is of everybody.
  member_key text,
  -- SHA-256 of what is to leave: anything else takes another request.
  digest text not null check (digest ~ '^[0-9a-f]{64}$'),
  -- What it is to be made with, so that the second person looks at the same.
  options json not null,
  reason reasons_text not null,
  policy_version text not null references policy,
  requested_by text not null references reviewer,
  requested_at timestamptz not null default clock_timestamp(),
  agreed_by text references reviewer,
  agreed_at timestamptz,
  released_by text references reviewer,
  released_at timestamptz,
  check ((kind = 'packet') = (member_key is not null)),
  constraint export_second_person check (agreed_by <> requested_by),
  check ((agreed_by is null) = (agreed_at is null)),
  check ((released_by is null) = (released_at is null))
);

create unique index export_request_open on export_request (kind, coalesce(member_key, ''), digest) where released_at is null;

create function check_export() returns trigger
language plpgsql security definer set search_path = vetting, pg_temp as $$
declare
  person constant text := case when tg_op = 'INSERT' then new.requested_by
                               when old.agreed_by is distinct from new.agreed_by then new.agreed_by else new.released_by end;
begin
  if tg_op = 'INSERT' then
    if new.agreed_by is not null or new.released_by is not null then
      perform refuse('export_step', 'an export is asked for first');
    end if;
  else
    if (new.kind, new.member_key, new.digest, new.options::text, new.reason, new.policy_version, new.requested_by, new.requested_at)
       is distinct from
       (old.kind, old.member_key, old.digest, old.options::text, old.reason, old.policy_version, old.requested_by, old.requested_at)
       or old.released_by is not null or (old.agreed_by is not null and new.agreed_by is distinct from old.agreed_by) then
      perform refuse('export_step', 'what was asked for, agreed or released stays as it is');
    end if;
    if new.released_by is not null and new.agreed_by is null and policy_asks(new.policy_version, 'export') then
      perform refuse('export_second_person', 'nobody else has agreed to this export');
    end if;
  end if;
  if not exists (select from reviewer r where r.id = person and r.active
                    and r.roles && case new.kind when 'packet' then array['officer', 'supervisor'] else array['auditor'] end) then
    perform refuse('decision_role', 'an active officer or supervisor exports a packet, an auditor the trail');
  end if;
  if new.member_key is not null and conflict_between(person, new.member_key) is not null then
    perform refuse('decision_conflict', 'a conflict of interest stands against it');
  end if;
  return new;
end $$;

create trigger export_check before insert or update on export_request for each row execute function check_export();
create trigger export_kept before delete or truncate on export_request
  for each statement execute function refuse_history_change();
