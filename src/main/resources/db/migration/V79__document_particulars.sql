-- What else a register keeps of a document (Nghị định 30/2020/NĐ-CP, Phụ lục VI). Null: not known, and not guessed.
alter table official_document
	-- of its file, counted when that was registered
	add column pages int check (pages between 1 and 100000),
	add column copies int check (copies between 1 and 100000),
	-- the last day for the reply that it asks for
	add column reply_by date,
	add column language text check (language in ('vi', 'en')),
	add constraint pages_are_of_the_file check (pages is null or file_id is not null),
	add constraint reply_is_not_due_before_it_is_asked_for check (reply_by >= issued_on);
