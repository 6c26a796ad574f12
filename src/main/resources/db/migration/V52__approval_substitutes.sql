-- In whose place a paper was registered or confirmed, and a withdrawal proposed: two people stay two when one of them
-- stands in for the other.

alter table paper_answer add column registered_for text;
alter table approval_act add column confirmed_for text;
alter table withdrawal_proposal add column proposed_for text;

alter table paper_answer
	add constraint decided_by_none_of_those_who_registered
		check (outcome is distinct from 'confirmed' or decided_by is distinct from registered_for);
alter table withdrawal_proposal
	add constraint withdrawal_confirmed_by_none_of_those_who_proposed
		check (outcome is distinct from 'confirmed' or decided_by is distinct from proposed_for);

create or replace function act_is_on_what_was_submitted() returns trigger language plpgsql as $$
begin
	if not exists (select from approval_submission s where s.id = new.submission_id and s.round_id = new.round_id
			and s.sha256 = new.sha256
			and not array_remove(array[s.submitted_by, s.on_behalf_of], null)
				&& array_remove(array[new.account, new.on_behalf_of, new.confirmed_by, new.confirmed_for], null)) then
		raise exception 'an act is on the submitted text, by another than who submitted it'
			using errcode = 'restrict_violation';
	end if;
	return new;
end
$$;

create or replace function paper_answer_is_decided_once() returns trigger language plpgsql as $$
begin
	if tg_op = 'DELETE' or old.outcome is not null
			or (new.id, new.submission_id, new.position, new.verdict, new.document_id, new.registered_by,
				new.registered_at) is distinct from (old.id, old.submission_id, old.position, old.verdict,
				old.document_id, old.registered_by, old.registered_at)
			or new.registered_for is distinct from old.registered_for
			or new.reason is distinct from old.reason then
		raise exception 'a paper answer is decided once and never changed' using errcode = 'restrict_violation';
	end if;
	return new;
end
$$;
