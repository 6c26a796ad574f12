-- Public keys that editions were signed with. None is ever taken away: what an old key signed stays verifiable.
create table signing_key (
	-- the thumbprint of the key (RFC 7638)
	id text primary key check (id ~ '^[A-Za-z0-9_-]{43}$'),
	-- the x of the key (RFC 8037), Ed25519
	public_x text not null unique check (public_x ~ '^[A-Za-z0-9_-]{43}$'),
	first_seen_at timestamptz not null,
	-- of two that came together the newer has the higher
	place bigint generated always as identity unique
);

create function signing_key_stays() returns trigger language plpgsql as $$
begin
	raise exception 'a key that has signed stays as it is: % refused', lower(tg_op)
		using errcode = 'restrict_violation';
end
$$;

create trigger signing_key_stays before update or delete or truncate on signing_key
	for each statement execute function signing_key_stays();

revoke update, delete, truncate on signing_key from ${appRole};

-- The detached JWS over an edition's canonical bytes. Its header names the release time, so that each decision on when
-- an edition comes out has a signature of its own.
create table edition_signature (
	id bigint generated always as identity primary key,
	edition_id bigint not null references edition,
	release_at timestamptz not null,
	key_id text not null references signing_key,
	-- compact serialisation without the payload (RFC 7515, appendix F; RFC 7797)
	jws text not null check (jws ~ '^[A-Za-z0-9_-]+\.\.[A-Za-z0-9_-]{86}$'),
	signed_at timestamptz not null,
	constraint one_signature_for_a_release unique (edition_id, release_at)
);

create trigger edition_signature_is_append_only before update or delete or truncate on edition_signature
	for each statement execute function release_is_append_only();

revoke update, delete, truncate on edition_signature from ${appRole};
