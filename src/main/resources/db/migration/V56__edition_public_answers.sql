-- When readers last saw an answer given, worded anew or taken back; null where nobody but its reader ever read it. Once the
-- answer was public its reference is known for good, in caches and archives too: what the reader wrote never opens to it again.

alter table error_report add column seen_at timestamptz;

update error_report set seen_at = answered_at where edition is not null;

alter table error_report add constraint public_answer_is_seen check (edition is null or seen_at is not null);

create function seen_answer_stays_seen() returns trigger language plpgsql as $$
begin
	if old.seen_at is not null and new.seen_at is null then
		raise exception 'an answer that was public cannot become one that never was' using errcode = 'restrict_violation';
	end if;
	return new;
end
$$;

create trigger seen_answer_stays_seen before update on error_report
	for each row execute function seen_answer_stays_seen();
