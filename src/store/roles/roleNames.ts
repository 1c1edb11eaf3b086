/** Group roles without login: a login of yours is made a member of those it needs. They belong to the whole server. */
export const roleNames = [
  'vetting_owner',
  'vetting_ingest',
  'vetting_worker',
  'vetting_console',
  'vetting_auditor',
  'vetting_protected',
] as const
