-- A task may be for one member of the organisation alone: a case that was given to somebody.

alter table clarion.task add column member uuid;
comment on column clarion.task.member is 'The one member whom it is for; null for whoever has the verb.';
