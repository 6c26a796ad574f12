-- A released year is taken back by two people: one proposes, another confirms.
create table withdrawal_proposal (
	id bigint generated always as identity primary key,
	year_id text not null references highlight_year,
	reason_vi text not null check (reason_vi <> ''),
	reason_en text,
	proposed_by text not null,
	proposed_at timestamptz not null,
	outcome text check (outcome in ('confirmed', 'dropped')),
	decided_by text,
	decided_at timestamptz,
	version int not null default 0,
	constraint withdrawal_decided_as_a_whole check ((outcome is null) = (decided_by is null)
		and (outcome is null) = (decided_at is null)),
	constraint withdrawal_confirmed_by_another check (outcome is distinct from 'confirmed' or decided_by <> proposed_by)
);

create unique index one_withdrawal_waits on withdrawal_proposal (year_id) where outcome is null;

-- A link that shows a sealed edition before it is out; only the hash of what stands in the link is kept.
create table preview_link (
	id bigint generated always as identity primary key,
	edition_id bigint not null references edition,
	token_sha256 text not null unique,
	label text not null check (label <> ''),
	made_by text not null,
	made_at timestamptz not null,
	expires_at timestamptz not null check (expires_at > made_at),
	revoked_by text,
	revoked_at timestamptz,
	version int not null default 0,
	constraint preview_revoked_as_a_whole check ((revoked_by is null) = (revoked_at is null))
);

create index preview_link_by_edition on preview_link (edition_id);

revoke delete, truncate on withdrawal_proposal, preview_link from ${appRole};
