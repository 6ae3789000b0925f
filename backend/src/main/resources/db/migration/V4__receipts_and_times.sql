-- What a request with a key did, so that repeating it answers the same; rows older than a day go.
create table receipts (
  actor        varchar(200) not null,
  request_key  varchar(200) not null,
  fingerprint  varchar(100) not null,
  sequence     bigint not null,
  committed_at timestamp(6) with time zone not null,
  written      varchar not null,
  primary key (actor, request_key)
);
create index receipts_by_time on receipts (committed_at);

-- Layers are read as they were at an instant: the change that held then, and the versions that have ended since.
create index change_log_by_time on change_log (layer, committed_at);
create index history_by_end on history (layer, valid_to);
