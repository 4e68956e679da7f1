-- A task may end by itself: a consent that is over ends no more, a request that is too old is asked again, and who was let in
-- until an hour has nothing to answer after it. A reader honours the hour at once; the clock takes the row away.
alter table clarion.task add column ends timestamptz;
comment on column clarion.task.ends is 'From when nobody can do it any more; null for no end by itself.';
create index task_by_end on clarion.task (programme_id, ends) where ends is not null;

-- One sort of what is due, in order, a page at a time, however much else an organisation has to do.
create index task_by_title on clarion.task (programme_id, organisation, title, due, thread_id);

create policy task_ended on clarion.task for select to clarion_app using (
  programme_id = nullif(current_setting('app.programme', true), '')::uuid
  and current_setting('app.purpose', true) = 'clock' and ends is not null);
create policy task_taken_away on clarion.task for delete to clarion_app using (
  programme_id = nullif(current_setting('app.programme', true), '')::uuid
  and current_setting('app.purpose', true) = 'clock' and ends is not null);

-- What was drawn before: a consent's task ends with its grant, and is gone where the grant is; a request is answered within a day.
update clarion.task as t set ends = g.ends from clarion.thread_grant g
where t.title = 'consent-ending' and g.programme_id = t.programme_id and g.thread_id = t.thread_id
  and t.key = 'consent-' || g.grant_id;
delete from clarion.task where title = 'consent-ending' and ends is null;
delete from clarion.task where title = 'emergency-to-confirm' and due < now() - interval '24 hours';
