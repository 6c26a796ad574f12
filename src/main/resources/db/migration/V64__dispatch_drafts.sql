-- A letter that is being written: what of it is to be signed and issued stands in its text.
create table dispatch_draft (
	id uuid primary key,
	year_id text not null references highlight_year,
	text text not null check (text is json object),
	state text not null check (state in ('DRAFT', 'SUBMITTED', 'SIGNED', 'ISSUED', 'DISCARDED')),
	-- why it came back from the signatory; null once it was changed
	returned text check (length(returned) between 1 and 2000),
	-- of the letter that was signed: an edit takes the signature away
	signed_sha256 text check (signed_sha256 ~ '^[0-9a-f]{64}$'),
	signed_by text,
	signed_for text,
	signed_at timestamptz,
	changed_at timestamptz not null,
	version int not null,
	constraint signed_as_a_whole check ((state in ('SIGNED', 'ISSUED')) = (signed_sha256 is not null)
		and (signed_sha256 is null) = (signed_by is null) and (signed_sha256 is null) = (signed_at is null)
		and (signed_by is not null or signed_for is null)),
	constraint returned_to_its_writers check (returned is null or state in ('DRAFT', 'DISCARDED'))
);

create index dispatch_draft_year on dispatch_draft (year_id);

-- Everybody who wrote on it, and in whose place: empty where in nobody's.
create table dispatch_author (
	draft_id uuid not null references dispatch_draft,
	account text not null,
	on_behalf_of text not null,
	primary key (draft_id, account, on_behalf_of)
);

create function dispatch_draft_keeps_its_end() returns trigger language plpgsql as $$
begin
	if old.state in ('ISSUED', 'DISCARDED') then
		raise exception 'a letter that was issued or dropped stays as it is' using errcode = 'restrict_violation';
	end if;
	if new.state = 'ISSUED' and old.state <> 'SIGNED' then
		raise exception 'a letter is signed before it is issued' using errcode = 'restrict_violation';
	end if;
	if new.state = 'ISSUED' and (new.text, new.signed_sha256) is distinct from (old.text, old.signed_sha256) then
		raise exception 'a letter is issued as it was signed' using errcode = 'restrict_violation';
	end if;
	if new.signed_by is not null and exists (select from dispatch_author where draft_id = new.id
			and (account in (new.signed_by, new.signed_for) or on_behalf_of in (new.signed_by, new.signed_for))) then
		raise exception 'nobody signs a letter that they wrote' using errcode = 'restrict_violation';
	end if;
	return new;
end
$$;

create trigger dispatch_draft_keeps_its_end before update on dispatch_draft
	for each row execute function dispatch_draft_keeps_its_end();
revoke delete, truncate on dispatch_draft, dispatch_author from ${appRole};

-- What was issued here. A letter from before the portal has no more than its document.
alter table dispatch
	add column draft_id uuid unique references dispatch_draft,
	add column kind text not null default 'NEW' check (kind in ('NEW', 'CORRECTING', 'REPLACING', 'RECALLING')),
	-- the letter before it, which only one takes up
	add column refers_to text unique references dispatch,
	add column edition int check (edition >= 1),
	add column embargo timestamptz,
	-- to how many press offices
	add column offices int check (offices >= 1),
	-- what was signed, in its canonical form, and its hash
	add column content text check (content is json object),
	add column sha256 text check (sha256 = encode(sha256(convert_to(content, 'UTF8')), 'hex')),
	add column issued_by text,
	add column issued_at timestamptz,
	add constraint issued_as_a_whole check (num_nulls(draft_id, edition, offices, content, sha256, issued_by, issued_at) in (0, 7)),
	add constraint refers_unless_new check (draft_id is null or (kind = 'NEW') = (refers_to is null)),
	add constraint refers_to_another check (refers_to <> id),
	add constraint recall_has_no_embargo check (kind <> 'RECALLING' or embargo is null);

create index dispatch_year on dispatch (year_id, edition);

create function dispatch_stays() returns trigger language plpgsql as $$
begin
	raise exception 'what was issued stays: % refused', lower(tg_op) using errcode = 'restrict_violation';
end
$$;

create trigger dispatch_stays before update or delete or truncate on dispatch
	for each statement execute function dispatch_stays();
revoke update, delete, truncate on dispatch from ${appRole};
