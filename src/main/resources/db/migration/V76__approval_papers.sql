-- The papers that go with a submitted text, as they are being written: a proposal or a decision of a State body. What is
-- issued is registered as every other paper; of these nothing is proof of anything.
create table approval_draft (
	id text primary key,
	submission_id text not null references approval_submission,
	kind text not null check (kind in ('proposal', 'decision')),
	text text not null check (text is json object and length(text) <= 60000),
	changed_by text not null,
	changed_at timestamptz not null,
	version int not null,
	unique (submission_id, kind)
);

revoke delete, truncate on approval_draft from ${appRole};
