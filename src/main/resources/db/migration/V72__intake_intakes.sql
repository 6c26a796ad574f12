-- A paper that came in as a file, what was read of it, and what people decided of each part. Nothing in these tables is a
-- document of the register, a highlight or a figure.
create table intake (
	id uuid primary key,
	-- the same bytes are one intake
	sha256 text not null unique check (sha256 ~ '^[0-9a-f]{64}$'),
	file_id text not null references stored_file,
	name text not null check (length(name) between 1 and 150),
	-- what was read: the text and where its pages begin
	reading text not null check (reading is json object),
	-- what each line was understood as
	lines text not null check (lines is json object),
	-- of which year its list is, as far as it is known
	year int check (year between 1900 and 2999),
	state text not null check (state in ('OPEN', 'ACCEPTED', 'REGISTERED', 'DISMISSED')),
	received_by text not null check (received_by ~ '^[a-z0-9][a-z0-9._@-]{0,63}$'),
	received_at timestamptz not null,
	closed_by text check (closed_by ~ '^[a-z0-9][a-z0-9._@-]{0,63}$'),
	closed_at timestamptz,
	version int not null,
	constraint closed_by_somebody_at_a_time check ((state = 'OPEN') = (closed_by is null)
		and (closed_by is null) = (closed_at is null))
);

create index intake_open on intake (year) where state = 'OPEN';
create index intake_received on intake (received_at desc);

-- A letter, the list's own texts, a highlight: each is decided by itself, so that two people may work on one paper.
create table intake_part (
	id text primary key,
	intake_id uuid not null references intake,
	number int not null check (number between 1 and 1000),
	kind text not null check (kind in ('LETTER', 'LIST', 'HIGHLIGHT')),
	-- what was found, with its places; it stays as it was found
	found text not null check (found is json object),
	-- what was decided so far
	chosen text not null check (chosen is json object),
	changed_by text check (changed_by ~ '^[a-z0-9][a-z0-9._@-]{0,63}$'),
	changed_at timestamptz,
	version int not null,
	constraint part_once unique (intake_id, number),
	constraint part_id_tells_both check (id = intake_id || '/' || number)
);

create function intake_keeps_what_it_found() returns trigger language plpgsql as $$
begin
	if (new.intake_id, new.number, new.kind, new.found) is distinct from (old.intake_id, old.number, old.kind, old.found)
	then
		raise exception 'what was found in a paper stays as it was found' using errcode = 'restrict_violation';
	end if;
	return new;
end
$$;

create trigger intake_keeps_what_it_found before update on intake_part
	for each row execute function intake_keeps_what_it_found();

create function intake_keeps_its_paper() returns trigger language plpgsql as $$
begin
	if (new.id, new.sha256, new.file_id, new.reading, new.lines, new.received_by, new.received_at)
		is distinct from (old.id, old.sha256, old.file_id, old.reading, old.lines, old.received_by, old.received_at) then
		raise exception 'a paper that came in stays as it came' using errcode = 'restrict_violation';
	end if;
	if old.state in ('ACCEPTED', 'REGISTERED') and new.state <> old.state then
		raise exception 'what was taken over stays taken over' using errcode = 'restrict_violation';
	end if;
	return new;
end
$$;

create trigger intake_keeps_its_paper before update on intake
	for each row execute function intake_keeps_its_paper();

revoke delete, truncate on intake, intake_part from ${appRole};

-- Where in the paper everything stands that was taken over.
create table intake_statement (
	id text primary key,
	intake_id uuid not null references intake,
	sort text not null check (sort in ('HIGHLIGHT', 'FIGURE', 'REFERENCE', 'DATE')),
	-- offsets into the text that was read, in UTF-16 units as Java counts
	starts int not null check (starts >= 0),
	ends int not null check (ends > starts),
	page int check (page >= 1),
	paragraph int not null check (paragraph >= 1),
	words text not null check (words <> ''),
	highlight_id text not null references highlight,
	-- the figure it became
	fact_id text,
	-- the document it names
	document_id text references official_document,
	-- the date as ISO 8601 writes it
	named text,
	constraint statement_says_what check (case sort when 'FIGURE' then fact_id is not null
		when 'REFERENCE' then document_id is not null when 'DATE' then named is not null else true end),
	constraint statement_id_tells_where check (id = intake_id || '/' || starts || '-' || ends || '/' || sort)
);

create index intake_statement_highlight on intake_statement (highlight_id);

create function intake_statement_stays() returns trigger language plpgsql as $$
begin
	raise exception 'where something was found is never changed: % refused', lower(tg_op)
		using errcode = 'restrict_violation';
end
$$;

create trigger intake_statement_stays before update or delete or truncate on intake_statement
	for each statement execute function intake_statement_stays();

revoke update, delete, truncate on intake_statement from ${appRole};
