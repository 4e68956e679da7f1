-- The journal and what is drawn from it. PostgreSQL 15 or later; no triggers, no volatile functions in updates, every key
-- begins with the programme (the tenant), policies look at the row's own columns and at settings of the transaction only:
-- so the same schema runs on one server and distributes over several (docs/architecture.md, "Rules of the store").
--
-- Settings of a transaction, made by withScope and nowhere else; a missing setting means no rows:
--   app.programme  the programme
--   app.readers    the organisations (or the survivor) whose eyes these are, as a uuid[] literal
--   app.sections   the sections the member's roles may read, separated by commas, or *
--   app.keeper_X   threads that the append transaction is keeping in order, those whose id ends in the hexadecimal digit X;
--                  set at the door only. An import keeps hundreds, and every row that is written is checked: fetching and
--                  searching one long setting cost more than the row itself, parsing it into an array several times that
--   app.purpose    numbers | audit | directory: for tables that hold no case data but counts, looks and names of staff

create table clarion.programme (
  programme_id uuid not null,
  name text not null,
  demonstration boolean not null default false,
  created timestamptz not null,
  constraint programme_pkey primary key (programme_id)
);
comment on table clarion.programme is 'A referral mechanism or coalition: the tenant.';
comment on column clarion.programme.programme_id is 'UUID of version 7; first in every key.';
comment on column clarion.programme.name is 'What the programme is called by those who work in it.';
comment on column clarion.programme.demonstration is 'Holds invented people only; the sign-in page offers the cast.';
comment on column clarion.programme.created is 'When it was founded here.';

create table clarion.programme_key (
  programme_id uuid not null,
  wrapped bytea not null,
  constraint programme_key_pkey primary key (programme_id),
  constraint programme_key_programme_fkey foreign key (programme_id) references clarion.programme
);
comment on table clarion.programme_key is 'The programme''s key, wrapped by the operator''s, which is not in the database.';
comment on column clarion.programme_key.programme_id is 'The programme.';
comment on column clarion.programme_key.wrapped is 'AES-256-GCM under the operator key: nonce, ciphertext, tag.';

create table clarion.thread (
  programme_id uuid not null,
  thread_id uuid not null,
  kind text not null,
  code text,
  version bigint not null,
  head bytea not null,
  lead uuid not null,
  survivor uuid,
  opened timestamptz not null,
  changed timestamptz not null,
  readers uuid[] not null,
  constraint thread_pkey primary key (programme_id, thread_id),
  constraint thread_code_unique unique (programme_id, kind, code),
  constraint thread_programme_fkey foreign key (programme_id) references clarion.programme
);
comment on table clarion.thread is 'A case, an organisation, a programme''s settings: a journal with its lock, its length and its head.';
comment on column clarion.thread.programme_id is 'The programme.';
comment on column clarion.thread.thread_id is 'UUID of version 7 made by the device that opened it.';
comment on column clarion.thread.kind is 'case, organisation, programme.';
comment on column clarion.thread.code is 'What people call it: for a case the survivor code, random and without a meaning.';
comment on column clarion.thread.version is 'The number of its last entry.';
comment on column clarion.thread.head is 'The hash of its last entry.';
comment on column clarion.thread.lead is 'The organisation that answers for it.';
comment on column clarion.thread.survivor is 'The reader that is the survivor.';
comment on column clarion.thread.opened is 'When its first entry was taken in.';
comment on column clarion.thread.changed is 'When its last entry was taken in.';
comment on column clarion.thread.readers is 'Everyone who may know that it exists.';

create table clarion.thread_key (
  programme_id uuid not null,
  thread_id uuid not null,
  wrapped bytea not null,
  constraint thread_key_pkey primary key (programme_id, thread_id)
);
comment on table clarion.thread_key is 'The key of a thread''s sealed fields, wrapped by the programme''s. Erasure deletes the row. Back up apart, keep briefly.';
comment on column clarion.thread_key.programme_id is 'The programme.';
comment on column clarion.thread_key.thread_id is 'The thread.';
comment on column clarion.thread_key.wrapped is 'AES-256-GCM under the programme key: nonce, ciphertext, tag.';

