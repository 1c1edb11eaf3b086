-- Blocking keys of a source's first load: many in one value instead of a row each. A row of the tables blocking_key_* remains
-- for each key a later load brings. Neither is taken out when a person changes or goes, until the pages are written anew: a
-- reader compares by the keys the record has now.
create table key_page_nominals (
  -- First bits of the keys with a 1 before them, so that the numbers of pages of different widths differ.
  bucket int not null,
  source text not null,
  run int not null,
  first_id bigint not null,
  -- 8 bytes each: the key, and the id less first_id.
  pairs bytea not null check (octet_length(pairs) % 8 = 0),
  primary key (bucket, source, run)
);
alter table key_page_nominals alter column pairs set storage external;
create table key_page_report_persons (like key_page_nominals including all);
create table key_page_misconduct (like key_page_nominals including all);

create or replace function clear_blocking_keys(p_kind text) returns void
language plpgsql security definer set search_path = vetting, pg_temp as $$
declare
  suffix constant text := replace(p_kind, '-', '_');
  is_filled boolean;
begin
  if p_kind not in ('nominals', 'report-persons', 'misconduct') then
    raise exception 'no blocking keys of kind %', p_kind using errcode = 'invalid_parameter_value';
  end if;
  execute format('select exists (select from %I)', 'record_' || suffix) into is_filled;
  if is_filled then raise exception 'records of kind % are in force', p_kind using errcode = 'object_not_in_prerequisite_state'; end if;
  execute format('truncate %I, %I', 'blocking_key_' || suffix, 'key_page_' || suffix);
end $$;

-- For an erasure: the pages of some keys without some ids.
create function pairs_without(p_pairs bytea, p_first_id bigint, p_ids bigint[]) returns bytea
language sql immutable as $$
  select coalesce(string_agg(substring(p_pairs from at for 8), ''::bytea order by at), '')
    from generate_series(1, octet_length(p_pairs), 8) at
   where p_first_id + (get_byte(p_pairs, at + 3)::bigint << 24) + (get_byte(p_pairs, at + 4) << 16)
           + (get_byte(p_pairs, at + 5) << 8) + get_byte(p_pairs, at + 6) <> all (p_ids)
$$;

create function buckets_of(p_keys int[]) returns int[]
language sql immutable as $$
  select array_agg(distinct (((key::bigint & 4294967295) >> (32 - bits)) + (1 << bits))::int)
    from unnest(p_keys) key, (values (8), (12), (16)) width(bits)
$$;
