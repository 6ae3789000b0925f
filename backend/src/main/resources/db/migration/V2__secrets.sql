-- Secrets all instances share, made by the first of them: the key that signs tokens.
create table secrets (
  name varchar(100) primary key,
  content varchar(500) not null
);
