-- What the server does for a load beyond taking its rows.

-- As before, from one reading of the document: half the time of every member loaded.
create or replace function member_ties(data json) returns text[] language sql immutable as $$
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

-- No query is planned by these. After a first load, the server's own analysis read them of thirty thousand rows of every kind,
-- and computed the ties of as many members, in the middle of the night.
alter table record alter column data set statistics 0, alter column keys set statistics 0, alter column sheet set statistics 0,
  alter column row_hash set statistics 0, alter column line set statistics 0;
alter index record_workforce_ties alter column 1 set statistics 0;
alter index record_associations_ties alter column 1 set statistics 0;

-- A member has little over 2 kB, which would be compressed row by row and unpacked by every reader.
alter table record_workforce set (toast_tuple_target = 4080);
