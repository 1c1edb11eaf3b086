-- A first load takes whole blocks of ids and gives its rows their ids itself, so that what is written of them beside the records
-- (their state, their keys) need not be read back.
alter sequence record_id cache 65536;

-- Building the indexes of a kind's first rows at once costs a third of keeping them up row by row. For a role that owns nothing;
-- clear_empty_records, which comes first, sees to it that there are no rows. What is dropped and what is built are the same: a test compares them.
create function set_record_indexes_aside(p_kind text) returns void
language plpgsql security definer set search_path = vetting, pg_temp as $$
declare
  partition constant text := 'record_' || replace(p_kind, '-', '_');
begin
  perform clear_empty_records(p_kind);
  execute format('alter table %I drop constraint %I', partition, partition || '_pkey');
  execute format('drop index %I', partition || '_key');
  execute format('drop index if exists %I, %I', partition || '_owner', partition || '_ties');
end $$;

create function build_record_indexes(p_kind text) returns void
language plpgsql security definer set search_path = vetting, pg_temp as $$
declare
  partition constant text := 'record_' || replace(p_kind, '-', '_');
begin
  if to_regclass(quote_ident(partition || '_key')) is not null then return; end if;
  execute format('alter table %I add constraint %I primary key (id)', partition, partition || '_pkey');
  execute format('create unique index %I on %I (source, key)', partition || '_key', partition);
  if p_kind in ('disposals', 'report-persons', 'associations') then
    execute format('create index %I on %I (owner, source)', partition || '_owner', partition);
  end if;
  if p_kind = 'workforce' then create index record_workforce_ties on record_workforce using gin (member_ties(data)); end if;
  if p_kind = 'associations' then create index record_associations_ties on record_associations using gin (declared_ties(data)); end if;
  if p_kind in ('workforce', 'associations') then execute format('alter index %I alter column 1 set statistics 0', partition || '_ties'); end if;
end $$;
