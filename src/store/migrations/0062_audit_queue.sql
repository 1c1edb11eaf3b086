-- Entries wait for each other at one lock, in the order they came. At the row itself many who wait woke each other up for nothing.
create or replace function audit_append(entry jsonb) returns bigint
language plpgsql security definer set search_path = vetting, pg_temp as $$
declare
  head audit_head%rowtype;
  body text;
  digest bytea;
begin
  perform pg_advisory_xact_lock(5838203);
  select * into strict head from audit_head for update;
  body := (entry || jsonb_build_object(
    'seq', head.seq + 1,
    'at', to_char(clock_timestamp() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')))::text;
  digest := sha256(head.hash || convert_to(body, 'UTF8'));
  insert into audit_entry (seq, content, previous_hash, hash) values (head.seq + 1, body, head.hash, digest);
  update audit_head set seq = head.seq + 1, hash = digest;
  return head.seq + 1;
end $$;

-- Room on the page for the next version of a row that is worked on.
alter table case_file set (fillfactor = 90);
alter table flag set (fillfactor = 90);
