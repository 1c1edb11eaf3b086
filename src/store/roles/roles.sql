-- What each role may do, in full: what is not granted here is denied. Applied as one transaction by the owner.

-- Everything belongs to vetting_owner, so that functions that run with the rights of their owner never run as a superuser.
do $$
begin
  if not pg_has_role('vetting_owner', 'usage') then grant vetting_owner to current_user; end if;
end $$;

alter schema vetting owner to vetting_owner;
alter schema protected owner to vetting_owner;

do $$
declare
  thing record;
begin
  for thing in
    select format('alter %s %s owner to vetting_owner',
                  case c.relkind when 'S' then 'sequence' when 'v' then 'view' else 'table' end, c.oid::regclass) as sql
      from pg_class c
     where c.relnamespace in ('vetting'::regnamespace, 'protected'::regnamespace) and c.relkind in ('r', 'p', 'v', 'S')
       and pg_get_userbyid(c.relowner) <> 'vetting_owner'
       -- A sequence that belongs to a column goes with its table.
       and not exists (select from pg_depend d where d.objid = c.oid and d.classid = 'pg_class'::regclass
                          and d.refclassid = 'pg_class'::regclass and d.deptype in ('a', 'i') and c.relkind = 'S')
    union all
    select format('alter function %s owner to vetting_owner', p.oid::regprocedure)
      from pg_proc p
     where p.pronamespace in ('vetting'::regnamespace, 'protected'::regnamespace)
       and pg_get_userbyid(p.proowner) <> 'vetting_owner'
    union all
    select format('alter domain %s owner to vetting_owner', t.oid::regtype)
      from pg_type t
     where t.typnamespace = 'vetting'::regnamespace and t.typtype = 'd' and pg_get_userbyid(t.typowner) <> 'vetting_owner'
  loop
    execute thing.sql;
  end loop;
end $$;

revoke all on all tables in schema vetting, protected from public, vetting_ingest, vetting_worker, vetting_console, vetting_auditor, vetting_protected;
revoke all on all sequences in schema vetting, protected from public, vetting_ingest, vetting_worker, vetting_console, vetting_auditor, vetting_protected;
revoke all on all functions in schema vetting, protected from public, vetting_ingest, vetting_worker, vetting_console, vetting_auditor, vetting_protected;
revoke all on schema vetting, protected from public, vetting_ingest, vetting_worker, vetting_console, vetting_auditor, vetting_protected;

grant usage on schema vetting to vetting_ingest, vetting_worker, vetting_console, vetting_auditor;
-- So that a program that may not migrate can see whether somebody did.
grant select on migration to vetting_ingest, vetting_worker, vetting_console, vetting_auditor;
grant execute on function audit_append(jsonb) to vetting_ingest, vetting_worker, vetting_console, vetting_auditor;
-- The end of the trail, for checkpoints; a number and a hash.
grant select on audit_head to vetting_worker, vetting_auditor;

-- Loads extracts.
grant select, insert, update on extract to vetting_ingest;
grant select, insert on reject, record_change to vetting_ingest;
grant select, insert, update, delete on record, record_workforce, record_nominals, record_disposals, record_reports,
  record_report_persons, record_misconduct, record_associations to vetting_ingest;
grant select, insert, delete on blocking_key_nominals, blocking_key_report_persons, blocking_key_misconduct,
  key_page_nominals, key_page_report_persons, key_page_misconduct, row_state, row_run to vetting_ingest;
grant usage on sequence record_id to vetting_ingest;
grant execute on function clear_empty_records(text), clear_blocking_keys(text), set_record_indexes_aside(text),
  build_record_indexes(text) to vetting_ingest;
-- Of the indexes on what ties members to each other.
grant execute on function member_ties(text), declared_ties(text), name_key(text, text, text), current_addresses(json)
  to vetting_ingest;

-- Plans, matches, reconciles, reports.
grant select on extract, reject, record_change, record, record_workforce, record_nominals, record_disposals, record_reports,
  record_report_persons, record_misconduct, record_associations, blocking_key_nominals, blocking_key_report_persons,
  blocking_key_misconduct, key_page_nominals, key_page_report_persons, key_page_misconduct, row_state to vetting_worker;
grant select, insert, update, delete on run, stage, shard, shard_record, shard_member, shard_finding, lease, finding,
  pattern_prompt to vetting_worker;
grant select, insert, update on recheck, member_recheck, run_report, reconciliation, case_file, flag, flag_change, welfare_hit,
  recipient_notice to vetting_worker;
grant select, insert on policy, model to vetting_worker;
-- The first adoption; all others are of two people at a desk.
grant select, insert on adoption to vetting_worker;
grant select on flag_past to vetting_worker;
grant select, update on suppression, matter, matter_flag, snooze, escalation, link to vetting_worker;
grant select, delete on claim to vetting_worker;
grant select on run_uncovered_record, run_covered_record, run_covered_member, run_rechecked_member, decision, disclosure,
  reviewer, reviewer_interest, flag_step, matter_step, route_outcome to vetting_worker;
grant execute on function stage_ready(bigint, text), set_queue_indexes_aside(), build_queue_indexes() to vetting_worker;

