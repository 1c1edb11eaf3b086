-- Who sees which row. The roles themselves, their privileges and the policies stand in src/store/roles/roles.sql: they are
-- applied anew whenever they change, because a database may be migrated before anybody may create roles in it.

-- What somebody may see beyond the default: markings up to OFFICIAL-SENSITIVE and handling codes without conditions.
create table reviewer_clearance (
  reviewer_id text primary key references reviewer,
  marking text not null check (marking in ('OFFICIAL', 'OFFICIAL-SENSITIVE', 'SECRET', 'TOP SECRET')),
  -- Of C (3x5x2), 4 and 5 (5x5x5), those whose conditions are met for this person.
  handling text[] not null default '{}' check (handling <@ array['C', '4', '5'])
);

-- Set by the program for one transaction, never for a session: set_config('vetting.reviewer', …, true).
create function current_reviewer() returns text language sql stable as $$
  select nullif(current_setting('vetting.reviewer', true), '')
$$;

-- They look at more than the person they answer for may see, so they run with the rights of the owner.
create function sees_member(p_member text) returns boolean
language sql stable security definer set search_path = vetting, pg_temp cost 5000 as $$
  select exists (select from reviewer r where r.id = current_reviewer() and r.active and r.roles && array['officer', 'supervisor'])
     and conflict_between(current_reviewer(), p_member) is null
$$;

create function sees_handling(p_marking text, p_handling json) returns boolean
language sql stable security definer set search_path = vetting, pg_temp cost 500 as $$
  select coalesce(
    array_position(levels, coalesce(p_marking, 'OFFICIAL')) <= array_position(levels, coalesce(c.marking, 'OFFICIAL-SENSITIVE')), false)
    and not exists (select from json_array_elements_text(coalesce(p_handling, '[]')) as h(code)
                     where code in ('C', '4', '5') and code <> all (coalesce(c.handling, '{}')))
    from (values (array['OFFICIAL', 'OFFICIAL-SENSITIVE', 'SECRET', 'TOP SECRET'])) as l(levels)
    left join reviewer_clearance c on c.reviewer_id = current_reviewer()
$$;

-- Rules look at rows their subject may not see.
alter function conflict_between(text, text) security definer set search_path = vetting, pg_temp;
alter function check_decision() security definer set search_path = vetting, pg_temp;
alter function check_flag_step() security definer set search_path = vetting, pg_temp;
alter function check_flag_raised() security definer set search_path = vetting, pg_temp;
alter function check_matter_step() security definer set search_path = vetting, pg_temp;
alter function check_matter_raised() security definer set search_path = vetting, pg_temp;
alter function check_suppression() security definer set search_path = vetting, pg_temp;
alter function check_access() security definer set search_path = vetting, pg_temp;

-- What a load does to the schema, for a role that owns nothing: a truncate in its own transaction saves the WAL of a first
-- load, and the index on keys is built after the rows. Empty tables only.
create function clear_empty_records(p_kind text) returns void
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
  execute format('truncate %I', partition);
  execute format('drop index if exists %I', partition || '_keys');
end $$;

create function create_key_index(p_kind text) returns void
language plpgsql security definer set search_path = vetting, pg_temp as $$
begin
  if p_kind not in ('nominals', 'report-persons', 'misconduct') then
    raise exception 'no index on keys for %', p_kind using errcode = 'invalid_parameter_value';
  end if;
  execute format('create index if not exists %I on %I using gin (keys)',
                 'record_' || replace(p_kind, '-', '_') || '_keys', 'record_' || replace(p_kind, '-', '_'));
end $$;

-- What the policies of the roles were last applied from.
create table roles_applied (
  one boolean primary key default true check (one),
  state text not null
);

-- Protected characteristics (Equality Act 2010, s4) where a force holds them for monitoring. Nothing else refers to them.
create schema if not exists protected;

create table if not exists protected.characteristic (
  member_key text primary key,
  sex text not null default '',
  ethnicity text not null default '',
  religion text not null default '',
  disability text not null default '',
  sexual_orientation text not null default '',
  age_band text not null default '',
  as_at date not null
);

-- The only way they meet the queue: counts by one characteristic. A count below the minimum is left out, and where that
-- leaves one gap in a column the smallest other count goes too, so that no sum gives it back.
create or replace function protected.flag_counts(p_characteristic text, p_minimum int default 10)
returns table (value text, members bigint, flagged bigint, confirmed bigint)
language plpgsql stable security definer set search_path = vetting, pg_temp as $$
begin
  if p_characteristic not in ('sex', 'ethnicity', 'religion', 'disability', 'sexual_orientation', 'age_band') then
    raise exception 'no such characteristic' using errcode = 'invalid_parameter_value';
  end if;
  return query execute format($sql$
    with counted as (
      select c.%1$I as value, count(*) as members,
             count(*) filter (where exists (select from flag g where g.member_key = c.member_key)) as flagged,
             count(*) filter (where exists (select from flag g where g.member_key = c.member_key and g.status = 'CONFIRMED'))
               as confirmed
        from protected.characteristic c group by 1
    ), cell as (
      select k.value, x.name, x.n,
             x.n between 1 and $1 - 1 or k.members < $1 or k.members - x.n between 1 and $1 - 1 as small
        from counted k cross join lateral (values ('members', k.members), ('flagged', k.flagged), ('confirmed', k.confirmed)) as x(name, n)
    ), shown as (
      select c.value, c.name,
             case when small or (count(*) filter (where small) over w = 1
                                 and row_number() over (partition by c.name order by small, c.n = 0, c.n, c.value) = 1)
                  then null else c.n end as n
        from cell c window w as (partition by c.name)
    )
    select s.value, max(n) filter (where name = 'members'), max(n) filter (where name = 'flagged'),
           max(n) filter (where name = 'confirmed')
      from shown s group by s.value order by s.value
  $sql$, p_characteristic) using greatest(p_minimum, 5);
end $$;
