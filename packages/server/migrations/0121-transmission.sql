-- The ledger of a transmission: one row for each mission to which a Summary goes. What people say of it stands in the journal of the
-- hearing (section transmission), from which the rows are drawn in the transaction of the entry; here stands besides what
-- machines know: what the mail server answered, and that somebody who has the link opened it. Local, like calendar_feed: a link
-- is looked up before there is a programme. No address and no name stands here.

create table clarion.transmission_mail (
  programme_id uuid not null,
  thread_id uuid not null,
  version integer not null,
  party text not null,
  readers uuid[] not null,
  state text not null,
  round integer not null,
  mail integer not null,
  word bigint not null,
  attempts integer not null default 0,
  next_attempt timestamptz not null,
  claim uuid,
  lease timestamptz,
  message_id text,
  listed_by uuid,
  lookup bytea,
  reply text not null default '',
  changed timestamptz not null,
  handed_over timestamptz,
  opened bigint not null default 0,
  opened_first timestamptz,
  opened_last timestamptz,
  confirmed timestamptz,
  constraint transmission_mail_pkey primary key (programme_id, thread_id, version, party),
  constraint transmission_mail_lookup_unique unique (lookup),
  constraint transmission_mail_state_known check (
    state in ('waiting', 'sending', 'ending', 'handed-over', 'unsure', 'bounced', 'given-up')),
  constraint transmission_mail_claimed check ((state in ('sending', 'ending')) = (claim is not null and lease is not null))
);
create index transmission_mail_by_turn on clarion.transmission_mail (programme_id, next_attempt) where state = 'waiting';
create index transmission_mail_by_lease on clarion.transmission_mail (programme_id, lease) where lease is not null;
comment on table clarion.transmission_mail is 'Local. The letter with which a Summary goes to one mission: whether it waits, left, came back, was opened. No address, no name.';
comment on column clarion.transmission_mail.programme_id is 'The programme.';
comment on column clarion.transmission_mail.thread_id is 'The hearing.';
comment on column clarion.transmission_mail.version is 'Which signed Summary.';
comment on column clarion.transmission_mail.party is 'The State or observer, by its letters.';
comment on column clarion.transmission_mail.readers is 'Everyone who may see it: those who lead the hearing.';
comment on column clarion.transmission_mail.state is 'waiting; sending: taken up, and surely not taken by a mail server yet; ending: its end is being sent; handed-over: a mail server took it; unsure: nobody knows whether one did; bounced; given-up.';
comment on column clarion.transmission_mail.round is 'How often a person has said that it goes.';
comment on column clarion.transmission_mail.mail is 'Which mail it is. Sent again without knowing whether it left, it is the same mail, under the same Message-ID.';
comment on column clarion.transmission_mail.word is 'The entry of the hearing''s journal whose word this row has taken: each is taken once.';
comment on column clarion.transmission_mail.attempts is 'How often sending it was tried since a person last said so.';
comment on column clarion.transmission_mail.next_attempt is 'When it is tried next; later after every failure.';
comment on column clarion.transmission_mail.claim is 'Who is sending it now: whoever holds another claim, or none, ends no mail.';
comment on column clarion.transmission_mail.lease is 'Until when whoever sends it is waited for.';
comment on column clarion.transmission_mail.message_id is 'The Message-ID of the last mail, to be found in the log of a mail server.';
comment on column clarion.transmission_mail.listed_by is 'The entry that said the address to which the last mail went.';
comment on column clarion.transmission_mail.lookup is 'SHA-256 of the secret in the link, which is kept nowhere.';
comment on column clarion.transmission_mail.reply is 'Why it is in this state: a mail server''s code, a status of RFC 3463, how somebody knows; never its words, which name people.';
comment on column clarion.transmission_mail.changed is 'When its state last changed.';
comment on column clarion.transmission_mail.handed_over is 'When a mail server took it, or somebody found that it arrived.';
comment on column clarion.transmission_mail.opened is 'How often the link was opened; a program that looks into mails opens it too.';
comment on column clarion.transmission_mail.opened_first is 'When it was opened first.';
comment on column clarion.transmission_mail.opened_last is 'When it was opened last.';
comment on column clarion.transmission_mail.confirmed is 'When somebody who has the link pressed the button that confirms the receipt.';

grant select, insert on clarion.transmission_mail to clarion_app;
grant update (readers, state, round, mail, word, attempts, next_attempt, claim, lease, message_id, listed_by, lookup, reply, changed,
  handed_over, opened, opened_first, opened_last, confirmed) on clarion.transmission_mail to clarion_app;
alter table clarion.transmission_mail enable row level security;
create policy transmission_mail_presented on clarion.transmission_mail for select to clarion_app using (
  lookup = decode(nullif(current_setting('app.presented', true), ''), 'hex'));
create policy transmission_mail_opened on clarion.transmission_mail for update to clarion_app using (
  lookup = decode(nullif(current_setting('app.presented', true), ''), 'hex'));
create policy transmission_mail_read on clarion.transmission_mail for select to clarion_app using (
  programme_id = nullif(current_setting('app.programme', true), '')::uuid
  and readers && nullif(current_setting('app.readers', true), '')::uuid[]
  and 'transmission' = any (string_to_array(current_setting('app.sections', true), ',')));
create policy transmission_mail_kept on clarion.transmission_mail to clarion_app using (
  programme_id = nullif(current_setting('app.programme', true), '')::uuid
  and strpos(current_setting('app.keeper_' || right(thread_id::text, 1), true), thread_id::text) > 0);
create policy transmission_mail_sent on clarion.transmission_mail to clarion_app using (
  programme_id = nullif(current_setting('app.programme', true), '')::uuid
  and current_setting('app.purpose', true) = 'transmission');
