-- Who or what must not be erased for the time being, and why: proceedings, an inquiry, a request of a court.
create table legal_hold (
  id bigint generated always as identity primary key,
  -- `member/<force/number>` or `record/<source>/<kind>/<key>`.
  subject text not null check (subject ~ '^(member|record)/.'),
  reason reasons_text not null,
  placed_by text not null,
  placed_at timestamptz not null default clock_timestamp(),
  released_by text,
  released_at timestamptz,
  check ((released_by is null) = (released_at is null))
);

create unique index legal_hold_open on legal_hold (subject) where released_at is null;

-- Replaced by tables of blocking keys.
drop function create_key_index(text);

-- What happened stays, but for an erasure under retention rules: it says so for its own transaction, and no role but the
-- owner may delete anything here at all.
create or replace function refuse_history_change() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' and current_setting('vetting.erasing', true) = 'on' then return null; end if;
  raise exception '% keeps what happened', tg_table_name using errcode = 'insufficient_privilege';
end $$;
