-- Two more rules of who may decide and on what grounds; src/review/decide holds them as well.

-- Ranks above chief superintendent (Police (Vetting) Regulations 2025, r2), written out and as forces shorten them.
create table senior_rank (rank text primary key);

insert into senior_rank (rank) values
  ('assistant chief constable'), ('acc'), ('deputy chief constable'), ('dcc'), ('chief constable'), ('cc'),
  ('commander'), ('cmdr'), ('deputy assistant commissioner'), ('dac'), ('assistant commissioner'), ('ac'),
  ('deputy commissioner'), ('commissioner'), ('asst chief constable'), ('dep chief constable');

-- Whoever holds the rank for a time holds it.
create function is_senior_rank(p_rank text) returns boolean language sql stable as $$
  select exists (select from senior_rank
                  where rank = regexp_replace(btrim(regexp_replace(lower(p_rank), '[^a-z]+', ' ', 'g')),
                                              '^(temporary|temp|acting|t|a) ', ''))
$$;

-- Whether a member of the workforce in force is a senior officer.
create function is_senior_member(p_member text) returns boolean
language sql stable security definer set search_path = vetting, pg_temp as $$
  select coalesce((select data ->> 'workforceClass' in ('officer', 'special') and is_senior_rank(data ->> 'rank')
                     from record_workforce where key = p_member order by id desc limit 1), false)
$$;

-- The force somebody from outside belongs to; '' where they have a record here, or nobody said.
alter table reviewer add column force text not null default '' check (force ~ '^[^\s/]{0,10}$');

-- Outside is what was stated, never what is merely not known.
create function is_outside(p_reviewer text, p_member text) returns boolean
language sql stable security definer set search_path = vetting, pg_temp as $$
  select coalesce((select coalesce(split_part(member_key, '/', 1), force) not in ('', split_part(p_member, '/', 1))
                     from reviewer where id = p_reviewer), false)
$$;

-- Of the rank when the matter was opened: a senior officer who leaves keeps the assessor from outside.
alter table matter add column senior boolean not null default false;

create function note_senior_subject() returns trigger
language plpgsql security definer set search_path = vetting, pg_temp as $$
begin
  new.senior := new.regime = 'officer' and is_senior_member(new.member_key);
  return new;
end $$;

create trigger matter_senior before insert on matter for each row execute function note_senior_subject();

create function is_senior_subject(m matter) returns boolean
language sql stable security definer set search_path = vetting, pg_temp as $$
  select m.senior or (m.regime = 'officer' and is_senior_member(m.member_key))
$$;

-- Other incidents of a person, whether whoever asks may see them or not.
create function has_other_incidents(p_member text, p_matter bigint) returns boolean
language sql stable security definer set search_path = vetting, pg_temp as $$
  select exists (select from pattern_prompt where member_key = p_member)
      or exists (select from matter where member_key = p_member and id <> p_matter and outcome <> 'WRONG_PERSON')
      or exists (select from flag g
                  where g.member_key = p_member and g.status = 'CONFIRMED'
                    and not exists (select from matter_flag mf
                                     where mf.flag_id = g.id and mf.matter_id = p_matter and mf.removed_by is null))
$$;

-- Words that call a matter the only one of its kind.
create function calls_isolated(p_reasons text) returns boolean language sql immutable as $$
  select p_reasons ~* '\m(isolated|one[[:space:]-]?off)\M'
$$;

create function check_matter_grounds() returns trigger
language plpgsql security definer set search_path = vetting, pg_temp as $$
declare
  m matter%rowtype;
  assessor text;
begin
  select * into strict m from matter where id = new.matter_id;
  assessor := case new.action when 'assess-withdrawal' then new.details ->> 'assessor' else m.assessor end;
  if new.action in ('assess-withdrawal', 'receive-report', 'decide', 'propose', 'agree') and coalesce(assessor, '') <> ''
     and is_senior_subject(m) and not is_outside(assessor, m.member_key) then
    perform refuse('decision_assessor', 'a senior officer is assessed by somebody from outside the force (r16)');
  end if;
  if new.action in ('refer', 'discontinue', 'decide', 'propose', 'agree', 'close') and calls_isolated(new.reasons)
     and length(btrim(coalesce(new.details ->> 'whyIsolated', ''))) < 10
     and has_other_incidents(m.member_key, m.id) then
    perform refuse('decision_isolated', 'there are other incidents: say why this one stands alone');
  end if;
  return new;
end $$;

create trigger decision_grounds before insert on decision
  for each row when (new.matter_id is not null) execute function check_matter_grounds();
