-- Press offices: who they are, whom to ring, and which accounts act for them. None is ever deleted.
create table press_office (
	id text primary key check (id ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(id) <= 60),
	name text not null unique check (name = btrim(name) and length(name) between 1 and 200),
	contact_person text not null check (contact_person = btrim(contact_person) and length(contact_person) <= 200),
	telephone text not null check (telephone ~ '^[0-9+(). -]{0,40}$'),
	language text not null check (language in ('VI', 'EN')),
	enabled boolean not null,
	created_at timestamptz not null,
	version int not null
);

revoke delete, truncate on press_office from ${appRole};

-- An account acts for one office.
create table press_office_account (
	account_name text primary key references account,
	office_id text not null references press_office
);

create index press_office_account_office on press_office_account (office_id);

-- Where messages to an office go; the queue that it may ask is every office's and needs no row.
create table press_channel (
	id uuid primary key,
	office_id text not null references press_office,
	kind text not null check (kind in ('WEBHOOK', 'EMAIL')),
	address text not null check (length(address) between 3 and 2000),
	switched_on boolean not null,
	off_reason text check (off_reason in ('GONE', 'FAILING', 'OFFICE', 'ADMIN')),
	off_at timestamptz,
	made_at timestamptz not null,
	version int not null,
	constraint channel_of_an_office_once unique (office_id, kind, address),
	constraint channel_off_for_a_reason check (switched_on = (off_reason is null) and switched_on = (off_at is null))
);

revoke delete, truncate on press_channel from ${appRole};

-- What webhooks are signed with, encrypted with the installation's secret key; the one before stays valid beside a new
-- one until it ends.
create table webhook_secret (
	id bigint generated always as identity primary key,
	channel_id uuid not null references press_channel,
	closed text not null,
	made_at timestamptz not null,
	ends_at timestamptz check (ends_at >= made_at)
);

create index webhook_secret_channel on webhook_secret (channel_id);
create unique index one_newest_webhook_secret on webhook_secret (channel_id) where ends_at is null;
revoke delete, truncate on webhook_secret from ${appRole};

-- Tokens of the API: only their hash is kept.
create table api_token (
	id uuid primary key,
	office_id text not null references press_office,
	label text not null check (label = btrim(label) and length(label) between 1 and 120),
	token_sha256 text not null unique check (token_sha256 ~ '^[0-9a-f]{64}$'),
	-- its first characters, so that people can tell tokens apart
	hint text not null check (hint ~ '^nb_[A-Za-z0-9_-]{3}$'),
	scopes text[] not null check (scopes <@ array['READ_EMBARGOED', 'QUEUE', 'ACKNOWLEDGE']
		and cardinality(scopes) > 0),
	-- the networks from which it is taken; from everywhere when there is none
	allowed text[] not null check (allowed::cidr[] is not null),
	expires_at timestamptz not null check (expires_at > made_at),
	made_by text not null,
	made_at timestamptz not null,
	revoked_by text,
	revoked_at timestamptz,
	constraint token_revoked_as_a_whole check ((revoked_by is null) = (revoked_at is null))
);

create index api_token_office on api_token (office_id);
revoke delete, truncate on api_token from ${appRole};

create table api_token_use (
	token_id uuid primary key references api_token,
	last_used_at timestamptz not null,
	last_address text not null
);

-- Who read an edition before its time.
create table embargoed_fetch (
	id bigint generated always as identity primary key,
	year int not null check (year between 1900 and 2999),
	edition int not null check (edition > 0),
	office_id text not null references press_office,
	token_id uuid not null references api_token,
	what text not null check (what ~ '^[a-z-]{1,40}$'),
	address text not null,
	fetched_at timestamptz not null
);

create index embargoed_fetch_edition on embargoed_fetch (year, edition);
create index embargoed_fetch_office on embargoed_fetch (office_id, fetched_at);

create function embargoed_fetch_stays() returns trigger language plpgsql as $$
begin
	raise exception 'what was fetched stays on file: % refused', lower(tg_op) using errcode = 'restrict_violation';
end
$$;

create trigger embargoed_fetch_stays before update or delete or truncate on embargoed_fetch
	for each statement execute function embargoed_fetch_stays();

revoke update, delete, truncate on embargoed_fetch from ${appRole};