create table clarion.section (
  programme_id uuid not null,
  thread_id uuid not null,
  section text not null,
  name text not null,
  version bigint not null,
  state json not null,
  readers uuid[] not null,
  constraint section_pkey primary key (programme_id, thread_id, section),
  constraint section_thread_fkey foreign key (programme_id, thread_id) references clarion.thread
);
comment on table clarion.section is 'The state of a section: its entries folded. Sealed fields are ciphertext here too.';
comment on column clarion.section.programme_id is 'The programme.';
comment on column clarion.section.thread_id is 'The thread.';
comment on column clarion.section.section is 'Its key: contact, or referral/<id>.';
comment on column clarion.section.name is 'Its name: the key without the id.';
comment on column clarion.section.version is 'The number of its last entry.';
comment on column clarion.section.state is 'What its entries say now.';
comment on column clarion.section.readers is 'Everyone who may see it.';

create table clarion.entry (
  programme_id uuid not null,
  thread_id uuid not null,
  number bigint not null,
  entry_id uuid not null,
  kind text not null,
  section text not null,
  name text not null,
  author uuid not null,
  organisation uuid not null,
  said text not null,
  received text not null,
  seen bigint not null,
  body json not null,
  hash bytea not null,
  readers uuid[] not null,
  constraint entry_pkey primary key (programme_id, thread_id, number),
  constraint entry_id_unique unique (programme_id, entry_id),
  constraint entry_thread_fkey foreign key (programme_id, thread_id) references clarion.thread
);
create index entry_by_received on clarion.entry (programme_id, received);
comment on table clarion.entry is 'The journal: one thing that happened. Never changed, never removed; only readers may be updated.';
comment on column clarion.entry.programme_id is 'The programme.';
comment on column clarion.entry.thread_id is 'The thread.';
comment on column clarion.entry.number is 'Its place in the thread, from 1 without gaps.';
comment on column clarion.entry.entry_id is 'UUID of version 7 made by the author''s device; sending it twice is harmless.';
comment on column clarion.entry.kind is 'What happened: referral.sent.';
comment on column clarion.entry.section is 'The key of the section it belongs to.';
comment on column clarion.entry.name is 'The name of that section.';
comment on column clarion.entry.author is 'The member, or the survivor.';
comment on column clarion.entry.organisation is 'On whose behalf.';
comment on column clarion.entry.said is 'When, by the author''s clock; text, because the hash runs over it.';
comment on column clarion.entry.received is 'When, by ours; text, because the hash runs over it.';
comment on column clarion.entry.seen is 'The version of the section that the author had seen.';
comment on column clarion.entry.body is 'What was said, canonical; personal fields are ciphertext.';
comment on column clarion.entry.hash is 'SHA-256 over the hash before it and its own canonical bytes.';
comment on column clarion.entry.readers is 'Everyone who may see it.';

create table clarion.thread_grant (
  programme_id uuid not null,
  thread_id uuid not null,
  grant_id uuid not null,
  reader uuid not null,
  sections text[] not null,
  basis text not null,
  purpose text not null,
  starts timestamptz not null,
  ends timestamptz,
  constraint thread_grant_pkey primary key (programme_id, thread_id, grant_id),
  constraint thread_grant_thread_fkey foreign key (programme_id, thread_id) references clarion.thread
);
create index thread_grant_by_end on clarion.thread_grant (programme_id, ends) where ends is not null;
comment on table clarion.thread_grant is 'Who was let in: drawn from the sharing section, so that a read can check the hour.';
comment on column clarion.thread_grant.programme_id is 'The programme.';
comment on column clarion.thread_grant.thread_id is 'The thread.';
comment on column clarion.thread_grant.grant_id is 'The entry that gave it.';
comment on column clarion.thread_grant.reader is 'The organisation let in.';
comment on column clarion.thread_grant.sections is 'The names of the sections.';
comment on column clarion.thread_grant.basis is 'consent, order or emergency.';
comment on column clarion.thread_grant.purpose is 'What for.';
comment on column clarion.thread_grant.starts is 'From when.';
comment on column clarion.thread_grant.ends is 'Until when; null for no end by itself.';

