-- Whose access to which thread changed, and when. Somebody was let in or shut out, or a grant ended by its hour: lists
-- forget a thread that is gone, and what let a reader in may be nothing that the reader can see. A device must be told of
-- both. One row per reader when access changes, and none per read.

create table clarion.access_change (
  programme_id uuid not null,
  reader uuid not null,
  at timestamptz not null,
  thread_id uuid not null,
  constraint access_change_pkey primary key (programme_id, reader, at, thread_id)
);
create index access_change_by_time on clarion.access_change (programme_id, at);
comment on table clarion.access_change is 'Threads to which a reader''s access changed, so that the reader''s devices remove or fetch what they must. Kept for 90 days.';
comment on column clarion.access_change.programme_id is 'The programme.';
comment on column clarion.access_change.reader is 'The organisation that may see more or less than before.';
comment on column clarion.access_change.at is 'When it changed.';
comment on column clarion.access_change.thread_id is 'The thread.';

grant select, insert, delete on clarion.access_change to clarion_app;
alter table clarion.access_change enable row level security;
create policy access_change_own on clarion.access_change for select to clarion_app using (
  programme_id = nullif(current_setting('app.programme', true), '')::uuid
  and (reader = any (nullif(current_setting('app.readers', true), '')::uuid[])
    or current_setting('app.purpose', true) = 'clock'));
create policy access_change_kept on clarion.access_change for insert to clarion_app with check (
  programme_id = nullif(current_setting('app.programme', true), '')::uuid
  and strpos(current_setting('app.keeper_' || right(thread_id::text, 1), true), thread_id::text) > 0);
create policy access_change_swept on clarion.access_change for delete to clarion_app using (
  programme_id = nullif(current_setting('app.programme', true), '')::uuid
  and current_setting('app.purpose', true) = 'clock');
