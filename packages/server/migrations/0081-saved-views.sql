-- What a member narrowed the list of cases to, kept under a name of the member's own. It is nothing that happened to a case
-- and no thread of the journal is a member's, so it is no entry; nobody but the member reads it, so it is like a passkey.

create table clarion.saved_view (
  programme_id uuid not null,
  member_id uuid not null,
  view_id uuid not null,
  name bytea not null,
  filters jsonb not null,
  first boolean not null,
  constraint saved_view_pkey primary key (programme_id, member_id, view_id)
);
create unique index saved_view_first on clarion.saved_view (programme_id, member_id) where first;
comment on table clarion.saved_view is 'Filters of the list of cases that a member keeps. Only the member''s own transactions see them.';
comment on column clarion.saved_view.programme_id is 'The programme.';
comment on column clarion.saved_view.member_id is 'The member.';
comment on column clarion.saved_view.view_id is 'UUID of version 7, made by the member''s device. It stands in addresses; the name never does.';
comment on column clarion.saved_view.name is 'What the member calls it, AES-256-GCM under a key drawn from the operator''s: somebody may write a name all the same.';
comment on column clarion.saved_view.filters is 'Codes and the ids of colleagues; never what was searched for.';
comment on column clarion.saved_view.first is 'Whether the list of cases opens with it; one at most.';

grant select, insert, update, delete on clarion.saved_view to clarion_app;
alter table clarion.saved_view enable row level security;
create policy saved_view_own on clarion.saved_view to clarion_app using (
  programme_id = nullif(current_setting('app.programme', true), '')::uuid
  and member_id = nullif(current_setting('app.holder', true), '')::uuid);
