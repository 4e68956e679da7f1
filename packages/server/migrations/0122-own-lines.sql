-- The link by which a speaker checks and corrects the lines that a hearing's record has of them: one for each statement, and making
-- another ends the one before. Local, like calendar_feed: a link is looked up before there is a programme. No word and no name stands here.

create table clarion.own_lines_link (
  programme_id uuid not null,
  thread_id uuid not null,
  statement_id uuid not null,
  speaker_id uuid not null,
  organisation uuid not null,
  lookup bytea not null,
  made timestamptz not null,
  ends timestamptz not null,
  constraint own_lines_link_pkey primary key (programme_id, thread_id, statement_id),
  constraint own_lines_link_lookup_unique unique (lookup)
);
comment on table clarion.own_lines_link is 'Local. The link by which a speaker checks and corrects their own lines of a hearing. No word, no name.';
comment on column clarion.own_lines_link.programme_id is 'The programme.';
comment on column clarion.own_lines_link.thread_id is 'The hearing.';
comment on column clarion.own_lines_link.statement_id is 'The statement that it shows, and no other.';
comment on column clarion.own_lines_link.speaker_id is 'The speaker for whom it was made: if the statement turns out to be somebody else''s, it opens nothing.';
comment on column clarion.own_lines_link.organisation is 'The office that holds the hearing, for which what the speaker says is written down.';
comment on column clarion.own_lines_link.lookup is 'SHA-256 of the secret in the link, which is kept nowhere.';
comment on column clarion.own_lines_link.made is 'When it was made.';
comment on column clarion.own_lines_link.ends is 'From when on it opens nothing: the hour until which the speaker was asked.';

grant select, insert on clarion.own_lines_link to clarion_app;
grant update (speaker_id, organisation, lookup, made, ends) on clarion.own_lines_link to clarion_app;
alter table clarion.own_lines_link enable row level security;
create policy own_lines_link_presented on clarion.own_lines_link for select to clarion_app using (
  lookup = decode(nullif(current_setting('app.presented', true), ''), 'hex'));
create policy own_lines_link_kept on clarion.own_lines_link to clarion_app using (
  programme_id = nullif(current_setting('app.programme', true), '')::uuid
  and strpos(current_setting('app.keeper_' || right(thread_id::text, 1), true), thread_id::text) > 0);
