-- What a source has in force, in a few large values: row hash and id of every row, in the order of the file they came with.
-- A night reads these instead of every record. Written by the transaction that writes the rows, and by nothing else.
create table row_state (
  kind text not null,
  source text not null,
  part int not null,
  -- The load that wrote this part.
  extract_id bigint not null,
  -- 24 bytes a row: its hash and its id. Rows are numbered over all parts of a source.
  added bytea not null check (octet_length(added) % 24 = 0),
  -- 4 bytes each: numbers of rows of this part or an earlier one that are in force no more.
  dead bytea not null check (octet_length(dead) % 4 = 0),
  primary key (kind, source, part)
);

-- Hashes do not compress.
alter table row_state alter column added set storage external, alter column dead set storage external;

-- Whoever takes or changes rows outside a load (an erasure, an operator) voids the state: the next load reads the rows.
create function void_row_state() returns trigger
language plpgsql security definer set search_path = vetting, pg_temp as $$
begin
  if current_setting('vetting.loading', true) is distinct from 'on' then
    delete from row_state where tg_nargs = 0 or kind = tg_argv[0];
  end if;
  return null;
end $$;

create trigger void_row_state after delete or update or truncate on record
  for each statement execute function void_row_state();

do $$
declare
  name text;
begin
  foreach name in array array['workforce', 'nominals', 'disposals', 'reports', 'report-persons', 'misconduct', 'associations'] loop
    execute format('create trigger void_row_state after delete or update or truncate on %I
      for each statement execute function void_row_state(%L)', 'record_' || replace(name, '-', '_'), name);
  end loop;
end $$;
