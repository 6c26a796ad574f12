-- Who reads an edition before its time is a program, by its token, or somebody on the office's own pages.
alter table embargoed_fetch
	alter column token_id drop not null,
	add column account_name text references account,
	add constraint fetched_by_one check (num_nonnulls(token_id, account_name) = 1);

-- A mailbox is told nothing until whoever reads it says so; the addresses on file were in use before that.
alter table press_channel
	drop constraint press_channel_off_reason_check,
	add constraint press_channel_off_reason_check
		check (off_reason in ('GONE', 'FAILING', 'OFFICE', 'ADMIN', 'UNCONFIRMED')),
	add constraint mailboxes_are_confirmed check (off_reason <> 'UNCONFIRMED' or kind = 'EMAIL');

-- The links by which that is said; only their hashes are kept.
create table channel_confirmation (
	token_sha256 text primary key check (token_sha256 ~ '^[0-9a-f]{64}$'),
	channel_id uuid not null references press_channel,
	made_at timestamptz not null,
	ends_at timestamptz not null check (ends_at > made_at)
);

create index channel_confirmation_channel on channel_confirmation (channel_id);
revoke update, delete, truncate on channel_confirmation from ${appRole};

-- When an office had everything sent again: a few times an hour.
create table press_replay (
	id bigint generated always as identity primary key,
	office_id text not null references press_office,
	asked_by text not null references account,
	asked_at timestamptz not null
);

create index press_replay_office on press_replay (office_id, asked_at);
revoke update, delete, truncate on press_replay from ${appRole};
