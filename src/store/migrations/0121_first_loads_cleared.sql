-- As before, with the checks of clear_empty_records, which it now calls, instead of its own.
create or replace function set_record_indexes_aside(p_kind text) returns void
language plpgsql security definer set search_path = vetting, pg_temp as $$
declare
  partition constant text := 'record_' || replace(p_kind, '-', '_');
begin
  perform clear_empty_records(p_kind);
  execute format('alter table %I drop constraint %I', partition, partition || '_pkey');
  execute format('drop index %I', partition || '_key');
  execute format('drop index if exists %I, %I', partition || '_owner', partition || '_ties');
end $$;
