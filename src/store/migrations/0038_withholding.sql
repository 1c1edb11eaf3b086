-- What the subject of a packet is not told, item by item (harm test, Police (Vetting) Regulations 2025, r8). Takes two people.
create table withholding (
  id bigint generated always as identity primary key,
  member_key text not null,
  -- As the packet numbers it, for example `flag-12-matter-1`; whatever begins with it goes as well.
  item text not null check (item ~ '^[a-z0-9-]{1,80}$'),
  ground text not null check (ground in ('criminal-proceedings', 'misconduct-proceedings', 'national-security', 'crime',
    'misconduct-of-others', 'disproportionate-effort', 'safety-of-informant-or-witness', 'public-interest')),
  reason reasons_text not null,
  author text not null,
  review_on date not null,
  at timestamptz not null default clock_timestamp(),
  agreed_by text,
  agreed_at timestamptz,
  ended_by text,
  ended_at timestamptz,
  constraint withholding_second_person check (agreed_by <> author),
  check ((agreed_by is null) = (agreed_at is null)),
  check ((ended_by is null) = (ended_at is null))
);

create unique index withholding_open on withholding (member_key, item) where ended_at is null;

-- Which file the record of each flag came with, for those who may see the flags and no record.
create function packet_sources(p_member text) returns table (flag_id bigint, file_name text, as_of date)
language sql stable security definer set search_path = vetting, pg_temp as $$
  select g.id, e.file_name, e.as_of
    from flag g
    join record r on r.kind = g.record_kind and r.source = g.source and r.key = g.record_key
    join extract e on e.id = r.extract_id
   where g.member_key = p_member
$$;

-- How much is open, of everybody: numbers only. Counted row by row under the policies it would take half a minute.
create function open_flag_counts() returns table (class text, band text, tier text, flags int)
language sql stable security definer set search_path = vetting, pg_temp as $$
  select class, band, tier, count(*)::int from flag where state = 'open' group by class, band, tier order by class, band, tier
$$;
