-- An address at which a calendar program finds the days of a member's own work. It stands with the ways of signing in and not in
-- the journal: it opens something to whoever presents it, and nothing happened to a case.

create table clarion.calendar_feed (
  programme_id uuid not null,
  member_id uuid not null,
  lookup bytea not null,
  whose text not null,
  language text not null,
  made timestamptz not null,
  constraint calendar_feed_pkey primary key (programme_id, member_id),
  constraint calendar_feed_lookup_unique unique (lookup),
  constraint calendar_feed_whose_known check (whose in ('mine', 'all'))
);
comment on table clarion.calendar_feed is 'Local. The one address of a member''s calendar. A newer one replaces it; what is read there is read as the member may read now.';
comment on column clarion.calendar_feed.programme_id is 'The programme.';
comment on column clarion.calendar_feed.member_id is 'The member.';
comment on column clarion.calendar_feed.lookup is 'SHA-256 of the secret in the address, which is kept nowhere.';
comment on column clarion.calendar_feed.whose is 'mine: of the cases on which the member works; all: of the organisation''s.';
comment on column clarion.calendar_feed.language is 'BCP 47. In which language the days are called.';
comment on column clarion.calendar_feed.made is 'When the address was made.';

grant select, insert, update, delete on clarion.calendar_feed to clarion_app;
alter table clarion.calendar_feed enable row level security;
create policy calendar_feed_presented on clarion.calendar_feed for select to clarion_app using (
  lookup = decode(nullif(current_setting('app.presented', true), ''), 'hex'));
create policy calendar_feed_own on clarion.calendar_feed to clarion_app using (
  programme_id = nullif(current_setting('app.programme', true), '')::uuid
  and member_id = nullif(current_setting('app.holder', true), '')::uuid);
