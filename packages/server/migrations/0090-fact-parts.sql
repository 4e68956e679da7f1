-- What is counted of each of many (every referral, every clock) beside what is counted of the case: who counts the one need
-- not read the other.

alter table clarion.fact add column parts jsonb;
comment on column clarion.fact.parts is 'What is counted of each referral and each clock of the case, by section: codes and days. Null until it was drawn, which the clockwork does for threads that are older than it.';
update clarion.fact set facts = (select jsonb_object_agg(key, value) from jsonb_each(facts) where key not like '%/%')
where facts::text like '%referral/%' or facts::text like '%clocks/%';
-- So few are left to draw.
create index fact_undrawn on clarion.fact (programme_id, thread_id) where parts is null;
