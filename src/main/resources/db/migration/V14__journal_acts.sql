-- The journal: who did what, when; each entry holds the hash of the one before. Nothing here changes, ever.

-- The text that is hashed: one line a field, in this order; absent is "-", time is UTC with microseconds.
create function journal_canonical(sequence bigint, occurred_at timestamptz, person text, kind text, year int,
	subject text, details text, previous_sha256 text) returns text
	language sql immutable parallel safe
	return 'journal 1'
		|| E'\nsequence ' || sequence
		|| E'\noccurred ' || to_char(occurred_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')
		|| E'\nperson ' || person
		|| E'\nkind ' || kind
		|| E'\nyear ' || coalesce(year::text, '-')
		|| E'\nsubject ' || subject
		|| E'\ndetails ' || details
		|| E'\nprevious ' || previous_sha256
		|| E'\n';

create function journal_sha256(canonical text) returns text
	language sql immutable parallel safe
	return encode(sha256(convert_to(canonical, 'UTF8')), 'hex');

create table journal_entry (
	sequence bigint primary key check (sequence >= 1),
	occurred_at timestamptz not null,
	-- the name of an account, or "system"
	person text not null check (person ~ '^[a-z0-9][a-z0-9._@-]{0,63}$'),
	kind text not null check (kind ~ '^[a-z]+(-[a-z]+)*$' and length(kind) <= 64),
	year int check (year between 1900 and 2999),
	subject text not null check (subject ~ '^[!-~]{1,200}$'),
	-- an object of strings as RFC 8785 writes it, so that the same details are always the same text
	details text not null check (details is json object with unique keys and length(details) <= 4000
		and details !~ '[\x01-\x1f]'),
	previous_sha256 text not null,
	sha256 text not null,
	constraint journal_never_forks unique (previous_sha256),
	constraint first_entry_follows_nothing check ((sequence = 1) = (previous_sha256 = repeat('0', 64))),
	constraint hash_is_of_the_entry check (sha256 = journal_sha256(journal_canonical(sequence, occurred_at, person,
		kind, year, subject, details, previous_sha256)))
);

create index journal_entry_year on journal_entry (year, sequence);
create index journal_entry_person on journal_entry (person, sequence);

-- Place, time and hash are the database's own, whatever the insert says. The lock is held until the transaction ends:
-- whoever appends next sees this entry or, rolled back, none.
create function journal_appends() returns trigger language plpgsql
	set search_path = pg_catalog set lock_timeout = '7s' as $$
declare
	last_sequence bigint;
	last_sha256 text;
begin
	perform pg_advisory_xact_lock(hashtext('journal_entry'), 1);
	select entry.sequence, entry.sha256 into last_sequence, last_sha256
		from public.journal_entry entry order by entry.sequence desc limit 1;
	new.sequence := coalesce(last_sequence, 0) + 1;
	new.previous_sha256 := coalesce(last_sha256, repeat('0', 64));
	new.occurred_at := clock_timestamp();
	new.sha256 := public.journal_sha256(public.journal_canonical(new.sequence, new.occurred_at, new.person, new.kind,
		new.year, new.subject, new.details, new.previous_sha256));
	return new;
end
$$;

create trigger journal_appends before insert on journal_entry
	for each row execute function journal_appends();

create function journal_is_append_only() returns trigger language plpgsql as $$
begin
	raise exception 'the journal is only ever appended to: % refused', lower(tg_op) using errcode = 'restrict_violation';
end
$$;

create trigger journal_is_append_only before update or delete or truncate on journal_entry
	for each statement execute function journal_is_append_only();

-- Also for a session that plays replica.
alter table journal_entry enable always trigger journal_is_append_only;

revoke insert, update, delete, truncate on journal_entry from ${appRole};
grant insert (person, kind, year, subject, details) on journal_entry to ${appRole};
