-- Extracts, their records and what was refused of them.

-- One file offered to the store. The extract in force for a (kind, source) is its last accepted one.
create table extract (
  id bigint generated always as identity primary key,
  kind text not null
    check (kind in ('workforce', 'nominals', 'disposals', 'reports', 'report-persons', 'misconduct', 'associations')),
  source text not null check (source ~ '^[a-z0-9][a-z0-9._-]{0,39}$'),
  status text not null default 'loading' check (status in ('loading', 'accepted', 'refused', 'same')),
  file_name text not null,
  bytes bigint,
  -- SHA-256 of the file as it lies on disk, in hex.
  sha256 text,
  as_of date,
  encoding text not null default '',
  -- Name and version of the column mapping, and the columns the file has.
  mapping text not null,
  columns text[] not null default '{}',
  -- The salt of the row hashes: the meaning of a row's bytes. Another salt, and no row counts as unchanged unparsed.
  row_salt text not null default '',
  -- First load of a kind into an empty table: record_change has no rows for it.
  initial boolean not null default false,
  -- read = accepted + rejected + unchanged; accepted = new + changed.
  rows_read bigint not null default 0,
  rows_accepted bigint not null default 0,
  rows_rejected bigint not null default 0,
  rows_unchanged bigint not null default 0,
  rows_new bigint not null default 0,
  rows_changed bigint not null default 0,
  rows_gone bigint not null default 0,
  -- Rows of the source in force after this load.
  rows_in_force bigint not null default 0,
  -- Warnings by field, over the rows parsed by this load.
  warnings jsonb not null default '{}',
  refusal_code text not null default '',
  refusal_reason text not null default '',
  started_at timestamptz not null default clock_timestamp(),
  finished_at timestamptz
);

create index extract_in_force on extract (kind, source, id desc) where status in ('accepted', 'same');
create index extract_loading on extract (kind, source) where status = 'loading';

-- A row that was not loaded. Never holds the cell's content.
create table reject (
  extract_id bigint not null references extract on delete cascade,
  line int not null,
  column_name text not null default '',
  code text not null,
  reason text not null,
  primary key (extract_id, line)
);

-- Not an identity column: before version 17 the partitions of a table do not share one.
create sequence record_id cache 100;

-- Every row in force, of every source. A foreign key on extract_id would cost a look-up per row loaded.
create table record (
  kind text not null,
  id bigint not null default nextval('record_id'),
  source text not null,
  -- The source's own row key, and the key of the record this one belongs to ('' for none).
  key text not null,
  owner text not null,
  -- First 128 bits of SHA-256 over the salt and the raw bytes of the row.
  row_hash bytea not null,
  -- The extract this version of the row came with, and its line there.
  extract_id bigint not null,
  line int not null,
  -- The exact text written by the load: a replay needs the bytes.
  data json not null,
  -- Blocking keys of the person, sorted; null for kinds without a person.
  keys int4[],
  -- Why the person cannot be searched for; null when they can.
  gap text
) partition by list (kind);

alter sequence record_id owned by record.id;

create table record_workforce partition of record for values in ('workforce');
create table record_nominals partition of record for values in ('nominals');
create table record_disposals partition of record for values in ('disposals');
create table record_reports partition of record for values in ('reports');
create table record_report_persons partition of record for values in ('report-persons');
create table record_misconduct partition of record for values in ('misconduct');
create table record_associations partition of record for values in ('associations');

-- Indexes per partition: there the kind is constant and need not be in the index. The GIN index on keys is not here:
-- the first load of a kind builds it after the rows, which is several times faster than keeping it up row by row.
alter table record_workforce add primary key (id);
alter table record_nominals add primary key (id);
alter table record_disposals add primary key (id);
alter table record_reports add primary key (id);
alter table record_report_persons add primary key (id);
alter table record_misconduct add primary key (id);
alter table record_associations add primary key (id);

create unique index record_workforce_key on record_workforce (source, key);
create unique index record_nominals_key on record_nominals (source, key);
create unique index record_disposals_key on record_disposals (source, key);
create unique index record_reports_key on record_reports (source, key);
create unique index record_report_persons_key on record_report_persons (source, key);
create unique index record_misconduct_key on record_misconduct (source, key);
create unique index record_associations_key on record_associations (source, key);

create index record_disposals_owner on record_disposals (owner, source);
create index record_report_persons_owner on record_report_persons (owner, source);
create index record_associations_owner on record_associations (owner, source);

create index record_gap on record (source, gap) where gap is not null;

-- What each load changed. A run consumes a window of seq. A load numbers its changes under an advisory lock held until
-- it commits, so that a committed seq never has an uncommitted one below it.
create table record_change (
  seq bigint generated always as identity primary key,
  kind text not null,
  record_id bigint not null,
  source text not null,
  key text not null,
  owner text not null,
  change text not null check (change in ('new', 'changed', 'gone')),
  extract_id bigint not null
);
