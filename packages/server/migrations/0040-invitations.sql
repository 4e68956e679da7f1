-- How people get their first way in: invitations that are mailed or handed over, and the set-up of an empty server.

alter table clarion.invitation add column login_lookup bytea;
create index invitation_by_login on clarion.invitation (login_lookup);
comment on column clarion.invitation.login_lookup is 'SHA-256 of the login: so that whom an identity provider vouches for finds the invitation without the link.';
comment on column clarion.invitation.login is 'The login that the account will have.';
comment on column clarion.invitation.expires is 'Seven days after it was made.';
comment on table clarion.invitation is 'Local. A link by which somebody who was invited chooses how to sign in, once. A newer one replaces it.';

create policy invitation_for_login on clarion.invitation for select to clarion_app using (
  login_lookup = decode(nullif(current_setting('app.presented', true), ''), 'hex'));
-- Whoever looks after members sees which invitations are open; of the link there is a hash only.
create policy invitation_listed on clarion.invitation for select to clarion_app using (
  programme_id = nullif(current_setting('app.programme', true), '')::uuid
  and current_setting('app.purpose', true) = 'mail');

create table clarion.outgoing_mail (
  programme_id uuid not null,
  holder uuid not null,
  sealed bytea not null,
  attempts integer not null default 0,
  next_attempt timestamptz not null,
  expires timestamptz not null,
  refused boolean not null default false,
  constraint outgoing_mail_pkey primary key (programme_id, holder)
);
create index outgoing_mail_by_turn on clarion.outgoing_mail (programme_id, next_attempt) where not refused;
create index outgoing_mail_by_end on clarion.outgoing_mail (expires);
comment on table clarion.outgoing_mail is 'Local. Mail that waits to be sent, written in the transaction that asks for it: a dead mail server loses nothing. Deleted when sent.';
comment on column clarion.outgoing_mail.programme_id is 'The programme.';
comment on column clarion.outgoing_mail.holder is 'The member whom it is for; a newer mail replaces an older one.';
comment on column clarion.outgoing_mail.sealed is 'Address and link, AES-256-GCM under a key drawn from the operator''s.';
comment on column clarion.outgoing_mail.attempts is 'How often sending it was tried.';
comment on column clarion.outgoing_mail.next_attempt is 'When it is tried next; later after every failure.';
comment on column clarion.outgoing_mail.expires is 'When what it says means nothing any more.';
comment on column clarion.outgoing_mail.refused is 'The mail server will never take it: there is no such address.';

create table clarion.set_up (
  single boolean not null default true,
  programme_id uuid not null,
  member_id uuid not null,
  lookup bytea not null,
  expires timestamptz not null,
  constraint set_up_pkey primary key (single),
  constraint set_up_single check (single)
);
comment on table clarion.set_up is 'Local. The one link by which an empty server is set up; gone when it was used. Says nothing that can be read: a hash and an hour.';
comment on column clarion.set_up.single is 'There is one at most.';
comment on column clarion.set_up.programme_id is 'The id that the programme will have.';
comment on column clarion.set_up.member_id is 'The id that its first administrator will have.';
comment on column clarion.set_up.lookup is 'SHA-256 of the token in the link.';
comment on column clarion.set_up.expires is 'The link opens nothing after this; the next start prints a new one.';

grant select, insert, delete on clarion.outgoing_mail, clarion.set_up to clarion_app;
grant update (sealed, attempts, next_attempt, expires, refused) on clarion.outgoing_mail to clarion_app;
grant update (programme_id, member_id, lookup, expires) on clarion.set_up to clarion_app;

alter table clarion.outgoing_mail enable row level security;
create policy outgoing_mail_own on clarion.outgoing_mail to clarion_app using (
  programme_id = nullif(current_setting('app.programme', true), '')::uuid
  and holder = nullif(current_setting('app.holder', true), '')::uuid);
create policy outgoing_mail_sent on clarion.outgoing_mail to clarion_app using (
  programme_id = nullif(current_setting('app.programme', true), '')::uuid
  and current_setting('app.purpose', true) = 'mail');
create policy outgoing_mail_ended on clarion.outgoing_mail to clarion_app using (
  expires < nullif(current_setting('app.swept', true), '')::timestamptz);
