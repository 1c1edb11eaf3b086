-- Rows of a source in force that stand one after the other in its file, and one hash of them all: a night that finds the same bytes
-- again need not look at the rows. Written by the transaction that writes the state, and void with it.
create table row_run (
  kind text not null,
  source text not null,
  part int not null,
  -- The load that wrote this part, as in row_state.
  extract_id bigint not null,
  -- 24 bytes a run: the hash of its bytes, the number of its first row in the state, a byte with how many rows follow one another,
  -- and in three bytes their length in the file.
  runs bytea not null check (octet_length(runs) % 24 = 0),
  primary key (kind, source, part)
);

-- Hashes do not compress.
alter table row_run alter column runs set storage external;

create or replace function void_row_state() returns trigger
language plpgsql security definer set search_path = vetting, pg_temp as $$
begin
  if current_setting('vetting.loading', true) is distinct from 'on' then
    delete from row_state where tg_nargs = 0 or kind = tg_argv[0];
    delete from row_run where tg_nargs = 0 or kind = tg_argv[0];
  end if;
  return null;
end $$;
