-- Files that were uploaded and found good. Bytes stand once, under their hash; nothing here changes, ever.

create table stored_bytes (
	sha256 text primary key,
	content bytea not null check (octet_length(content) between 1 and 27262976),
	constraint hash_is_of_the_bytes check (sha256 = encode(sha256(content), 'hex'))
);

-- They are compressed already.
alter table stored_bytes alter column content set storage external;

create table stored_file (
	id text primary key check (id ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$'),
	sha256 text not null references stored_bytes,
	media_type text not null check (media_type in ('image/jpeg', 'image/png', 'application/pdf',
		'application/vnd.openxmlformats-officedocument.wordprocessingml.document')),
	-- for people: no path, no control characters
	name text not null check (length(name) between 1 and 150 and name !~ '[\x01-\x1f/\\]'),
	size bigint not null check (size >= 1),
	width int check (width >= 1),
	height int check (height >= 1),
	-- the name of an account
	kept_by text not null check (kept_by ~ '^[a-z0-9][a-z0-9._@-]{0,63}$'),
	kept_at timestamptz not null default clock_timestamp(),
	constraint picture_has_its_size check ((media_type like 'image/%') = (width is not null and height is not null)
		and (width is null) = (height is null))
);

create index stored_file_bytes on stored_file (sha256);

create function stored_file_is_immutable() returns trigger language plpgsql as $$
begin
	raise exception 'a kept file is never changed: % refused', lower(tg_op) using errcode = 'restrict_violation';
end
$$;

create trigger stored_bytes_are_immutable before update or delete or truncate on stored_bytes
	for each statement execute function stored_file_is_immutable();
create trigger stored_file_is_immutable before update or delete or truncate on stored_file
	for each statement execute function stored_file_is_immutable();

-- Also for a session that plays replica.
alter table stored_bytes enable always trigger stored_bytes_are_immutable;
alter table stored_file enable always trigger stored_file_is_immutable;

revoke update, delete, truncate on stored_bytes, stored_file from ${appRole};
