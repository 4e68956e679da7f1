-- Who works here has accepted the programme's code of conduct, where there is one. Asked with every session, so it stands in the rows
-- that are read for that anyway: no texts and no names, only which text counts from which day, and which a member accepted when.

alter table clarion.programme add column conduct jsonb not null default '[]';
comment on column clarion.programme.conduct is 'The versions of the code of conduct that ask: from which day, and the ids of their texts; the one that counts last stands last.';
grant update (conduct) on clarion.programme to clarion_app;
create policy programme_conduct on clarion.programme for update to clarion_app using (
  programme_id = nullif(current_setting('app.programme', true), '')::uuid
  and strpos(current_setting('app.keeper_' || right(programme_id::text, 1), true), programme_id::text) > 0);

alter table clarion.member add column conduct jsonb not null default '[]';
comment on column clarion.member.conduct is 'The texts of the code of conduct that the member accepted, by id, and when.';
