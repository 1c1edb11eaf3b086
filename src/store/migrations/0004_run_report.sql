-- What each run reported, as it was reported: the counts it rests on change with the next extract.
create table run_report (
  run_id bigint primary key references run on delete cascade,
  document jsonb not null
);
