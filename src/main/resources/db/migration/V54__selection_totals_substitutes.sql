-- In whose place totals were entered and confirmed: two people stay two when one of them stands in for the other.

alter table ballot add column entered_for text;
alter table ballot add column confirmed_for text;

alter table ballot
	add constraint totals_confirmed_by_none_of_those_who_entered
		check (confirmed_by is null or (confirmed_by is distinct from entered_for
			and (confirmed_for is null or (confirmed_for is distinct from entered_by
				and confirmed_for is distinct from entered_for))));
