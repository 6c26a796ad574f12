-- What was submitted, byte for byte, and who said what of exactly that. Nothing here changes, ever; whether an approval
-- holds follows from the hash alone.

create function approval_is_never_changed() returns trigger language plpgsql as $$
begin
	raise exception '% is only ever added to: % refused', tg_table_name, lower(tg_op)
		using errcode = 'restrict_violation';
end
$$;

create table approval_submission (
	id text primary key check (id ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
	year_id text not null references highlight_year,
	round_id text not null references approval_round,
	-- counted within the year
	number int not null check (number >= 1),
	canonical bytea not null,
	sha256 text not null,
	submitted_by text not null,
	on_behalf_of text,
	submitted_at timestamptz not null,
	unique (year_id, number),
	constraint submitted_hash_is_of_the_bytes check (sha256 = encode(sha256(canonical), 'hex'))
);

create table approval_act (
	id bigint generated always as identity primary key,
	submission_id text not null references approval_submission,
	round_id text not null references approval_round,
	position int not null check (position >= 1),
	-- of the text on which it was done
	sha256 text not null,
	verdict text not null check (verdict in ('agreed', 'returned')),
	reason text,
	body_id text not null references issuing_body,
	document_id text references official_document,
	-- true: the body answered by paper; the clerk registered it, another person confirmed it
	by_paper boolean not null,
	account text not null,
	on_behalf_of text,
	confirmed_by text,
	acted_at timestamptz not null,
	constraint one_act_a_step unique (submission_id, position),
	constraint return_has_its_reason check (verdict = 'agreed' or reason is not null),
	constraint paper_is_on_file check (not by_paper or document_id is not null),
	constraint paper_is_confirmed_by_another check (by_paper = (confirmed_by is not null)
		and (confirmed_by is null or confirmed_by <> account)),
	foreign key (round_id, position) references route_step
);

create index approval_act_by_round on approval_act (round_id, position);

create function act_is_on_what_was_submitted() returns trigger language plpgsql as $$
begin
	if not exists (select from approval_submission s where s.id = new.submission_id and s.round_id = new.round_id
			and s.sha256 = new.sha256 and s.submitted_by not in (new.account, coalesce(new.on_behalf_of, ''))
			and coalesce(s.on_behalf_of, '') not in (new.account, coalesce(new.on_behalf_of, '-'))) then
		raise exception 'an act is on the submitted text, by another than who submitted it'
			using errcode = 'restrict_violation';
	end if;
	return new;
end
$$;

create trigger act_is_on_what_was_submitted before insert on approval_act
	for each row execute function act_is_on_what_was_submitted();

create table paper_answer (
	id bigint generated always as identity primary key,
	submission_id text not null references approval_submission,
	position int not null check (position >= 1),
	verdict text not null check (verdict in ('agreed', 'returned')),
	reason text,
	document_id text not null references official_document,
	registered_by text not null,
	registered_at timestamptz not null,
	-- null while it waits for the second person
	outcome text check (outcome in ('confirmed', 'dismissed')),
	decided_by text,
	decided_at timestamptz,
	dismissal text,
	version int not null default 0,
	constraint returned_paper_has_its_reason check (verdict = 'agreed' or reason is not null),
	constraint decided_as_a_whole check ((outcome is null) = (decided_by is null)
		and (outcome is null) = (decided_at is null)),
	constraint decided_by_another check (outcome is distinct from 'confirmed' or decided_by <> registered_by),
	constraint dismissed_with_a_reason check ((outcome is not distinct from 'dismissed') = (dismissal is not null))
);

create unique index one_paper_waits on paper_answer (submission_id, position) where outcome is null;

create function paper_answer_is_decided_once() returns trigger language plpgsql as $$
begin
	if tg_op = 'DELETE' or old.outcome is not null
			or (new.id, new.submission_id, new.position, new.verdict, new.document_id, new.registered_by,
				new.registered_at) is distinct from (old.id, old.submission_id, old.position, old.verdict,
				old.document_id, old.registered_by, old.registered_at)
			or new.reason is distinct from old.reason then
		raise exception 'a paper answer is decided once and never changed' using errcode = 'restrict_violation';
	end if;
	return new;
end
$$;

create trigger paper_answer_is_decided_once before update or delete on paper_answer
	for each row execute function paper_answer_is_decided_once();

create trigger approval_submission_is_never_changed before update or delete on approval_submission
	for each row execute function approval_is_never_changed();
create trigger approval_submission_is_never_emptied before truncate on approval_submission
	for each statement execute function approval_is_never_changed();
create trigger approval_act_is_never_changed before update or delete on approval_act
	for each row execute function approval_is_never_changed();
create trigger approval_act_is_never_emptied before truncate on approval_act
	for each statement execute function approval_is_never_changed();

revoke update, delete, truncate on approval_submission, approval_act from ${appRole};
revoke delete, truncate on paper_answer, approval_round from ${appRole};
