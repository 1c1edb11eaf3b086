-- A first load takes whole blocks of ids and gives its rows their ids itself, so that what is written of them beside the records
-- (their state, their keys) need not be read back.
alter sequence record_id cache 65536;

-- Building the indexes of a kind's first rows at once costs a third of keeping them up row by row. For a role that owns nothing;
-- the transaction has truncated the partition. What is dropped and what is built are the same: a test compares them.
create function set_record_indexes_aside(p_kind text) returns void
language plpgsql security definer set search_path = vetting, pg_temp as $$
declare
  partition constant text := 'record_' || replace(p_kind, '-', '_');
  is_filled boolean;
begin
  if not exists (select from pg_inherits where inhrelid = to_regclass(quote_ident(partition)) and inhparent = 'record'::regclass) then
    raise exception 'no records of kind %', p_kind using errcode = 'invalid_parameter_value';
  end if;
  execute format('lock table %I in access exclusive mode', partition);
  execute format('select exists (select from %I)', partition) into is_filled;
  if is_filled then raise exception 'records of kind % are in force', p_kind using errcode = 'object_not_in_prerequisite_state'; end if;
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
