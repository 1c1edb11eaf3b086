-- Who did what to whose data, and why: append-only, each entry chained to the one before by its hash.

-- The content is the entry as one JSON text, and is all that is hashed. The columns are generated from it, so none of
-- them can say anything else.
create table audit_entry (
  seq bigint primary key,
  content text not null,
  previous_hash bytea not null check (length(previous_hash) = 32),
  hash bytea not null check (length(hash) = 32),
  at text not null generated always as (content::json ->> 'at') stored,
  actor text not null generated always as (content::json ->> 'actor') stored,
  operation text not null generated always as (content::json ->> 'operation') stored,
  -- `force/number` of the member, or another key of what was touched; never a name.
  subject text not null generated always as (content::json ->> 'subject') stored,
  run_id bigint generated always as ((content::json ->> 'runId')::bigint) stored,
  correlation_id text generated always as (content::json ->> 'correlationId') stored,
  -- The six operations of the Data Protection Act 2018, s62.
  check (operation in ('collection', 'alteration', 'consultation', 'disclosure', 'combination', 'erasure')),
  check (actor <> '' and subject <> ''),
  check (length(coalesce(content::json ->> 'purpose', '')) between 3 and 250),
  check (length(coalesce(content::json ->> 'justification', '')) between 3 and 250)
);

create index audit_entry_subject on audit_entry (subject, seq);
create index audit_entry_actor on audit_entry (actor, seq);
create index audit_entry_run on audit_entry (run_id, seq) where run_id is not null;

-- The end of the chain: one row, locked by every append, so that no two entries follow the same one.
create table audit_head (
  one boolean primary key default true check (one),
  seq bigint not null,
  hash bytea not null
);

insert into audit_head (seq, hash) values (0, decode(repeat('00', 32), 'hex'));

-- The only way in. It runs with the rights of its owner, so that the roles of the program need none on the tables.
-- The head stays locked until the transaction ends: append last.
create function audit_append(entry jsonb) returns bigint
language plpgsql security definer set search_path = vetting, pg_temp as $$
declare
  head audit_head%rowtype;
  body text;
  digest bytea;
begin
  select * into strict head from audit_head for update;
  body := (entry || jsonb_build_object(
    'seq', head.seq + 1,
    'at', to_char(clock_timestamp() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')))::text;
  digest := sha256(head.hash || convert_to(body, 'UTF8'));
  insert into audit_entry (seq, content, previous_hash, hash) values (head.seq + 1, body, head.hash, digest);
  update audit_head set seq = head.seq + 1, hash = digest;
  return head.seq + 1;
end $$;

revoke all on audit_entry, audit_head from public;
revoke all on function audit_append(jsonb) from public;

-- Against slips of the owner; against intent there is the chain.
create function refuse_audit_change() returns trigger language plpgsql as $$
begin
  raise exception 'the audit trail is append-only' using errcode = 'insufficient_privilege';
end $$;

create trigger audit_entry_append_only before update or delete or truncate on audit_entry
  for each statement execute function refuse_audit_change();
