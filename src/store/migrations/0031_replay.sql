-- What it takes to compute a score again years later: the models in use, and what a flag stood on before it changed.

create table model (
  -- Of the file and the tables of equivalent names it was used with; evidence names it.
  fingerprint text primary key,
  content json not null,
  first_used_at timestamptz not null default clock_timestamp()
);

create table flag_past (
  id bigint generated always as identity primary key,
  flag_id bigint not null references flag,
  -- The one that had put it so.
  reconciliation_id bigint not null references reconciliation,
  band text not null,
  tier text not null,
  score int not null,
  weight real not null,
  conflict_with text[] not null,
  evidence json not null,
  evidence_fingerprint text not null,
  explanation json not null,
  explanation_hash text not null,
  policy_version text not null,
  replaced_at timestamptz not null default clock_timestamp()
);

create index flag_past_flag on flag_past (flag_id, id);

create function keep_past_flag() returns trigger
language plpgsql security definer set search_path = vetting, pg_temp as $$
begin
  insert into flag_past (flag_id, reconciliation_id, band, tier, score, weight, conflict_with, evidence, evidence_fingerprint,
                         explanation, explanation_hash, policy_version)
  values (old.id, old.last_reconciliation, old.band, old.tier, old.score, old.weight, old.conflict_with, old.evidence,
          old.evidence_fingerprint, old.explanation, old.explanation_hash, old.policy_version);
  return null;
end $$;

create trigger flag_past_kept after update of evidence on flag
  for each row when (
    (old.evidence_fingerprint, old.explanation_hash, old.band, old.tier, old.score, old.weight, old.conflict_with,
     old.model_version, old.policy_version)
    is distinct from
    (new.evidence_fingerprint, new.explanation_hash, new.band, new.tier, new.score, new.weight, new.conflict_with,
     new.model_version, new.policy_version))
  execute function keep_past_flag();
