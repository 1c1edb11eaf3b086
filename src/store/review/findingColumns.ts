/** The columns of `finding f` that make a CurrentFinding. */
export const findingColumns = `
  f.id, f.member_key as "memberKey", f.class, f.source, f.record_kind as "recordKind", f.record_key as "recordKey",
  f.relation, f.fingerprint, f.band, f.weight, f.signals, f.contacts,
  json_array_length(f.incidents) as incidents,
  f.model_version as "modelVersion"`
