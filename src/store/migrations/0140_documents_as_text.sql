-- The document of a record is text: the program wrote it and the program reads it, and to take it for JSON the server read it through
-- once more (a fifth of its time in a first load). What looks inside takes it for JSON where it does.
-- The rows and indexes of an existing database are written anew, in this transaction, with everybody else waiting: five to ten seconds a
-- million rows and, for that time, as much room as they take now.
drop index record_workforce_ties, record_associations_ties;
drop function member_ties(json), declared_ties(json);

alter table record alter column data type text;

-- As before.
create function member_ties(data text) returns text[] language sql immutable as $$
  select array(
    select 'a' || regexp_replace(upper(a ->> 'line'), '[^A-Z0-9]', '', 'g') || ' ' || (a -> 'postcode' ->> 'value')
      from jsonb_array_elements(doc -> 'person' -> 'addresses') a
     where a ->> 'to' = '' and a ->> 'line' <> '' and a -> 'postcode' ->> 'validity' = 'valid'
    union all
    select 'n' || vetting.name_key(n ->> 'forenames', n ->> 'surname', d)
      from jsonb_array_elements(doc -> 'person' -> 'names') n,
           lateral (select '' union all select v ->> 'value' from jsonb_array_elements(doc -> 'person' -> 'datesOfBirth') v) as b(d)
    union all
    select 'h' || vetting.name_key(h ->> 'forenames', h ->> 'surname', h ->> 'dateOfBirth')
      from jsonb_array_elements(doc -> 'household') h)
  from (select data::jsonb as doc offset 0) p
$$;

create function declared_ties(data text) returns text[] language sql immutable as $$
  select array(
    select 'n' || vetting.name_key(n ->> 'forenames', n ->> 'surname', coalesce(person #>> '{datesOfBirth,0,value}', ''))
      from json_array_elements(person -> 'names') n)
  from (select data::json -> 'person' as person offset 0) p
$$;

create index record_workforce_ties on record_workforce using gin (member_ties(data));
create index record_associations_ties on record_associations using gin (declared_ties(data));
alter index record_workforce_ties alter column 1 set statistics 0;
alter index record_associations_ties alter column 1 set statistics 0;

create or replace function conflict_between(p_reviewer text, p_member text) returns text
language plpgsql stable security definer set search_path = vetting, pg_temp cost 1000 as $$
declare
  own reviewer%rowtype;
  mine text;
  theirs text;
  my_ties text[];
  their_ties text[];
  found_kind text;
begin
  select * into own from reviewer where id = p_reviewer;
  if own.member_key = p_member then return 'self'; end if;
  if own.line_manager = p_member then return 'managed'; end if;
  select kind into found_kind from reviewer_interest
   where reviewer_id = p_reviewer and member_key = p_member and (ended_on is null or ended_on > current_date)
   order by kind limit 1;
  if found_kind is not null then return found_kind; end if;
  if own.member_key is null then return null; end if;
  select data into mine from record_workforce where key = own.member_key order by id desc limit 1;
  if mine is null then return null; end if;
  if mine::json ->> 'lineManager' = p_member then return 'managed'; end if;
  select data into theirs from record_workforce where key = p_member order by id desc limit 1;
  if theirs is null then return null; end if;
  my_ties := member_ties(mine);
  their_ties := member_ties(theirs);
  if meeting_ties(my_ties) && their_ties then return 'household'; end if;
  if exists (select from record_associations a
              where a.owner = own.member_key and declared_ties(a.data) && their_ties
                 or a.owner = p_member and declared_ties(a.data) && my_ties)
  then return 'association'; end if;
  return null;
end $$;

create or replace function members_in_conflict(p_reviewer text) returns text[]
language plpgsql stable security definer set search_path = vetting, pg_temp as $$
declare
  own reviewer%rowtype;
  mine text;
  my_ties text[];
  members text[];
begin
  select * into own from reviewer where id = p_reviewer;
  members := array[own.member_key, own.line_manager]
    || array(select member_key from reviewer_interest
              where reviewer_id = p_reviewer and (ended_on is null or ended_on > current_date));
  if own.member_key is not null then
    select data into mine from record_workforce where key = own.member_key order by id desc limit 1;
  end if;
  if mine is not null then
    my_ties := member_ties(mine);
    members := members || (mine::json ->> 'lineManager')
      || array(select w.key from record_workforce w
                where member_ties(w.data) && (meeting_ties(my_ties) || array(
                        select unnest(declared_ties(a.data)) from record_associations a where a.owner = own.member_key))
                  and not exists (select from record_workforce n where n.key = w.key and n.id > w.id))
      || array(select a.owner from record_associations a where declared_ties(a.data) && my_ties
                  and exists (select from record_workforce w where w.key = a.owner));
  end if;
  return array(select distinct m from unnest(members) as t(m) where m <> '');
end $$;

create or replace function is_senior_member(p_member text) returns boolean
language sql stable security definer set search_path = vetting, pg_temp as $$
  select coalesce((select doc ->> 'workforceClass' in ('officer', 'special') and is_senior_rank(doc ->> 'rank')
                     from (select data::json as doc from record_workforce where key = p_member order by id desc limit 1) w), false)
$$;

create or replace function workforce_class(p_member text) returns text
language sql stable security definer set search_path = vetting, pg_temp as $$
  select data::json ->> 'workforceClass' from record_workforce where key = p_member and sees_member(p_member) order by id desc limit 1
$$;
