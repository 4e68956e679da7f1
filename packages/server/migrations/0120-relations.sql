-- Which case is linked with which (mother and child, people of one household, people found together). The journal of a case
-- says only that it is linked; which one with stands here, so that an erasure can take it away: of two cases of which one is
-- erased, no row is left, and what the other's journal says of it takes both keys to open.

create table clarion.relation (
  programme_id uuid not null,
  thread_id uuid not null,
  half uuid not null,
  section text not null,
  far_thread uuid not null,
  far_half uuid not null,
  readers uuid[] not null,
  constraint relation_pkey primary key (programme_id, thread_id, half)
);
create index relation_by_far on clarion.relation (programme_id, far_thread);
comment on table clarion.relation is 'One half of a link between two cases that holds; each link has two rows. Drawn from the journals as they are written, removed when the link ends or either case is erased.';
comment on column clarion.relation.programme_id is 'The programme.';
comment on column clarion.relation.thread_id is 'The case in which this half was said.';
comment on column clarion.relation.half is 'The entry that said it.';
comment on column clarion.relation.section is 'The section in which it was said: relations/<organisation>.';
comment on column clarion.relation.far_thread is 'The other case.';
comment on column clarion.relation.far_half is 'The entry that said the other half there.';
comment on column clarion.relation.readers is 'Who may see it: the organisation that said it while it leads the case, and the survivor.';

grant select, insert, delete on clarion.relation to clarion_app;
grant update (readers) on clarion.relation to clarion_app;
alter table clarion.relation enable row level security;

create policy relation_read on clarion.relation for select to clarion_app using (
  programme_id = nullif(current_setting('app.programme', true), '')::uuid
  and (readers && nullif(current_setting('app.readers', true), '')::uuid[]
      and ('relations' = any (string_to_array(current_setting('app.sections', true), ',')) or current_setting('app.sections', true) = '*')
    or strpos(current_setting('app.keeper_' || right(thread_id::text, 1), true), thread_id::text) > 0
    or strpos(current_setting('app.keeper_' || right(far_thread::text, 1), true), far_thread::text) > 0));
create policy relation_added on clarion.relation for insert to clarion_app with check (
  programme_id = nullif(current_setting('app.programme', true), '')::uuid
  and strpos(current_setting('app.keeper_' || right(thread_id::text, 1), true), thread_id::text) > 0);
create policy relation_readers on clarion.relation for update to clarion_app using (
  programme_id = nullif(current_setting('app.programme', true), '')::uuid
  and strpos(current_setting('app.keeper_' || right(thread_id::text, 1), true), thread_id::text) > 0);
-- Whoever keeps the other case in order takes this half away with it when that case is erased.
create policy relation_ended on clarion.relation for delete to clarion_app using (
  programme_id = nullif(current_setting('app.programme', true), '')::uuid
  and (strpos(current_setting('app.keeper_' || right(thread_id::text, 1), true), thread_id::text) > 0
    or strpos(current_setting('app.keeper_' || right(far_thread::text, 1), true), far_thread::text) > 0));
