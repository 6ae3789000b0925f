-- One row per transaction and layer. Sequence numbers are given in commit order, without gaps.
create table change_log (
  sequence     bigint primary key,
  layer        varchar(64) not null,
  committed_at timestamp(6) with time zone not null,
  actor        varchar(200) not null,
  upserts      integer not null,
  deletes      integer not null,
  min_x        double precision,
  min_y        double precision,
  max_x        double precision,
  max_y        double precision
);
create index change_log_by_layer on change_log (layer, sequence);

-- Versions that no longer hold: superseded ('update') or deleted ('delete') by the change of that number.
create table history (
  layer      varchar(64) not null,
  id         varchar(120) not null,
  version    bigint not null,
  geom       ${geometry} not null,
  attributes ${json} not null,
  valid_from timestamp(6) with time zone not null,
  valid_to   timestamp(6) with time zone not null,
  actor      varchar(200) not null,
  change_seq bigint not null,
  op         varchar(10) not null,
  primary key (layer, id, version)
);
create index history_by_change on history (layer, op, change_seq);

create table accounts (
  username      varchar(100) primary key,
  password_hash varchar(500) not null,
  role          varchar(40) not null,
  created       timestamp(6) with time zone not null
);
