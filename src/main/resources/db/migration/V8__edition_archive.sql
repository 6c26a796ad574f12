-- The archive: what the public reads, byte for byte as sealed. Nothing here changes, ever.
create table edition (
	id bigint generated always as identity primary key,
	year_id text not null references highlight_year,
	year int not null,
	number int not null check (number >= 1),
	kind text not null check (kind in ('original', 'correction', 'withdrawal')),
	reason_vi text,
	reason_en text,
	canonical bytea not null,
	sha256 text not null,
	previous_sha256 text,
	sealed_at timestamptz not null,
	released_at timestamptz not null,
	constraint edition_number_once unique (year, number),
	constraint hash_is_of_the_bytes check (sha256 = encode(sha256(canonical), 'hex')),
	constraint first_is_original check ((number = 1) = (kind = 'original')),
	constraint later_has_reason check (number = 1 or reason_vi is not null),
	constraint later_is_chained check ((number = 1) = (previous_sha256 is null)),
	constraint released_after_sealing check (released_at >= sealed_at)
);

create function edition_is_immutable() returns trigger language plpgsql as $$
begin
	raise exception 'an edition is never changed: % refused', lower(tg_op) using errcode = 'restrict_violation';
end
$$;

create trigger edition_is_immutable before update or delete on edition
	for each row execute function edition_is_immutable();

create trigger edition_is_never_emptied before truncate on edition
	for each statement execute function edition_is_immutable();

revoke update, delete, truncate on edition from ${appRole};

-- What search looks through: written with its edition, read only for editions that are out.
create table search_entry (
	edition_id bigint not null references edition,
	type text not null check (type in ('highlight', 'event', 'document')),
	item_id text not null,
	year int not null,
	rank int,
	field_code text,
	title_vi text not null,
	title_en text,
	text_vi text not null,
	text_en text,
	-- normal forms of the document numbers it is (first) or names
	number_keys text[] not null default '{}',
	-- accents as written beat accents left out: both forms are kept
	folded tsvector not null generated always as (
		setweight(to_tsvector('folded', title_vi || ' ' || coalesce(title_en, '')), 'A')
		|| setweight(to_tsvector('folded', text_vi || ' ' || coalesce(text_en, '')), 'B')) stored,
	exact tsvector not null generated always as (
		setweight(to_tsvector('simple', title_vi || ' ' || coalesce(title_en, '')), 'A')
		|| setweight(to_tsvector('simple', text_vi || ' ' || coalesce(text_en, '')), 'B')) stored,
	primary key (edition_id, type, item_id)
);

create index search_entry_folded on search_entry using gin (folded);
create index search_entry_numbers on search_entry using gin (number_keys);
