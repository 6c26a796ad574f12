create table highlight (
	id text primary key check (id ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
	year_id text not null,
	-- repeated from the year so that the rank can be checked against it
	places int not null,
	rank int not null,
	slug text not null check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
	field_code text not null references field,
	title_vi text not null,
	title_en text,
	-- the heading of the official list, where it has one
	official_title_vi text,
	official_title_en text,
	summary_vi text not null,
	summary_en text,
	body_vi text not null,
	body_en text,
	version int not null default 0,
	foreign key (year_id, places) references highlight_year (id, places) on update cascade,
	constraint rank_within_places check (rank between 1 and places),
	constraint rank_once_in_year unique (year_id, rank) deferrable initially deferred,
	constraint slug_once_in_year unique (year_id, slug) deferrable initially deferred
);

create table highlight_fact (
	highlight_id text not null references highlight,
	position int not null check (position >= 1),
	fact_id text not null unique references fact,
	primary key (highlight_id, position)
);

create table highlight_source (
	highlight_id text not null references highlight,
	position int not null check (position >= 1),
	source_id text not null references source,
	place_vi text,
	place_en text,
	primary key (highlight_id, position)
);

-- the documents that the highlight names
create table highlight_document (
	highlight_id text not null references highlight,
	position int not null check (position >= 1),
	document_id text not null references official_document,
	primary key (highlight_id, position)
);
