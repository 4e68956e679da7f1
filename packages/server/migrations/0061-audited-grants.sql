-- The check of the journals compares who may see what with what the journals say, and for that reads the grants.
create policy thread_grant_audited on clarion.thread_grant for select to clarion_app using (
  programme_id = nullif(current_setting('app.programme', true), '')::uuid
  and current_setting('app.purpose', true) = 'audit');
