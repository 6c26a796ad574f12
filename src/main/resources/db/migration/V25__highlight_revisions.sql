-- The text of a highlight that is worked on is its newest revision; what V6 keeps of text, figures and sources is what
-- the records brought, and holds until the first revision. Rank, slug, field and title are repeated in the row, where
-- the constraints are.
alter table highlight
	alter column rank drop not null,
	alter column summary_vi drop not null,
	alter column body_vi drop not null,
	-- the nomination it came from; of a later room's making none
	add column nomination_id text references nomination,
	add column removed_at timestamptz,
	-- the revision that its editor called finished
	add column settled_revision int,
	add column settled_by text,
	add column settled_at timestamptz,
	add constraint removed_has_no_rank check ((rank is null) = (removed_at is not null)),
	add constraint settled_whole check ((settled_revision is null) = (settled_by is null)
		and (settled_revision is null) = (settled_at is null));

create table highlight_revision (
	id text primary key,
	highlight_id text not null references highlight,
	number int not null check (number between 1 and 100000),
	-- the whole content as RFC 8785 writes it
	content text not null check (content is json object with unique keys and length(content) <= 1000000),
	sha256 text not null,
	person text not null check (person ~ '^[a-z0-9][a-z0-9._@-]{0,63}$'),
	saved_at timestamptz not null,
	restored_from int,
	note text check (length(note) <= 500),
	constraint revision_once unique (highlight_id, number),
	constraint revision_id_tells_both check (id = highlight_id || '/' || number),
	constraint hash_is_of_the_content check (sha256 = encode(sha256(convert_to(content, 'UTF8')), 'hex')),
	constraint restored_is_older check (restored_from < number)
);

alter table highlight
	add constraint settled_is_a_revision foreign key (id, settled_revision)
		references highlight_revision (highlight_id, number);

-- Numbers follow each other: a gap would be a lost text.
create function highlight_revision_follows() returns trigger language plpgsql as $$
begin
	if new.number <> (select coalesce(max(number), 0) + 1 from highlight_revision where highlight_id = new.highlight_id)
	then
		raise exception 'revision % of % does not follow', new.number, new.highlight_id using errcode = 'unique_violation';
	end if;
	return new;
end
$$;

create trigger highlight_revision_follows before insert on highlight_revision
	for each row execute function highlight_revision_follows();

create function highlight_revision_stays() returns trigger language plpgsql as $$
begin
	raise exception 'a revision is never changed: % refused', lower(tg_op) using errcode = 'restrict_violation';
end
$$;

create trigger highlight_revision_stays before update or delete or truncate on highlight_revision
	for each statement execute function highlight_revision_stays();

alter table highlight_revision enable always trigger highlight_revision_stays;

revoke update, delete, truncate on highlight_revision from ${appRole};

-- A figure keeps its id for good and no other ever gets it, whatever is taken out of a text.
create table highlight_fact_id (
	fact_id text primary key check (fact_id ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
	highlight_id text not null references highlight
);

revoke update, delete, truncate on highlight_fact_id from ${appRole};

-- Addresses a highlight once had: they lead to it for good.
create table highlight_slug (
	id text primary key,
	year_id text not null references highlight_year,
	slug text not null check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
	highlight_id text not null references highlight,
	left_at timestamptz not null,
	constraint former_slug_once_in_year unique (year_id, slug),
	constraint slug_id_tells_both check (id = year_id || '/' || slug)
);

-- What was said on a passage; an answer belongs to the comment it answers.
create table highlight_comment (
	id uuid primary key,
	highlight_id text not null references highlight,
	answers uuid references highlight_comment,
	-- the text the passage stands in: title, summary, body, facts, pictures, and its language
	passage_field text check (passage_field in ('title', 'officialTitle', 'summary', 'body', 'facts', 'pictures')),
	passage_language text check (passage_language in ('vi', 'en')),
	quote text check (length(quote) between 1 and 1000),
	revision int not null,
	text text not null check (length(text) between 1 and 4000),
	person text not null check (person ~ '^[a-z0-9][a-z0-9._@-]{0,63}$'),
	made_at timestamptz not null,
	resolved_by text,
	resolved_at timestamptz,
	version int not null default 0,
	constraint answer_has_no_passage check (answers is null or (quote is null and passage_field is null
		and resolved_by is null)),
	constraint comment_has_a_passage check (answers is not null or (passage_field is not null
		and passage_language is not null)),
	constraint resolved_whole check ((resolved_by is null) = (resolved_at is null))
);

create index highlight_comment_by_highlight on highlight_comment (highlight_id, made_at);

revoke delete, truncate on highlight_comment from ${appRole};
