-- The statement of a run, as it was made: the counts it rests on change with the next extract.
create table run_report (
  run_id bigint primary key references run on delete cascade,
  summary json not null,
  at timestamptz not null default clock_timestamp()
);
