-- The locality this installation serves: exactly one, all of it data.
create table locality (
	id text primary key check (id ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
	only_one boolean not null default true unique check (only_one),
	name_vi text not null,
	name_en text not null,
	-- the name as it stands under the mark, e.g. "Thành phố Hải Phòng"
	full_name_vi text not null,
	full_name_en text not null,
	mark text not null check (mark ~ '^[a-z-]+$'),
	accent_light text not null check (accent_light ~ '^#[0-9A-Fa-f]{6}$'),
	accent_dark text not null check (accent_dark ~ '^#[0-9A-Fa-f]{6}$'),
	-- what one place of the list is called: kết quả, sự kiện
	word_vi text not null,
	word_en text not null,
	places int not null check (places between 1 and 100)
);

create table field (
	code text primary key check (code ~ '^[a-z]+(-[a-z]+)*$'),
	label_vi text not null,
	label_en text not null,
	position int not null unique
);

-- From when on the locality has which territory: a series breaks where it changes.
create table territory (
	id text primary key check (id ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
	starts_on date not null,
	precision text not null check (precision in ('day', 'month', 'year')),
	-- which indicators break: all of them, or those that count districts and communes
	scope text not null check (scope in ('locality', 'districts')),
	reason_vi text not null,
	reason_en text not null,
	source_id text references source
);

create table territory_indicator (
	territory_id text not null references territory,
	indicator_slug text not null references indicator,
	primary key (territory_id, indicator_slug)
);

create table highlight_year (
	id text primary key check (id ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
	year int not null unique check (year between 1900 and 2999),
	stage text not null check (stage in ('unlisted', 'nominating', 'voting', 'editing', 'approving', 'approved',
		'published')),
	wording text not null check (wording in ('official', 'summary')),
	-- records: taken over from before the portal, released once at the first start
	origin text not null check (origin in ('records', 'desk')),
	places int not null check (places between 1 and 100),
	title_vi text not null,
	title_en text,
	introduction_vi text,
	introduction_en text,
	conclusion_vi text,
	conclusion_en text,
	version int not null default 0,
	unique (id, places)
);

create table year_fact (
	year_id text not null references highlight_year,
	position int not null check (position >= 1),
	fact_id text not null unique references fact,
	primary key (year_id, position)
);

create table year_event (
	id text primary key check (id ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
	year_id text not null references highlight_year,
	position int not null check (position >= 1),
	field_code text references field,
	title_vi text not null,
	title_en text,
	summary_vi text not null,
	summary_en text,
	occurred_on date,
	-- how exactly the sources date it
	precision text check (precision in ('day', 'month', 'year')),
	-- true: belongs to another year and is told here as what followed
	outside_year boolean not null default false,
	note_vi text,
	note_en text,
	unique (year_id, position),
	check ((occurred_on is null) = (precision is null))
);

create table event_fact (
	event_id text not null references year_event,
	position int not null check (position >= 1),
	fact_id text not null unique references fact,
	primary key (event_id, position)
);

create table event_source (
	event_id text not null references year_event,
	position int not null check (position >= 1),
	source_id text not null references source,
	primary key (event_id, position)
);

create table event_document (
	event_id text not null references year_event,
	position int not null check (position >= 1),
	document_id text not null references official_document,
	primary key (event_id, position)
);

-- A criticism always has its speaker.
create table shortcoming (
	id text primary key check (id ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
	year_id text not null references highlight_year,
	position int not null check (position >= 1),
	text_vi text not null,
	text_en text,
	stated_by_vi text not null,
	stated_by_en text,
	stated_on date,
	indicator_slug text references indicator,
	unique (year_id, position)
);

create table shortcoming_source (
	shortcoming_id text not null references shortcoming,
	position int not null check (position >= 1),
	source_id text not null references source,
	primary key (shortcoming_id, position)
);

create table year_task (
	id text primary key check (id ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
	year_id text not null references highlight_year,
	position int not null check (position >= 1),
	for_year int not null check (for_year between 1900 and 2999),
	-- task: set by a body; recommendation: what the locality asked for; programme: what a programme that followed says
	kind text not null check (kind in ('task', 'recommendation', 'programme')),
	text_vi text not null,
	text_en text,
	stated_by_vi text not null,
	stated_by_en text,
	stated_on date,
	unique (year_id, position)
);

create table task_fact (
	task_id text not null references year_task,
	position int not null check (position >= 1),
	fact_id text not null unique references fact,
	primary key (task_id, position)
);

create table task_source (
	task_id text not null references year_task,
	position int not null check (position >= 1),
	source_id text not null references source,
	primary key (task_id, position)
);

create table task_document (
	task_id text not null references year_task,
	position int not null check (position >= 1),
	document_id text not null references official_document,
	primary key (task_id, position)
);

-- Plan against result, a row an indicator; what the sources do not state stays null and is shown as not stated.
create table year_target (
	id text primary key check (id ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
	year_id text not null references highlight_year,
	position int not null check (position >= 1),
	indicator_slug text references indicator,
	label_vi text not null,
	label_en text,
	plan_vi text,
	plan_en text,
	plan_derived boolean not null default false,
	result_vi text,
	result_en text,
	comparison_vi text,
	comparison_en text,
	comparison_derived boolean not null default false,
	assessment text not null check (assessment in ('exceeded', 'met', 'below', 'broadly-done', 'not-stated')),
	unique (year_id, position)
);

create table target_source (
	target_id text not null references year_target,
	position int not null check (position >= 1),
	source_id text not null references source,
	primary key (target_id, position)
);