create table clarion.listing (
  programme_id uuid not null,
  reader uuid not null,
  thread_id uuid not null,
  kind text not null,
  code text,
  status text,
  changed timestamptz not null,
  opened timestamptz not null,
  fades timestamptz,
  ends timestamptz,
  parts jsonb not null,
  constraint listing_pkey primary key (programme_id, reader, thread_id)
);
create index listing_by_change on clarion.listing (programme_id, reader, kind, changed desc, thread_id desc);
create index listing_by_status on clarion.listing (programme_id, reader, kind, status, changed desc, thread_id desc);
create index listing_of_thread on clarion.listing (programme_id, thread_id);
comment on table clarion.listing is 'One row per reader and thread, so that the access rule and the order of a list share one index.';
comment on column clarion.listing.programme_id is 'The programme.';
comment on column clarion.listing.reader is 'Whose list it is in.';
comment on column clarion.listing.thread_id is 'The thread.';
comment on column clarion.listing.kind is 'The kind of thread.';
comment on column clarion.listing.code is 'What people call it.';
comment on column clarion.listing.status is 'open, closed, erased.';
comment on column clarion.listing.changed is 'When its last entry was taken in.';
comment on column clarion.listing.opened is 'When its first entry was taken in.';
comment on column clarion.listing.fades is 'When the first of this reader''s grants ends: from then on the parts may say too much and are not shown.';
comment on column clarion.listing.ends is 'When the last of this reader''s grants ends: from then on the row is not shown; null for no end.';
comment on column clarion.listing.parts is 'What a list may show, by section, of the sections this reader may see.';

create table clarion.search_token (
  programme_id uuid not null,
  reader uuid not null,
  token bytea not null,
  thread_id uuid not null,
  name text not null,
  constraint search_token_pkey primary key (programme_id, reader, token, thread_id, name)
);
create index search_token_of_thread on clarion.search_token (programme_id, thread_id, name);
comment on table clarion.search_token is 'Keyed tokens of sealed fields: a name can be found again by its sound, and read from here by nobody.';
comment on column clarion.search_token.programme_id is 'The programme.';
comment on column clarion.search_token.reader is 'Who may find by it.';
comment on column clarion.search_token.token is 'HMAC-SHA-256 of a sound or a text under the programme''s token key, cut to 12 bytes.';
comment on column clarion.search_token.thread_id is 'The thread it leads to.';
comment on column clarion.search_token.name is 'The section that says it.';

create table clarion.task (
  programme_id uuid not null,
  organisation uuid not null,
  due timestamptz not null,
  thread_id uuid not null,
  section text not null,
  key text not null,
  title text not null,
  verb text not null,
  constraint task_pkey primary key (programme_id, thread_id, section, key, organisation)
);
create index task_by_due on clarion.task (programme_id, organisation, due, thread_id);
comment on table clarion.task is 'What is due, drawn from the state of a section.';
comment on column clarion.task.programme_id is 'The programme.';
comment on column clarion.task.organisation is 'Who should act.';
comment on column clarion.task.due is 'When it is late.';
comment on column clarion.task.thread_id is 'The thread.';
comment on column clarion.task.section is 'The section''s key.';
comment on column clarion.task.key is 'Which task of the section.';
comment on column clarion.task.title is 'A key of the words catalogue; never a name.';
comment on column clarion.task.verb is 'The verb a member needs to answer it.';

create table clarion.fact (
  programme_id uuid not null,
  thread_id uuid not null,
  kind text not null,
  facts jsonb not null,
  constraint fact_pkey primary key (programme_id, thread_id)
);
create index fact_by_kind on clarion.fact (programme_id, kind);
comment on table clarion.fact is 'What is counted of a thread: codes and days, never a name or a free text. Read as counts only.';
comment on column clarion.fact.programme_id is 'The programme.';
comment on column clarion.fact.thread_id is 'The thread; never given out beside a fact.';
comment on column clarion.fact.kind is 'The kind of thread.';
comment on column clarion.fact.facts is 'Codes and days by name.';

create table clarion.access_log (
  programme_id uuid not null,
  look_id uuid not null,
  at timestamptz not null,
  member_id uuid not null,
  organisation uuid not null,
  act text not null,
  thread_id uuid,
  section text,
  basis text,
  constraint access_log_pkey primary key (programme_id, look_id)
);
create index access_log_by_time on clarion.access_log (programme_id, at);
create index access_log_of_thread on clarion.access_log (programme_id, thread_id, look_id desc) where thread_id is not null;
comment on table clarion.access_log is 'Who looked at what, and every act that matters to security. Written in the transaction of the read; never changed.';
comment on column clarion.access_log.programme_id is 'The programme.';
comment on column clarion.access_log.look_id is 'UUID of version 7.';
comment on column clarion.access_log.at is 'When.';
comment on column clarion.access_log.member_id is 'The member, or the survivor.';
comment on column clarion.access_log.organisation is 'On whose behalf.';
comment on column clarion.access_log.act is 'read, journal, search, export, print, file, sync, sign-in, step-up ...';
comment on column clarion.access_log.thread_id is 'The thread, where there is one.';
comment on column clarion.access_log.section is 'The section''s key, where there is one.';
comment on column clarion.access_log.basis is 'On what basis: lead, consent, order, emergency, self.';

