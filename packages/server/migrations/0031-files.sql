-- Files that came to a case. The content lies in the data directory, sealed under the case's key, at an address that is
-- drawn from its hash with that key: who has the disk alone learns neither what it is nor whether two cases hold the same.

create table clarion.file (
  programme_id uuid not null,
  file_id uuid not null,
  thread_id uuid not null,
  address text not null,
  hash text not null,
  type text not null,
  size bigint not null,
  uploaded timestamptz not null,
  attached timestamptz,
  constraint file_pkey primary key (programme_id, file_id),
  constraint file_address_unique unique (programme_id, thread_id, address),
  constraint file_thread_fkey foreign key (programme_id, thread_id) references clarion.thread
);
create index file_not_attached on clarion.file (programme_id, uploaded) where attached is null;
comment on table clarion.file is 'Files that were uploaded to a thread. What is never attached is swept away; erasure removes them all.';
comment on column clarion.file.programme_id is 'The programme.';
comment on column clarion.file.file_id is 'UUID of version 7, made here; an entry document.attached names it.';
comment on column clarion.file.thread_id is 'The thread under whose key the content is sealed.';
comment on column clarion.file.address is 'HMAC of the hash under the thread''s key, in hexadecimal: its name in the data directory.';
comment on column clarion.file.hash is 'SHA-256 of the content, in hexadecimal, as the entry repeats it.';
comment on column clarion.file.type is 'Media type, told from the content and not from the name.';
comment on column clarion.file.size is 'Bytes of the content.';
comment on column clarion.file.uploaded is 'When it came.';
comment on column clarion.file.attached is 'When an entry first named it; null for a file that waits.';

grant select, insert, delete on clarion.file to clarion_app;
grant update (attached) on clarion.file to clarion_app;
alter table clarion.file enable row level security;
create policy file_kept on clarion.file to clarion_app using (
  programme_id = nullif(current_setting('app.programme', true), '')::uuid
  and (strpos(current_setting('app.keeper_' || right(thread_id::text, 1), true), thread_id::text) > 0
    or current_setting('app.purpose', true) = 'clock'));
