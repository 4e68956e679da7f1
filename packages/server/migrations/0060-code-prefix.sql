-- A case is looked for by the beginning of its code; whatever the database sorts by, this index sorts by bytes.
create index thread_by_code_prefix on clarion.thread (programme_id, kind, code collate "C");