create table clarion.checkpoint (
  programme_id uuid not null,
  number bigint not null,
  at timestamptz not null,
  entries bigint not null,
  looks bigint not null,
  root bytea not null,
  previous bytea not null,
  signature bytea not null,
  constraint checkpoint_pkey primary key (programme_id, number)
);
comment on table clarion.checkpoint is 'Signed summaries of all heads and looks: a journal cut off at its end, or a look removed, no longer fits.';
comment on column clarion.checkpoint.programme_id is 'The programme.';
comment on column clarion.checkpoint.number is 'From 1 without gaps.';
comment on column clarion.checkpoint.at is 'It covers what was taken in up to this instant.';
comment on column clarion.checkpoint.entries is 'How many entries were taken in since the checkpoint before.';
comment on column clarion.checkpoint.looks is 'How many rows the access log has gained since then.';
comment on column clarion.checkpoint.root is 'SHA-256 over the root before it, and over the entries and looks since.';
comment on column clarion.checkpoint.previous is 'The root before it.';
comment on column clarion.checkpoint.signature is 'Ed25519 under the operator''s signing key.';

create table clarion.organisation (
  programme_id uuid not null,
  organisation_id uuid not null,
  name text not null,
  type text not null,
  profile json not null,
  constraint organisation_pkey primary key (programme_id, organisation_id),
  constraint organisation_thread_fkey foreign key (programme_id, organisation_id) references clarion.thread
);
comment on table clarion.organisation is 'An organisation of the programme, drawn from its thread. Of the programme and not shared: who works against traffickers where is itself sensitive.';
comment on column clarion.organisation.programme_id is 'The programme.';
comment on column clarion.organisation.organisation_id is 'Its thread.';
comment on column clarion.organisation.name is 'What it is called.';
comment on column clarion.organisation.type is 'Its type (HTCDS org_Type).';
comment on column clarion.organisation.profile is 'All that it says of itself.';

create table clarion.member (
  programme_id uuid not null,
  member_id uuid not null,
  organisation_id uuid not null,
  name text not null,
  roles text[] not null,
  status text not null,
  constraint member_pkey primary key (programme_id, member_id),
  constraint member_organisation_fkey foreign key (programme_id, organisation_id) references clarion.organisation
);
create index member_of_organisation on clarion.member (programme_id, organisation_id);
comment on table clarion.member is 'A person who works in the programme, drawn from the organisation''s thread.';
comment on column clarion.member.programme_id is 'The programme.';
comment on column clarion.member.member_id is 'The member.';
comment on column clarion.member.organisation_id is 'The organisation the member works for.';
comment on column clarion.member.name is 'As colleagues call the member.';
comment on column clarion.member.roles is 'Role names of roles.ts.';
comment on column clarion.member.status is 'invited, active or suspended.';

create table clarion.service (
  programme_id uuid not null,
  service_id uuid not null,
  organisation_id uuid not null,
  line text not null,
  free integer,
  description json not null,
  constraint service_pkey primary key (programme_id, service_id),
  constraint service_organisation_fkey foreign key (programme_id, organisation_id) references clarion.organisation
);
create index service_by_line on clarion.service (programme_id, line, service_id);
comment on table clarion.service is 'A service in the directory, drawn from the organisation''s thread.';
comment on column clarion.service.programme_id is 'The programme.';
comment on column clarion.service.service_id is 'The service.';
comment on column clarion.service.organisation_id is 'Who offers it.';
comment on column clarion.service.line is 'What sort of help.';
comment on column clarion.service.free is 'Places free when last said; null for unknown.';
comment on column clarion.service.description is 'Languages, who is served, safety notes, when last checked.';

