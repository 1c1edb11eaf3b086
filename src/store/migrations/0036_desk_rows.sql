-- What the desk reads of the records, for a role that may not read them: of a flag that may be seen, the two rows its answer
-- rests on, and the class of a member.
create function identity_rows(p_flag bigint)
returns table (member_data text, member_hash bytea, record_data text, record_hash bytea, declarations json)
language sql stable security definer set search_path = vetting, pg_temp as $$
  select m.data::text, m.row_hash, r.data::text, r.row_hash,
         coalesce((select json_agg(json_build_object('key', a.key, 'data', a.data::text) order by a.key)
                     from record_associations a where a.owner = g.member_key and g.relation = 'declared'), '[]')
    from flag g
    left join lateral (select data, row_hash from record_workforce where key = g.member_key order by id desc limit 1) m on true
    left join lateral (select data, row_hash from record
                        where kind = g.record_kind and source = g.source and key = g.record_key limit 1) r on true
   where g.id = p_flag and sees_member(g.member_key)
$$;

create function workforce_class(p_member text) returns text
language sql stable security definer set search_path = vetting, pg_temp as $$
  select data ->> 'workforceClass' from record_workforce where key = p_member and sees_member(p_member) order by id desc limit 1
$$;
