-- Who is asking. These tables are local: they stay on the coordinating node of a distributed database, hold no case data,
-- and nothing refers to them; therefore their keys need not begin with the programme (docs/architecture.md).
--
-- They must be readable before there is a programme: a cookie, a login or a code phrase is all that the server is given,
-- and the row says which programme it belongs to. So their policies look at two settings of their own, made by
-- withSignIn and nowhere else:
--   app.presented  SHA-256 or HMAC, in hex, of what somebody presented: a session token, a login, a code phrase, a
--                  passkey's id, an invitation. It shows the one row with that lookup and no other: whoever gets a query
--                  past us still lists no sessions and no accounts, and finds a row only by already holding its secret.
--   app.holder     with app.programme: the member (or the survivor's thread) whose own credentials and sessions these are.
-- A separate database role would need a second pool and a second password and would see every row; settings see one.

create table clarion.account (
  programme_id uuid not null,
  member_id uuid not null,
  login text not null,
  lookup bytea not null,
  provider_lookup bytea,
  password_hash text,
  totp_secret bytea,
  totp_pending bytea,
  totp_step bigint,
  created timestamptz not null,
  constraint account_pkey primary key (programme_id, member_id),
  constraint account_login_unique unique (login),
  constraint account_lookup_unique unique (lookup),
  constraint account_provider_unique unique (provider_lookup),
  constraint account_login_lower check (login = lower(login))
);
comment on table clarion.account is 'Local. How a member signs in. A member has at most one account; what the member may do is not said here.';
comment on column clarion.account.programme_id is 'The programme.';
comment on column clarion.account.member_id is 'The member.';
comment on column clarion.account.login is 'What the member types: an e-mail address in lower case, where invitations go.';
comment on column clarion.account.lookup is 'SHA-256 of the login: the row is found by it before there is a programme.';
comment on column clarion.account.provider_lookup is 'SHA-256 of issuer and subject at the identity provider, once linked.';
comment on column clarion.account.password_hash is 'Argon2id in PHC form, parameters and salt within; null for an account without a password.';
comment on column clarion.account.totp_secret is 'The authenticator''s secret, AES-256-GCM under a key drawn from the operator''s.';
comment on column clarion.account.totp_pending is 'A new authenticator''s secret, sealed likewise, until its first code is given.';
comment on column clarion.account.totp_step is 'The 30-second step of the last code taken: no code is taken twice.';
comment on column clarion.account.created is 'When it was made.';

create table clarion.passkey (
  programme_id uuid not null,
  member_id uuid not null,
  passkey_id uuid not null,
  lookup bytea not null,
  credential_id text not null,
  public_key bytea not null,
  counter bigint not null,
  transports text[] not null,
  name text not null,
  created timestamptz not null,
  last_used timestamptz,
  constraint passkey_pkey primary key (programme_id, member_id, passkey_id),
  constraint passkey_lookup_unique unique (lookup),
  constraint passkey_account_fkey foreign key (programme_id, member_id) references clarion.account on delete cascade
);
comment on table clarion.passkey is 'Local. A WebAuthn credential of a member.';
comment on column clarion.passkey.programme_id is 'The programme.';
comment on column clarion.passkey.member_id is 'The member.';
comment on column clarion.passkey.passkey_id is 'UUID of version 7, for the member''s own list.';
comment on column clarion.passkey.lookup is 'SHA-256 of the credential''s id.';
comment on column clarion.passkey.credential_id is 'The credential''s id as the authenticator gave it, base64url.';
comment on column clarion.passkey.public_key is 'COSE key.';
comment on column clarion.passkey.counter is 'The authenticator''s signature counter; a step backwards betrays a copy.';
comment on column clarion.passkey.transports is 'How the browser reaches the authenticator.';
comment on column clarion.passkey.name is 'What the member calls it.';
comment on column clarion.passkey.created is 'When it was added.';
comment on column clarion.passkey.last_used is 'When it last signed in.';

create table clarion.sign_in_challenge (
  lookup bytea not null,
  expires timestamptz not null,
  constraint sign_in_challenge_pkey primary key (lookup)
);
create index sign_in_challenge_by_end on clarion.sign_in_challenge (expires);
comment on table clarion.sign_in_challenge is 'Local. What was asked of an authenticator or an identity provider and not answered yet; deleted by the answer.';
comment on column clarion.sign_in_challenge.lookup is 'SHA-256 of purpose, person where known, and challenge.';
comment on column clarion.sign_in_challenge.expires is 'An answer after this comes too late.';

create table clarion.session (
  programme_id uuid not null,
  lookup bytea not null,
  kind text not null,
  holder uuid not null,
  reader uuid,
  created timestamptz not null,
  last_seen timestamptz not null,
  expires timestamptz not null,
  stepped_up_until timestamptz,
  constraint session_pkey primary key (lookup),
  constraint session_kind_known check (kind in ('member', 'survivor')),
  constraint session_reader_of_survivor check ((kind = 'survivor') = (reader is not null))
);
create index session_of_holder on clarion.session (programme_id, holder);
create index session_by_end on clarion.session (expires);
comment on table clarion.session is 'Local. Somebody who is signed in. No address, no browser, and of the token its hash only.';
comment on column clarion.session.programme_id is 'The programme.';
comment on column clarion.session.lookup is 'SHA-256 of the token in the cookie.';
comment on column clarion.session.kind is 'member or survivor.';
comment on column clarion.session.holder is 'The member, or the survivor''s thread.';
comment on column clarion.session.reader is 'The survivor''s reader.';
comment on column clarion.session.created is 'When it began.';
comment on column clarion.session.last_seen is 'When it was last used, to within a twentieth of the idle limit.';
comment on column clarion.session.expires is 'It ends then, however busy.';
comment on column clarion.session.stepped_up_until is 'Until when the holder counts as having just confirmed who they are.';

create table clarion.sign_in_attempt (
  bucket bytea not null,
  instants timestamptz[] not null,
  expires timestamptz not null,
  constraint sign_in_attempt_pkey primary key (bucket)
);
create index sign_in_attempt_by_end on clarion.sign_in_attempt (expires);
comment on table clarion.sign_in_attempt is 'Local. The last attempts by account and by address, both unreadable: how the limit holds over all processes.';
comment on column clarion.sign_in_attempt.bucket is 'HMAC-SHA-256 of a login, or of day and address, so that an address of yesterday is nobody''s.';
comment on column clarion.sign_in_attempt.instants is 'When, within the window.';
comment on column clarion.sign_in_attempt.expires is 'When the row means nothing any more.';

create table clarion.invitation (
  programme_id uuid not null,
  member_id uuid not null,
  lookup bytea not null,
  login text,
  expires timestamptz not null,
  constraint invitation_pkey primary key (programme_id, member_id),
  constraint invitation_lookup_unique unique (lookup)
);
create index invitation_by_end on clarion.invitation (expires);
comment on table clarion.invitation is 'Local. A link by which a member chooses a password, once. A newer one replaces it.';
comment on column clarion.invitation.programme_id is 'The programme.';
comment on column clarion.invitation.member_id is 'The member.';
comment on column clarion.invitation.lookup is 'SHA-256 of the token in the link.';
comment on column clarion.invitation.login is 'The login that the account will have; null for the set-up of the first administrator, who chooses it.';
comment on column clarion.invitation.expires is '72 hours after it was sent.';

create table clarion.code_phrase (
  programme_id uuid not null,
  thread_id uuid not null,
  reader uuid not null,
  lookup bytea not null,
  created timestamptz not null,
  constraint code_phrase_pkey primary key (programme_id, thread_id),
  constraint code_phrase_lookup_unique unique (lookup)
);
comment on table clarion.code_phrase is 'Local. How a survivor reaches her own thread. The phrase itself is nowhere.';
comment on column clarion.code_phrase.programme_id is 'The programme.';
comment on column clarion.code_phrase.thread_id is 'Her thread.';
comment on column clarion.code_phrase.reader is 'The reader that she is.';
comment on column clarion.code_phrase.lookup is 'HMAC-SHA-256 of the phrase under a key drawn from the operator''s, which is not in the database.';
comment on column clarion.code_phrase.created is 'When it was given.';

grant select, insert, update on clarion.account to clarion_app;
grant select, insert, delete on clarion.passkey to clarion_app;
grant update (counter, last_used) on clarion.passkey to clarion_app;
grant select, insert, delete on clarion.sign_in_challenge to clarion_app;
grant select, insert, delete on clarion.session to clarion_app;
grant update (lookup, last_seen, stepped_up_until) on clarion.session to clarion_app;
grant select, insert, update, delete on clarion.sign_in_attempt to clarion_app;
grant select, insert, update, delete on clarion.invitation, clarion.code_phrase to clarion_app;

alter table clarion.account enable row level security;
alter table clarion.passkey enable row level security;
alter table clarion.session enable row level security;
alter table clarion.invitation enable row level security;
alter table clarion.code_phrase enable row level security;
-- sign_in_challenge and sign_in_attempt belong to no programme and say nothing that can be read: keyed hashes and hours.

create policy account_presented on clarion.account for select to clarion_app using (
  lookup = decode(nullif(current_setting('app.presented', true), ''), 'hex')
  or provider_lookup = decode(nullif(current_setting('app.presented', true), ''), 'hex'));
create policy account_own on clarion.account to clarion_app using (
  programme_id = nullif(current_setting('app.programme', true), '')::uuid
  and member_id = nullif(current_setting('app.holder', true), '')::uuid);

create policy passkey_presented on clarion.passkey for select to clarion_app using (
  lookup = decode(nullif(current_setting('app.presented', true), ''), 'hex'));
create policy passkey_own on clarion.passkey to clarion_app using (
  programme_id = nullif(current_setting('app.programme', true), '')::uuid
  and member_id = nullif(current_setting('app.holder', true), '')::uuid);

create policy session_presented on clarion.session to clarion_app using (
  lookup = decode(nullif(current_setting('app.presented', true), ''), 'hex'));
create policy session_own on clarion.session to clarion_app using (
  programme_id = nullif(current_setting('app.programme', true), '')::uuid
  and holder = nullif(current_setting('app.holder', true), '')::uuid);
-- What has ended may be swept away by anyone's transaction; reading it shows no secret and no row that still opens a door.
create policy session_ended on clarion.session to clarion_app using (
  expires < nullif(current_setting('app.swept', true), '')::timestamptz);

create policy invitation_presented on clarion.invitation for select to clarion_app using (
  lookup = decode(nullif(current_setting('app.presented', true), ''), 'hex'));
create policy invitation_own on clarion.invitation to clarion_app using (
  programme_id = nullif(current_setting('app.programme', true), '')::uuid
  and member_id = nullif(current_setting('app.holder', true), '')::uuid);
create policy invitation_ended on clarion.invitation to clarion_app using (
  expires < nullif(current_setting('app.swept', true), '')::timestamptz);

create policy code_phrase_presented on clarion.code_phrase for select to clarion_app using (
  lookup = decode(nullif(current_setting('app.presented', true), ''), 'hex'));
create policy code_phrase_own on clarion.code_phrase to clarion_app using (
  programme_id = nullif(current_setting('app.programme', true), '')::uuid
  and thread_id = nullif(current_setting('app.holder', true), '')::uuid);
