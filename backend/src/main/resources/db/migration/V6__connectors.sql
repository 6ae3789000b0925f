-- One row per run of a connector to another department's data.
create table connector_runs (
  id         varchar(40) primary key,
  connector  varchar(40) not null,
  actor      varchar(200) not null,
  status     varchar(20) not null,
  started    timestamp(6) with time zone not null,
  finished   timestamp(6) with time zone,
  heard      timestamp(6) with time zone not null,
  read       bigint not null,
  matched    bigint not null,
  reasons    varchar(400) not null,
  deleted    bigint not null,
  import_id  varchar(40),
  digest     varchar(64),
  message    varchar(2000)
);
create index connector_runs_by_time on connector_runs (connector, started);

-- The records of the last finished run that no feature was found for: the first ones; all are counted in the run.
create table connector_unmatched (
  run_id     varchar(40) not null,
  number     integer not null,
  record     bigint not null,
  content    varchar,
  reason     varchar(40) not null,
  primary key (run_id, number)
);
