-- A command whose answer was lost is added again, and must be found then: its draft has a name before it is added.
alter table wall_commands add column draft varchar(40);
create unique index wall_commands_by_draft on wall_commands (draft, target);
