-- The same words may come as another file: a text and a DOCX. Nobody refuses them; people are told.
alter table intake add column words_sha256 text check (words_sha256 ~ '^[0-9a-f]{64}$');

create index intake_words on intake (words_sha256) where state = 'OPEN';

create or replace function intake_keeps_its_paper() returns trigger language plpgsql as $$
begin
	if (new.id, new.sha256, new.words_sha256, new.file_id, new.reading, new.lines, new.received_by, new.received_at)
		is distinct from (old.id, old.sha256, old.words_sha256, old.file_id, old.reading, old.lines, old.received_by,
			old.received_at) then
		raise exception 'a paper that came in stays as it came' using errcode = 'restrict_violation';
	end if;
	if old.state in ('ACCEPTED', 'REGISTERED') and new.state <> old.state then
		raise exception 'what was taken over stays taken over' using errcode = 'restrict_violation';
	end if;
	return new;
end
$$;