-- What the application may do. It owns nothing and cannot bypass a policy; the journal it can only add to.
grant usage on schema clarion to clarion_app;
grant select, insert on clarion.programme, clarion.programme_key to clarion_app;
grant select, insert on clarion.thread to clarion_app;
grant update (code, version, head, lead, survivor, changed, readers) on clarion.thread to clarion_app;
grant select, insert, delete on clarion.thread_key to clarion_app;
grant select, insert, update on clarion.section to clarion_app;
grant select, insert on clarion.entry to clarion_app;
grant update (readers) on clarion.entry to clarion_app;
grant select, insert, update, delete on clarion.thread_grant, clarion.listing, clarion.search_token, clarion.task, clarion.fact to clarion_app;
grant select, insert on clarion.access_log, clarion.checkpoint to clarion_app;
grant select, insert, update on clarion.organisation, clarion.member, clarion.service to clarion_app;
grant delete on clarion.service to clarion_app;

alter table clarion.programme enable row level security;
alter table clarion.programme_key enable row level security;
alter table clarion.thread enable row level security;
alter table clarion.thread_key enable row level security;
alter table clarion.section enable row level security;
alter table clarion.entry enable row level security;
alter table clarion.thread_grant enable row level security;
alter table clarion.listing enable row level security;
alter table clarion.search_token enable row level security;
alter table clarion.task enable row level security;
alter table clarion.fact enable row level security;
alter table clarion.access_log enable row level security;
alter table clarion.checkpoint enable row level security;
alter table clarion.organisation enable row level security;
alter table clarion.member enable row level security;
alter table clarion.service enable row level security;

-- A programme's name is on the sign-in page, before anybody is anybody.
create policy programme_named on clarion.programme for select to clarion_app using (true);
create policy programme_founded on clarion.programme for insert to clarion_app
  with check (programme_id = nullif(current_setting('app.programme', true), '')::uuid);
create policy programme_key_within on clarion.programme_key to clarion_app
  using (programme_id = nullif(current_setting('app.programme', true), '')::uuid);

create policy thread_read on clarion.thread for select to clarion_app using (
  programme_id = nullif(current_setting('app.programme', true), '')::uuid
  and (readers && nullif(current_setting('app.readers', true), '')::uuid[]
    or strpos(current_setting('app.keeper_' || right(thread_id::text, 1), true), thread_id::text) > 0
    or current_setting('app.purpose', true) = 'audit'));
create policy thread_kept on clarion.thread for insert to clarion_app with check (
  programme_id = nullif(current_setting('app.programme', true), '')::uuid
  and strpos(current_setting('app.keeper_' || right(thread_id::text, 1), true), thread_id::text) > 0);
create policy thread_changed on clarion.thread for update to clarion_app using (
  programme_id = nullif(current_setting('app.programme', true), '')::uuid
  and strpos(current_setting('app.keeper_' || right(thread_id::text, 1), true), thread_id::text) > 0);

create policy thread_key_within on clarion.thread_key to clarion_app using (
  programme_id = nullif(current_setting('app.programme', true), '')::uuid);

create policy section_read on clarion.section for select to clarion_app using (
  programme_id = nullif(current_setting('app.programme', true), '')::uuid
  and (readers && nullif(current_setting('app.readers', true), '')::uuid[]
      and (name = any (string_to_array(current_setting('app.sections', true), ',')) or current_setting('app.sections', true) = '*')
    or strpos(current_setting('app.keeper_' || right(thread_id::text, 1), true), thread_id::text) > 0
    or current_setting('app.purpose', true) = 'audit'));
create policy section_added on clarion.section for insert to clarion_app with check (
  programme_id = nullif(current_setting('app.programme', true), '')::uuid
  and strpos(current_setting('app.keeper_' || right(thread_id::text, 1), true), thread_id::text) > 0);
create policy section_changed on clarion.section for update to clarion_app using (
  programme_id = nullif(current_setting('app.programme', true), '')::uuid
  and strpos(current_setting('app.keeper_' || right(thread_id::text, 1), true), thread_id::text) > 0);

create policy entry_read on clarion.entry for select to clarion_app using (
  programme_id = nullif(current_setting('app.programme', true), '')::uuid
  and (readers && nullif(current_setting('app.readers', true), '')::uuid[]
      and (name = any (string_to_array(current_setting('app.sections', true), ',')) or current_setting('app.sections', true) = '*')
    or strpos(current_setting('app.keeper_' || right(thread_id::text, 1), true), thread_id::text) > 0
    or current_setting('app.purpose', true) = 'audit'));
