-- What readers report as wrong, and what they were answered.
create table error_report (
	id text primary key check (id ~ '^[0-9a-f-]{36}$'),
	-- what the reader holds to read the answer; nobody can guess it
	reference text not null unique check (reference ~ '^BL-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$'),
	-- of the form: sent twice, it is one report
	submission text not null unique check (submission ~ '^[0-9a-f-]{36}$'),
	year int check (year between 1900 and 2999),
	about text not null check (length(about) <= 300),
	message text not null check (length(message) between 1 and 4000),
	-- kept from the public and for as long as an answer may need it
	contact text check (length(contact) between 1 and 200),
	language text not null check (language in ('vi', 'en')),
	received_at timestamptz not null,
	answer_vi text,
	answer_en text,
	answered_at timestamptz,
	answered_by text,
	-- the edition to which the report led; its answer is public
	edition int check (edition >= 2),
	version int not null default 0,
	check ((answer_vi is null) = (answered_at is null)),
	check ((answer_vi is null) = (answered_by is null)),
	check (edition is null or (answer_vi is not null and year is not null))
);

create index error_report_open on error_report (received_at) where answered_at is null;
create index error_report_edition on error_report (year, edition) where edition is not null;

-- How much one address, and all together, may still report: addresses only as hashes with the salt of the day.
create table report_bucket (
	id text primary key,
	state bytea,
	expires_at bigint
);

create table report_salt (
	day date primary key,
	salt bytea not null check (length(salt) = 32)
);
