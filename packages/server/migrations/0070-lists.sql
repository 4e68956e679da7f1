-- Lists that are filtered walk no further than their answer is long, however many cases a reader has.

-- The cases that a reader leads, in the order of the list: who sees a million and leads a hundred must not read the million.
alter table clarion.listing add column mine boolean not null default false;
comment on column clarion.listing.mine is 'Whether this reader leads the thread.';
update clarion.listing set mine = true where parts -> 'case' ->> 'lead' = reader::text;
create index listing_of_lead on clarion.listing (programme_id, reader, kind, changed desc, thread_id desc) where mine;

-- The words that a section marks its thread with (a form of exploitation) stand among the search tokens, hashed alike but
-- without a key: they stand in the list's parts in plain text too.
insert into clarion.search_token (programme_id, reader, token, thread_id, name)
select programme_id, reader, substr(sha256(convert_to('form:' || form, 'UTF8')), 1, 12), thread_id, 'exploitation'
from clarion.listing, jsonb_array_elements_text(parts -> 'exploitation' -> 'forms') as form
on conflict do nothing;
