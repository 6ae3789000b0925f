-- What instances of a service tell each other of wall screens. An embedded database has one instance and leaves these empty.

-- Commands in the order in which they are given out. One that a later one of its kind has replaced goes after a minute.
create table wall_commands (
  position bigint not null,
  target   varchar(40) not null,
  seq      bigint not null,
  issued   timestamp(6) with time zone not null,
  kind     varchar(20) not null,
  content  varchar not null,
  primary key (position, target)
);
create index wall_commands_by_target on wall_commands (target, kind);

-- Screens, and what each said last.
create table wall_screens (
  id        varchar(40) primary key,
  instance  varchar(40) not null,
  connected timestamp(6) with time zone not null,
  gone      timestamp(6) with time zone,
  intro     varchar not null,
  heard     timestamp(6) with time zone,
  report    varchar
);

-- When each instance gave its last sign of life.
create table wall_instances (
  id   varchar(40) primary key,
  beat timestamp(6) with time zone not null
);
