-- What reconciliation reads of a finding in columns of its own instead of JSON: reading it out of the JSON took longer than all
-- else that gathers the findings of a run.
alter table shard_finding
  add column band text, add column weight real, add column signals text[], add column contacts text[], add column incidents json,
  add column model_version text, add column marking text, add column handling text[];
update shard_finding
   set band = d.band, weight = d.weight, signals = d.signals, contacts = d.contacts, incidents = d.incidents,
       model_version = concat(d.model ->> 'name', '-', d.model ->> 'version'),
       marking = coalesce(d.marking, 'OFFICIAL'), handling = coalesce(d.handling, '{}')
  from shard_finding s,
       json_to_record(coalesce(s.facts, s.doc)) as d(band text, weight real, signals text[], contacts text[], incidents json, model json,
                                                     marking text, handling text[])
 where s.ctid = shard_finding.ctid;
alter table shard_finding
  alter column band set not null, alter column weight set not null, alter column signals set not null,
  alter column contacts set not null, alter column incidents set not null, alter column model_version set not null,
  alter column marking set not null, alter column handling set not null, drop column facts;
