create table nomination (
	id text primary key check (id ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
	year_id text not null references highlight_year,
	field_code text not null references field,
	department_id text not null references issuing_body,
	title_vi text not null,
	title_en text,
	summary_vi text not null,
	summary_en text,
	nominated_at timestamptz not null
);

create index nomination_by_year on nomination (year_id);
