-- What of a document may be public, and its file. The default is that of the records, which say no more of a document
-- than its abstract; whoever registers one at the desk says it each time.
alter table official_document
	add column visibility text not null default 'abstract'
		check (visibility in ('nothing', 'number', 'abstract', 'file')),
	add column file_id text references stored_file,
	-- the name of an account; null for the records
	add column registered_by text check (registered_by ~ '^[a-z0-9][a-z0-9._@-]{0,63}$'),
	add column registered_at timestamptz,
	add column version int not null default 0,
	add constraint public_file_is_on_file check (visibility <> 'file' or file_id is not null),
	add constraint registered_by_somebody_at_a_time check ((registered_by is null) = (registered_at is null));

create index official_document_date on official_document (issued_on desc, id);
