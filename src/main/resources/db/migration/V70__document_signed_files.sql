-- Papers laid out to be signed, and the files that came of it: their own bytes with signatures behind them. Nothing here
-- changes, ever.

create table paper_to_sign (
	id uuid primary key,
	-- whose paper it is, and the hash of what it was made of
	matter text not null check (matter ~ '^[a-z]{1,20}:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$'),
	made_of text not null check (made_of ~ '^[0-9a-f]{64}$'),
	file_id text not null references stored_file,
	-- the name of an account
	made_by text not null check (made_by ~ '^[a-z0-9][a-z0-9._@-]{0,63}$'),
	made_at timestamptz not null,
	unique (matter, made_of)
);

create table signed_paper (
	id uuid primary key,
	paper_id uuid not null references paper_to_sign,
	file_id text not null references stored_file,
	-- with the agency's certificate on the portal, or elsewhere, with a token
	way text not null check (way in ('PORTAL', 'OUTSIDE')),
	kept_by text not null check (kept_by ~ '^[a-z0-9][a-z0-9._@-]{0,63}$'),
	kept_at timestamptz not null
);

create index signed_paper_paper on signed_paper (paper_id, kept_at desc);

create function signed_paper_goes_on() returns trigger language plpgsql as $$
declare
	original bytea;
	signed bytea;
begin
	select bytes.content into original from paper_to_sign paper
		join stored_file file on file.id = paper.file_id join stored_bytes bytes on bytes.sha256 = file.sha256
		where paper.id = new.paper_id;
	select bytes.content into signed from stored_file file join stored_bytes bytes on bytes.sha256 = file.sha256
		where file.id = new.file_id;
	if octet_length(signed) <= octet_length(original) or substr(signed, 1, octet_length(original)) <> original then
		raise exception 'a signed paper goes on where the paper ends' using errcode = 'check_violation';
	end if;
	return new;
end
$$;

create trigger signed_paper_goes_on before insert on signed_paper
	for each row execute function signed_paper_goes_on();

create function signed_paper_stays() returns trigger language plpgsql as $$
begin
	raise exception 'what was signed stays: % refused', lower(tg_op) using errcode = 'restrict_violation';
end
$$;

create trigger paper_to_sign_stays before update or delete or truncate on paper_to_sign
	for each statement execute function signed_paper_stays();
create trigger signed_paper_stays before update or delete or truncate on signed_paper
	for each statement execute function signed_paper_stays();
alter table paper_to_sign enable always trigger paper_to_sign_stays;
alter table signed_paper enable always trigger signed_paper_stays;

revoke update, delete, truncate on paper_to_sign, signed_paper from ${appRole};
