-- Where a figure or a statement stands: an official list, a registered document, a press article.
create table source (
	id text primary key check (id ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
	kind text not null check (kind in ('list', 'document', 'press')),
	title_vi text not null,
	title_en text,
	publisher_vi text,
	publisher_en text,
	published_on date,
	document_id text references official_document,
	url text check (url ~ '^https?://'),
	note_vi text,
	note_en text,
	constraint document_source_is_registered check (kind <> 'document' or document_id is not null)
);

create table unit (
	code text primary key check (code <> ''),
	label_vi text not null,
	label_en text not null
);

create table indicator (
	slug text primary key check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
	label_vi text not null,
	label_en text not null,
	unit_code text not null references unit,
	description_vi text,
	description_en text,
	-- key indicators stand first and are shown on the cover
	key boolean not null default false,
	position int not null unique
);

create table fact (
	id text primary key check (id ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
	indicator_slug text not null references indicator,
	kind text not null check (kind in ('actual', 'plan', 'target', 'comparison')),
	value numeric not null,
	unit_code text not null references unit,
	qualifier text not null check (qualifier in ('as-stated', 'approximately', 'nearly', 'over', 'estimated',
		'basically', 'at-least', 'expected')),
	-- the figure as it is read: qualifier, number, unit
	display_vi text not null,
	display_en text not null,
	period_start date not null,
	period_end date not null,
	plan_low numeric,
	plan_high numeric,
	plan_unit_code text references unit,
	plan_derived boolean not null default false,
	plan_source_id text references source,
	-- true: computed from stated figures, stated nowhere
	derived boolean not null default false,
	stated_by_vi text,
	stated_by_en text,
	stated_on date,
	note_vi text,
	note_en text,
	check (period_start <= period_end),
	check ((plan_low is null) = (plan_high is null) and (plan_low is null) = (plan_unit_code is null)
		and (plan_low is null) = (plan_source_id is null)),
	check (plan_low <= plan_high),
	check (plan_low is not null or not plan_derived)
);

create index fact_by_indicator on fact (indicator_slug);

create table fact_source (
	fact_id text not null references fact on delete cascade,
	position int not null check (position >= 1),
	source_id text not null references source,
	-- where in the source: "mục 4", "đoạn 5"
	place_vi text,
	place_en text,
	primary key (fact_id, position),
	unique (fact_id, source_id)
);

-- Every fact has a source; judged at commit, so that both rows may come in either order.
create function fact_has_source() returns trigger language plpgsql as $$
begin
	if not exists (select from fact_source where fact_id = new.id) then
		raise exception 'fact % has no source', new.id using errcode = 'check_violation';
	end if;
	return null;
end
$$;

create constraint trigger fact_has_source after insert or update on fact
	deferrable initially deferred for each row execute function fact_has_source();
