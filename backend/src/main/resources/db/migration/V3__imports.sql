-- One row per file brought in: what it was, how it was understood, what became of it.
create table imports (
  id         varchar(40) primary key,
  file       varchar(300) not null,
  size       bigint not null,
  actor      varchar(200) not null,
  status     varchar(20) not null,
  created    timestamp(6) with time zone not null,
  started    timestamp(6) with time zone,
  finished   timestamp(6) with time zone,
  heard      timestamp(6) with time zone not null,
  read       bigint not null,
  accepted   bigint not null,
  repaired   bigint not null,
  rejected   bigint not null,
  written    bigint not null,
  unchanged  bigint not null,
  issues     bigint not null,
  mapping    varchar not null,
  crs        varchar(40),
  message    varchar(2000),
  undone_by  varchar(200)
);
create index imports_by_time on imports (created);

-- What was wrong with the rows of an import: the first ones; all are counted in imports.issues.
create table import_issues (
  import_id  varchar(40) not null,
  number     integer not null,
  kind       varchar(60) not null,
  severity   varchar(20) not null,
  unit       varchar(40) not null,
  place      bigint not null,
  feature_id varchar,
  field      varchar,
  content    varchar,
  reason     varchar not null,
  geom       ${geometry},
  primary key (import_id, number)
);

-- The changes an import made, and those that took it back.
create table import_changes (
  sequence  bigint primary key,
  import_id varchar(40) not null,
  layer     varchar(64) not null,
  undo      boolean not null
);
create index import_changes_by_import on import_changes (import_id, sequence);

-- The change that wrote a version; null for versions written before this was kept.
alter table history add column written_seq bigint;
create index history_by_writer on history (layer, written_seq);
