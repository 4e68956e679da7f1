-- A case can be found by its exact survivor code, by whoever may ask for emergency access. The code is a setting of the
-- transaction (app.code): the policy shows the one row that has it, so that a mistake in a query can list nothing.

create policy thread_found on clarion.thread for select to clarion_app using (
  programme_id = nullif(current_setting('app.programme', true), '')::uuid
  and kind = 'case'
  and code = nullif(current_setting('app.code', true), ''));
