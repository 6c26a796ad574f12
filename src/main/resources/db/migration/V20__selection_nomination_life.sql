-- A nomination from draft to decision, with its evidence and all it once said.

alter table nomination alter column nominated_at drop not null;
alter table nomination alter column department_id drop not null;
alter table nomination
	add column origin text not null default 'department' check (origin in ('department', 'council')),
	add column state text not null default 'handed-in' check (state in ('draft', 'handed-in', 'returned', 'accepted',
		'merged', 'declined')),
	-- what the department is told: why it was returned, merged or declined
	add column reason text check (length(reason) between 1 and 4000),
	add column merged_into text references nomination,
	add column nominated_by text,
	add column decided_at timestamptz,
	add column version int not null default 0,
	add constraint a_department_nominates check (department_id is not null or origin = 'council'),
	add constraint nominated_once_handed_in check (nominated_at is not null or state = 'draft'),
	add constraint merged_into_another check ((state = 'merged') = (merged_into is not null) and merged_into <> id),
	add constraint refused_with_a_reason check (state not in ('returned', 'merged', 'declined') or reason is not null),
	add constraint decided_at_a_time check ((state in ('accepted', 'merged', 'declined')) = (decided_at is not null)),
	-- so that whoever refers to a nomination also refers to its year
	add constraint nomination_of_a_year unique (id, year_id);

create table nomination_figure (
	nomination_id text not null references nomination on delete cascade,
	position int not null check (position >= 1),
	indicator_slug text references indicator,
	label text check (length(label) between 1 and 300),
	value numeric not null,
	unit text not null check (length(unit) between 1 and 80),
	qualifier text not null check (qualifier in ('as-stated', 'approximately', 'nearly', 'over', 'estimated', 'basically',
		'at-least', 'expected')),
	as_of text not null check (length(as_of) between 1 and 120),
	source text check (length(source) between 1 and 500),
	source_url text check (source_url ~ '^https?://[^\s]+$' and length(source_url) <= 1000),
	source_document_id text references official_document,
	primary key (nomination_id, position),
	check (indicator_slug is not null or label is not null),
	check (source is not null or source_url is not null or source_document_id is not null)
);

create table nomination_document (
	nomination_id text not null references nomination on delete cascade,
	position int not null check (position >= 1),
	document_id text not null references official_document,
	primary key (nomination_id, position)
);

create table nomination_file (
	nomination_id text not null references nomination on delete cascade,
	position int not null check (position >= 1),
	file_id text not null,
	name text not null check (length(name) between 1 and 200),
	primary key (nomination_id, position)
);

-- Everything a nomination ever said, and what was done with it.
create table nomination_revision (
	nomination_id text not null references nomination,
	number int not null check (number >= 1),
	-- saved, handed-in, returned, accepted, merged, declined, retitled
	act text not null check (act ~ '^[a-z]+(-[a-z]+)*$'),
	person text not null,
	written_at timestamptz not null,
	reason text,
	content jsonb not null,
	primary key (nomination_id, number)
);

create table nomination_comment (
	nomination_id text not null references nomination,
	councillor text not null,
	number int not null check (number >= 1),
	-- null: taken back
	text text check (length(text) between 1 and 8000),
	written_at timestamptz not null,
	primary key (nomination_id, councillor, number)
);

create table title_history (
	id bigint generated always as identity primary key,
	nomination_id text not null references nomination,
	stage text not null check (stage in ('nominated', 'council', 'edited', 'approved')),
	title_vi text not null,
	title_en text,
	person text not null,
	titled_at timestamptz not null
);

create index title_history_of_nomination on title_history (nomination_id, id);

create function selection_is_append_only() returns trigger language plpgsql as $$
begin
	raise exception '% is only ever appended to: % refused', tg_table_name, lower(tg_op)
		using errcode = 'restrict_violation';
end
$$;

create trigger nomination_revision_is_append_only before update or delete or truncate on nomination_revision
	for each statement execute function selection_is_append_only();
create trigger nomination_comment_is_append_only before update or delete or truncate on nomination_comment
	for each statement execute function selection_is_append_only();
create trigger title_history_is_append_only before update or delete or truncate on title_history
	for each statement execute function selection_is_append_only();

revoke update, delete, truncate on nomination_revision, nomination_comment, title_history from ${appRole};