create policy entry_added on clarion.entry for insert to clarion_app with check (
  programme_id = nullif(current_setting('app.programme', true), '')::uuid
  and strpos(current_setting('app.keeper_' || right(thread_id::text, 1), true), thread_id::text) > 0);
create policy entry_readers on clarion.entry for update to clarion_app using (
  programme_id = nullif(current_setting('app.programme', true), '')::uuid
  and strpos(current_setting('app.keeper_' || right(thread_id::text, 1), true), thread_id::text) > 0);

create policy thread_grant_own on clarion.thread_grant for select to clarion_app using (
  programme_id = nullif(current_setting('app.programme', true), '')::uuid
  and (reader = any (nullif(current_setting('app.readers', true), '')::uuid[])
    or strpos(current_setting('app.keeper_' || right(thread_id::text, 1), true), thread_id::text) > 0
    or current_setting('app.purpose', true) = 'clock'));
create policy thread_grant_kept on clarion.thread_grant to clarion_app using (
  programme_id = nullif(current_setting('app.programme', true), '')::uuid
  and strpos(current_setting('app.keeper_' || right(thread_id::text, 1), true), thread_id::text) > 0);

create policy listing_own on clarion.listing for select to clarion_app using (
  programme_id = nullif(current_setting('app.programme', true), '')::uuid
  and reader = any (nullif(current_setting('app.readers', true), '')::uuid[]));
create policy listing_kept on clarion.listing to clarion_app using (
  programme_id = nullif(current_setting('app.programme', true), '')::uuid
  and strpos(current_setting('app.keeper_' || right(thread_id::text, 1), true), thread_id::text) > 0);

create policy search_token_own on clarion.search_token for select to clarion_app using (
  programme_id = nullif(current_setting('app.programme', true), '')::uuid
  and reader = any (nullif(current_setting('app.readers', true), '')::uuid[])
  and (name = any (string_to_array(current_setting('app.sections', true), ',')) or current_setting('app.sections', true) = '*'));
create policy search_token_kept on clarion.search_token to clarion_app using (
  programme_id = nullif(current_setting('app.programme', true), '')::uuid
  and strpos(current_setting('app.keeper_' || right(thread_id::text, 1), true), thread_id::text) > 0);

create policy task_own on clarion.task for select to clarion_app using (
  programme_id = nullif(current_setting('app.programme', true), '')::uuid
  and organisation = any (nullif(current_setting('app.readers', true), '')::uuid[]));
create policy task_kept on clarion.task to clarion_app using (
  programme_id = nullif(current_setting('app.programme', true), '')::uuid
  and strpos(current_setting('app.keeper_' || right(thread_id::text, 1), true), thread_id::text) > 0);

create policy fact_counted on clarion.fact for select to clarion_app using (
  programme_id = nullif(current_setting('app.programme', true), '')::uuid
  and current_setting('app.purpose', true) = 'numbers');
create policy fact_kept on clarion.fact to clarion_app using (
  programme_id = nullif(current_setting('app.programme', true), '')::uuid
  and strpos(current_setting('app.keeper_' || right(thread_id::text, 1), true), thread_id::text) > 0);

create policy access_log_written on clarion.access_log for insert to clarion_app with check (
  programme_id = nullif(current_setting('app.programme', true), '')::uuid);
create policy access_log_read on clarion.access_log for select to clarion_app using (
  programme_id = nullif(current_setting('app.programme', true), '')::uuid
  and (strpos(current_setting('app.keeper_' || right(thread_id::text, 1), true), thread_id::text) > 0
    or current_setting('app.purpose', true) = 'audit'));

create policy checkpoint_within on clarion.checkpoint to clarion_app using (
  programme_id = nullif(current_setting('app.programme', true), '')::uuid);
create policy organisation_within on clarion.organisation to clarion_app using (
  programme_id = nullif(current_setting('app.programme', true), '')::uuid);
create policy member_within on clarion.member to clarion_app using (
  programme_id = nullif(current_setting('app.programme', true), '')::uuid);
create policy service_within on clarion.service to clarion_app using (
  programme_id = nullif(current_setting('app.programme', true), '')::uuid);
