-- An issued official letter that carries a year's list to its addressees; the lines stand with its document.
create table dispatch (
	id text primary key check (id ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
	document_id text not null unique references official_document,
	year_id text not null references highlight_year,
	issued_on date not null
);
