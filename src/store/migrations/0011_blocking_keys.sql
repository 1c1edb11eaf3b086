-- The blocking keys of the people who are screened, one row each, instead of a GIN index over the arrays: filling a million
-- rows takes a third of the processor time, and many people are looked up at once.
create table blocking_key_nominals (key int4 not null, id bigint not null);
create table blocking_key_report_persons (key int4 not null, id bigint not null);
create table blocking_key_misconduct (key int4 not null, id bigint not null);

insert into blocking_key_nominals select unnest(keys), id from record_nominals;
insert into blocking_key_report_persons select unnest(keys), id from record_report_persons;
insert into blocking_key_misconduct select unnest(keys), id from record_misconduct;

create index blocking_key_nominals_key on blocking_key_nominals (key);
create index blocking_key_report_persons_key on blocking_key_report_persons (key);
create index blocking_key_misconduct_key on blocking_key_misconduct (key);

drop index if exists record_nominals_keys;
drop index if exists record_report_persons_keys;
drop index if exists record_misconduct_keys;

-- For a role that owns nothing: readies them for the first load of a kind, as clear_empty_records does its records.
create function clear_blocking_keys(p_kind text) returns void
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
  execute format('truncate %I', 'blocking_key_' || suffix);
end $$;
