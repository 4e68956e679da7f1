-- A task may be for anybody but one member: what needs a second person is not for the first.

alter table clarion.task add column besides uuid;
comment on column clarion.task.besides is 'The one member who cannot do it, because a second person must; null for whoever has the verb.';
