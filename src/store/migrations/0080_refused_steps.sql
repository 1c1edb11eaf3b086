-- A step that a conflict of interest stops leaves an entry in the trail, though the step itself is rolled back. It is written by
-- the database: a login of the console may see neither the row nor what stands against it, and learns neither from this. Any other
-- step on something that is not there, or is kept from whoever asks, leaves an entry as well, so that both take the same way.
-- One entry a step, however many things it names. `p_entry` has purpose, legal basis, operation and correlation id.
create function note_refusal(p_step text, p_kind text, p_ids text[], p_people text[], p_entry jsonb) returns void
language plpgsql security definer set search_path = vetting, pg_temp as $$
declare
  actor constant text := current_reviewer();
  numbers constant bigint[] := array(select id::bigint from unnest(p_ids) as t(id) where id ~ '^\d{1,18}$');
  members text[];
  found_person text;
  found_member text;
  ground text;
begin
  if not exists (select from reviewer where id = actor) then return; end if;
  members := case p_kind
    when 'member' then p_ids
    when 'flag' then array(select member_key from flag where id = any (numbers) order by id)
    when 'matter' then array(select member_key from matter where id = any (numbers))
    when 'decision' then array(select member_key from decision where id = any (numbers))
    when 'challenge' then array(select member_key from challenge where id = any (numbers))
    when 'withholding' then array(select member_key from withholding where id = any (numbers))
    when 'export' then array(select member_key from export_request where id = any (numbers) and member_key is not null)
    when 'notice' then array(select g.member_key from recipient_notice n join flag g on g.id = n.flag_id where n.id = any (numbers))
  end;
  select p.id, m.key, conflict_between(p.id, m.key) into found_person, found_member, ground
    from unnest(array[actor] || p_people) with ordinality as p(id, n), unnest(members) with ordinality as m(key, n)
   where conflict_between(p.id, m.key) is not null
   order by p.n, m.n limit 1;
  perform audit_append(p_entry || jsonb_build_object('actor', actor, 'outcome', 'refused') || case
    when ground is null then jsonb_build_object(
      'subject', p_kind || case when cardinality(numbers) > 0 then '/' || numbers[1] else '' end,
      'fields', jsonb_build_array(p_step),
      'justification', 'refused: there is no such thing, or it is kept from whoever asks')
    else jsonb_build_object(
      'subject', found_member,
      'fields', jsonb_build_array(p_step, 'conflict', ground),
      'justification', 'refused: a conflict of interest stands against it') end
    || case when found_person <> actor then jsonb_build_object('recipients', jsonb_build_array(found_person)) else '{}' end);
end $$;

-- Who withholds something from a member, agrees or ends it works the queue and is in no way tied to them.
create function check_withholding() returns trigger
language plpgsql security definer set search_path = vetting, pg_temp as $$
declare
  person constant text := case when tg_op = 'INSERT' then new.author
                               when old.ended_by is distinct from new.ended_by then new.ended_by else new.agreed_by end;
begin
  if not exists (select from reviewer r where r.id = person and r.active and r.roles && array['officer', 'supervisor']) then
    perform refuse('decision_role', 'only an active officer or supervisor works the queue');
  end if;
  if conflict_between(person, new.member_key) is not null then
    perform refuse('decision_conflict', 'a conflict of interest stands against it');
  end if;
  return new;
end $$;

create trigger withholding_check before insert or update on withholding for each row execute function check_withholding();
