-- Which submitted text an edition publishes, kept beside it: its bytes know of no submission. Written when a list to
-- which the bodies agreed is sealed; read for editions that are out.
create table edition_submission (
	edition_id bigint primary key references edition,
	submission_id text not null references approval_submission
);

create function edition_publishes_its_own_year() returns trigger language plpgsql as $$
begin
	if not exists (select from edition e join approval_submission s on s.year_id = e.year_id
			where e.id = new.edition_id and s.id = new.submission_id and e.kind <> 'withdrawal') then
		raise exception 'an edition publishes a text that was submitted for its year' using errcode = 'restrict_violation';
	end if;
	return new;
end
$$;

create trigger edition_publishes_its_own_year before insert on edition_submission
	for each row execute function edition_publishes_its_own_year();

-- What was sealed before this was written down: the last text that was submitted before it. What the portal released of
-- itself, from records, was never submitted.
insert into edition_submission (edition_id, submission_id)
	select distinct on (e.id) e.id, s.id
	from edition e join approval_submission s on s.year_id = e.year_id and s.submitted_at <= e.sealed_at
	where e.kind <> 'withdrawal' and e.sealed_by <> 'system'
	order by e.id, s.number desc;

create trigger edition_submission_is_append_only before update or delete or truncate on edition_submission
	for each statement execute function release_is_append_only();

revoke update, delete, truncate on edition_submission from ${appRole};

-- A proposal or decision that was signed for its body and entered in the register. From then on it stays as it is.
alter table paper_to_sign
	drop constraint paper_to_sign_matter_check,
	add constraint paper_to_sign_matter_check check (matter ~ '^[a-z]{1,20}:[a-z0-9]+(-[a-z0-9]+)*$' and length(matter) <= 200);

alter table approval_draft
	add column document_id text unique references official_document,
	-- of all that was signed: the text, and the list annexed to it
	add column signed_sha256 text check (signed_sha256 ~ '^[0-9a-f]{64}$'),
	add column signed_by text,
	add column signed_for text,
	-- with the certificate on the portal, else elsewhere, with a token
	add column signed_here boolean,
	add column signed_at timestamptz,
	add constraint draft_signed_as_a_whole check (
		num_nulls(document_id, signed_sha256, signed_by, signed_here, signed_at) in (0, 5)
		and (signed_by is not null or signed_for is null)),
	add constraint draft_signed_by_another check (
		signed_here is not true or changed_by not in (signed_by, coalesce(signed_for, '')));

create function approval_draft_keeps_its_end() returns trigger language plpgsql as $$
begin
	if tg_op = 'INSERT' then
		if new.document_id is not null then
			raise exception 'a paper is written before it is signed' using errcode = 'restrict_violation';
		end if;
		return new;
	end if;
	if old.document_id is not null then
		raise exception 'a paper that was signed stays as it is' using errcode = 'restrict_violation';
	end if;
	if new.document_id is null then
		return new;
	end if;
	if (new.id, new.submission_id, new.kind, new.text, new.changed_by)
			is distinct from (old.id, old.submission_id, old.kind, old.text, old.changed_by) then
		raise exception 'a paper is signed as it was written' using errcode = 'restrict_violation';
	end if;
	if not exists (select from official_document document join signed_paper signed on signed.file_id = document.file_id
			join paper_to_sign paper on paper.id = signed.paper_id
			where document.id = new.document_id and paper.matter = 'approval:' || new.id
				and paper.made_of = new.signed_sha256) then
		raise exception 'the register has the paper that was signed' using errcode = 'restrict_violation';
	end if;
	return new;
end
$$;

create trigger approval_draft_keeps_its_end before insert or update on approval_draft
	for each row execute function approval_draft_keeps_its_end();
