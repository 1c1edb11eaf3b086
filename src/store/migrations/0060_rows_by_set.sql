-- Which rows somebody sees, asked once a statement instead of once a row: the members that are kept from them, and the
-- markings and handling codes they are cleared for.

-- As the evidence says, so that no policy reads the evidence of every row. Without a default: nothing is shown by mistake.
alter table finding add column marking text, add column handling text[];
update finding set marking = coalesce(doc ->> 'marking', 'OFFICIAL'),
  handling = array(select json_array_elements_text(coalesce(doc -> 'handling', '[]')));
alter table finding alter column marking set not null, alter column handling set not null;

alter table flag add column marking text, add column handling text[];
update flag set marking = coalesce(evidence ->> 'marking', 'OFFICIAL'),
  handling = array(select json_array_elements_text(coalesce(evidence -> 'handling', '[]')));
alter table flag alter column marking set not null, alter column handling set not null;

-- A name as a form is compared with: surname and first forename, with a birth date or with none. Null without either name.
-- Functions are named in full, because an index is built without a search path.
create function name_key(forenames text, surname text, birth_date text) returns text language sql immutable as $$
  select lower(nullif(surname, '')) || '|' || split_part(lower(nullif(forenames, '')), ' ', 1) || '|' || birth_date
$$;

-- What can tie a member to another: current homes (a), names they go by with each birth date and with none (n), names they
-- gave of their household (h).
create function member_ties(data json) returns text[] language sql immutable as $$
  select array(
    select 'a' || vetting.current_addresses(data -> 'person')
    union all
    select 'n' || vetting.name_key(n ->> 'forenames', n ->> 'surname', d)
      from jsonb_array_elements(person -> 'names') n,
           lateral (select '' union all select v ->> 'value' from jsonb_array_elements(person -> 'datesOfBirth') v) as b(d)
    union all
    select 'h' || vetting.name_key(h ->> 'forenames', h ->> 'surname', h ->> 'dateOfBirth')
      from json_array_elements(data -> 'household') h)
  from (select (data -> 'person')::jsonb as person offset 0) p
$$;

-- The ties of others that meet these: the same home, and whom one of the two has named.
create function meeting_ties(ties text[]) returns text[] language sql immutable as $$
  select array(select case left(k, 1) when 'h' then 'n' || substr(k, 2) when 'n' then 'h' || substr(k, 2) else k end
                 from unnest(ties) as t(k) where k is not null)
$$;

-- Whom a member declared, as the names (n) such a person would go by, with the first birth date given.
create function declared_ties(data json) returns text[] language sql immutable as $$
  select array(
    select 'n' || vetting.name_key(n ->> 'forenames', n ->> 'surname', coalesce(data #>> '{person,datesOfBirth,0,value}', ''))
      from json_array_elements(data -> 'person' -> 'names') n)
$$;

create index record_workforce_ties on record_workforce using gin (member_ties(data));
create index record_associations_ties on record_associations using gin (declared_ties(data));

-- As before, in terms of the ties: each row is read once.
create or replace function conflict_between(p_reviewer text, p_member text) returns text
language plpgsql stable security definer set search_path = vetting, pg_temp cost 1000 as $$
declare
  own reviewer%rowtype;
  mine json;
  theirs json;
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
  if mine ->> 'lineManager' = p_member then return 'managed'; end if;
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

drop function goes_by(json, text, text, text);

-- Every member in whom a reviewer has an interest, looked up by what ties them.
create function members_in_conflict(p_reviewer text) returns text[]
language plpgsql stable security definer set search_path = vetting, pg_temp as $$
declare
  own reviewer%rowtype;
  mine json;
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
    members := members || (mine ->> 'lineManager')
      || array(select w.key from record_workforce w
                where member_ties(w.data) && (meeting_ties(my_ties) || array(
                        select unnest(declared_ties(a.data)) from record_associations a where a.owner = own.member_key))
                  and not exists (select from record_workforce n where n.key = w.key and n.id > w.id))
      || array(select a.owner from record_associations a where declared_ties(a.data) && my_ties
                  and exists (select from record_workforce w where w.key = a.owner));
  end if;
  return array(select distinct m from unnest(members) as t(m) where m <> '');
end $$;

-- The members kept from the reviewer the transaction answers for; null, which hides everybody, where nobody who works the
-- queue is named. Found once a transaction: the setting holds whose list it is and the list. A console could write it, as it
-- could name another reviewer; what is claimed, opened or decided is judged by conflict_between itself.
create function hidden_members() returns text[]
language plpgsql stable security definer set search_path = vetting, pg_temp cost 1000 as $$
declare
  me constant text := current_reviewer();
  kept constant text := current_setting('vetting.hidden', true);
  hidden text[];
begin
  if me is null then return null; end if;
  if starts_with(kept, me || ' ') then return substr(kept, length(me) + 2)::text[]; end if;
  if not exists (select from reviewer r where r.id = me and r.active and r.roles && array['officer', 'supervisor']) then
    return null;
  end if;
  hidden := members_in_conflict(me);
  perform set_config('vetting.hidden', me || ' ' || hidden::text, true);
  return hidden;
end $$;

create or replace function sees_member(p_member text) returns boolean
language sql stable security definer set search_path = vetting, pg_temp cost 1000 as $$
  select coalesce(p_member <> all (hidden_members()), false)
$$;

-- Markings up to the clearance, and the handling codes with conditions that are not met.
create function seen_markings() returns text[]
language sql stable security definer set search_path = vetting, pg_temp as $$
  select levels[:array_position(levels, coalesce(
           (select c.marking from reviewer_clearance c where c.reviewer_id = current_reviewer()), 'OFFICIAL-SENSITIVE'))]
    from (values (array['OFFICIAL', 'OFFICIAL-SENSITIVE', 'SECRET', 'TOP SECRET'])) as l(levels)
$$;

create function withheld_handling() returns text[]
language sql stable security definer set search_path = vetting, pg_temp as $$
  select array(select code from unnest(array['C', '4', '5']) as h(code)
                where code <> all (coalesce((select c.handling from reviewer_clearance c where c.reviewer_id = current_reviewer()), '{}')))
$$;

-- The policy that asked it is written anew with the roles.
drop policy if exists vetting_console on flag;
drop function sees_handling(text, json);
