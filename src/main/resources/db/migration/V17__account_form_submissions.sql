-- A form acts once: whoever sends it again is led to where the first sending led.
create table form_submission (
	token uuid primary key,
	account_name text not null references account,
	-- null while the first sending is at work
	address text,
	created_at timestamptz not null
);

create index form_submission_created_at on form_submission (created_at);
