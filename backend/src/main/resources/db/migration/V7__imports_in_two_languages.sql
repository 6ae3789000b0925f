-- What people are told of an import, in Chinese too; the columns there were hold English.
alter table import_issues add column reason_zh varchar;
alter table imports add column message_zh varchar(2000);
