-- An organisation that was registered by mistake is withdrawn: it keeps its name in what was said, and is offered no more.

alter table clarion.organisation add column withdrawn timestamptz;
comment on column clarion.organisation.withdrawn is 'When it was taken out of the programme; null while it is part of it.';
