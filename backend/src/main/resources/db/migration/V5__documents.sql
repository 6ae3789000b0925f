-- Small JSON documents all instances share: scenes of wall screens, video walls, tokens of screens.
create table documents (
  kind    varchar(40) not null,
  id      varchar(100) not null,
  version bigint not null,
  content varchar not null,
  changed timestamp(6) with time zone not null,
  actor   varchar(200) not null,
  primary key (kind, id)
);
