-- Accounts. The name is what the journal keeps: it never changes, and no account is ever deleted.
create table account (
	name text primary key check (name ~ '^[a-z0-9][a-z0-9._@-]{0,63}$' and name <> 'system'),
	display_name text not null check (display_name = btrim(display_name) and length(display_name) between 1 and 200),
	password_hash text not null check (password_hash like '$argon2id$%'),
	-- the hash as the installation gave it, for the accounts it makes and resets itself
	given_hash text check (given_hash like '$argon2id$%'),
	must_change_password boolean not null,
	enabled boolean not null,
	-- a session carries the epoch of its beginning, and is over when the account has a later one
	session_epoch int not null check (session_epoch >= 0),
	-- encrypted with the installation's secret key
	second_factor_secret text,
	-- the time step of the last code taken: RFC 6238, section 5.2, takes none twice
	second_factor_step bigint,
	created_at timestamptz not null,
	password_changed_at timestamptz not null,
	version int not null,
	constraint step_of_a_second_factor check (second_factor_step is null or second_factor_secret is not null)
);

create table account_role (
	account_name text not null references account,
	role text not null check (role in ('NOMINATOR', 'COUNCILLOR', 'SECRETARY', 'EDITOR', 'APPROVER', 'CLERK',
		'SIGNATORY', 'PRESS', 'ADMIN')),
	body_id text references issuing_body,
	constraint account_role_once unique nulls not distinct (account_name, role, body_id),
	constraint body_of_those_who_speak_for_one check (body_id is null or role in ('NOMINATOR', 'APPROVER'))
);

-- One-time codes for whoever lost the second factor; a used one is removed.
create table recovery_code (
	account_name text not null references account,
	code_sha256 text not null check (code_sha256 ~ '^[0-9a-f]{64}$'),
	primary key (account_name, code_sha256)
);

-- The roles whose accounts must have a second factor.
create table second_factor_duty (
	role text primary key
);

-- Who acts in whose place, from the first to the last day, both included, in the locality's time.
create table substitution (
	id uuid primary key,
	account_name text not null references account,
	role text not null check (role not in ('ADMIN', 'PRESS')),
	substitute_name text not null references account,
	first_day date not null,
	last_day date not null,
	named_at timestamptz not null,
	revoked_at timestamptz,
	constraint substitution_of_somebody_else check (substitute_name <> account_name),
	constraint substitution_has_days check (first_day <= last_day)
);

create index substitution_account on substitution (account_name, role);
create index substitution_substitute on substitution (substitute_name);