-- Works the queue; sees the rows its policies let through.
grant select on pattern_prompt, flag_change, flag_past, policy, model, reconciliation, run, stage, run_report, extract, reviewer,
  reviewer_interest, flag_step, matter_step, route_outcome to vetting_console;
grant select on welfare_hit to vetting_console;
grant select, insert, update on adoption to vetting_console;
grant select, update on case_file, flag to vetting_console;
grant select, insert on decision, evidence_view, note, disclosure, correction, recheck to vetting_console;
grant select, insert, update on matter, matter_flag, link, suppression, snooze, escalation, recipient_notice to vetting_console;
grant select, insert, update, delete on claim to vetting_console;
grant usage on sequence claim_version to vetting_console;
grant execute on function current_reviewer(), sees_member(text), hidden_members(), seen_markings(), withheld_handling(),
  conflict_between(text, text), identity_rows(bigint), workforce_class(text) to vetting_console;
grant execute on function is_senior_subject(matter), is_outside(text, text), has_other_incidents(text, bigint) to vetting_console;

-- Reads the trail and the ledger, and no personal data but that.
grant select on audit_entry, run, stage, shard, run_report, extract, reject, reviewer, reviewer_clearance, policy,
  adoption to vetting_auditor;
grant usage on schema protected to vetting_auditor, vetting_protected;
grant execute on function protected.flag_counts(text, int) to vetting_auditor;

-- What is kept from whom, and what must be kept.
grant select, insert, update on withholding, export_request, challenge to vetting_console;
grant select on challenge_step to vetting_console;
grant select on export_request to vetting_worker;
grant select, insert, update on export_request to vetting_auditor;
grant execute on function packet_sources(text), open_flag_counts(), note_refusal(text, text, text[], text[], jsonb)
  to vetting_console;
grant execute on function open_flag_counts(), conflict_between(text, text), note_refusal(text, text, text[], text[], jsonb)
  to vetting_worker;
grant select on legal_hold to vetting_auditor;

-- Loads the protected characteristics a force holds.
grant select, insert, update, delete on protected.characteristic to vetting_protected;

-- BullMQ on this database: its rows and functions, not its schema.
do $$
begin
  if to_regnamespace('bullmq') is not null then
    grant usage on schema bullmq to vetting_worker, vetting_console;
    grant select, insert, update, delete on all tables in schema bullmq to vetting_worker, vetting_console;
    grant usage on all sequences in schema bullmq to vetting_worker, vetting_console;
    grant execute on all functions in schema bullmq to vetting_worker, vetting_console;
  end if;
end $$;

-- Rows. Security is forced, on the owner too: what the owner and the night may see stands here, nobody has BYPASSRLS.
do $$
declare
  rule record;
  service text;
  -- In brackets of their own, so that each is asked once a statement.
  of_member constant text := 'member_key <> all ((select hidden_members())::text[])';
begin
  for rule in
    select * from (values
      ('case_file', of_member),
      ('flag', of_member || ' and marking = any ((select seen_markings())::text[])
                          and not handling && (select withheld_handling())::text[]'),
      ('pattern_prompt', of_member),
      ('welfare_hit', of_member || ' and coalesce(evidence ->> ''marking'', ''OFFICIAL'') = any ((select seen_markings())::text[])
                          and not exists (select from json_array_elements_text(coalesce(evidence -> ''handling'', ''[]'')) as h(code)
                                           where code = any ((select withheld_handling())::text[]))'),
      ('decision', of_member),
      ('matter', of_member),
      ('link', of_member),
      ('withholding', of_member),
      -- Packets: those of the trail are the auditor's, below.
      ('export_request', 'kind = ''packet'' and ' || of_member),
      ('challenge', of_member),
      ('suppression', of_member),
      ('flag_past', 'exists (select from flag g where g.id = flag_id)'),
      ('flag_change', 'exists (select from flag g where g.id = flag_id)'),
      ('claim', 'exists (select from flag g where g.id = flag_id)'),
      ('evidence_view', 'exists (select from flag g where g.id = flag_id)'),
      ('matter_flag', 'exists (select from flag g where g.id = flag_id)'),
      ('snooze', 'exists (select from flag g where g.id = flag_id)'),
      ('escalation', 'exists (select from flag g where g.id = flag_id)'),
      ('disclosure', 'exists (select from flag g where g.id = flag_id)'),
      ('correction', 'exists (select from flag g where g.id = flag_id)'),
      ('recipient_notice', 'exists (select from flag g where g.id = flag_id)'),
      ('note', 'exists (select from case_file c where c.id = case_id)')
    ) as r(name, visible)
  loop
    execute format('alter table %I enable row level security', rule.name);
    execute format('alter table %I force row level security', rule.name);
    foreach service in array array['vetting_owner', 'vetting_worker'] loop
      execute format('drop policy if exists %I on %I', service, rule.name);
      execute format('create policy %I on %I to %I using (true) with check (true)', service, rule.name, service);
    end loop;
    execute format('drop policy if exists vetting_console on %I', rule.name);
    execute format('create policy vetting_console on %I to vetting_console using (%s)', rule.name, rule.visible);
  end loop;
end $$;

drop policy if exists vetting_auditor on export_request;
create policy vetting_auditor on export_request to vetting_auditor using (kind = 'audit');
