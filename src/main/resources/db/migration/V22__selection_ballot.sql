-- Ballots. What a councillor chose in a secret one stands in ballot_box alone, without a name, a time or an order.

create table ballot (
	id text primary key check (id ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
	year_id text not null references highlight_year,
	number int not null check (number >= 1),
	-- 1: the main ballot; from 2 on a run-off among the tied
	round int not null check (round >= 1),
	manner text not null check (manner in ('online', 'paper', 'hands')),
	secret boolean not null,
	seats int not null check (seats between 1 and 100),
	roll int not null check (roll >= 1),
	quorum int not null check (quorum between 1 and 500),
	opened_at timestamptz not null,
	opened_by text not null,
	closes_at timestamptz,
	state text not null check (state in ('open', 'closed', 'void')),
	closed_at timestamptz,
	-- the account that closed it, or system
	closed_by text,
	turnout int,
	void_reason text check (void_reason in ('quorum', 'withdrawn')),
	-- at the table
	papers int check (papers >= 0),
	invalid int check (invalid >= 0),
	present int check (present >= 0),
	minutes_file_id text,
	minutes_file_name text,
	entered_by text,
	entered_at timestamptz,
	totals_sha256 text,
	confirmed_by text,
	confirmed_at timestamptz,
	-- the chair's decision between those still tied after a run-off
	decision_reason text,
	decision_document_id text references official_document,
	decision_file_id text,
	decision_file_name text,
	decided_by text,
	decided_at timestamptz,
	version int not null default 0,
	unique (year_id, number),
	check (closes_at is null or closes_at > opened_at),
	check ((state = 'open') = (closed_at is null)),
	check ((state = 'void') = (void_reason is not null)),
	check (confirmed_by is null or confirmed_by <> entered_by),
	check (manner = 'online' or state <> 'closed' or confirmed_by is not null),
	check (present is null or (present <= roll and papers + invalid <= present))
);

-- One at a time; round by round.
create unique index one_open_ballot_a_year on ballot (year_id) where state = 'open';
create unique index one_result_a_round on ballot (year_id, round) where state = 'closed';

create table ballot_candidate (
	ballot_id text not null references ballot,
	position int not null check (position >= 1),
	nomination_id text not null references nomination,
	title_vi text not null,
	title_en text,
	primary key (ballot_id, position),
	unique (ballot_id, nomination_id)
);

-- Who may vote; voter is the member or, that day, the member's substitute. Of a secret paper it says that, never when.
create table ballot_roll (
	ballot_id text not null references ballot,
	councillor text not null,
	voter text not null,
	position int not null check (position >= 1),
	chair boolean not null default false,
	voted boolean not null default false,
	primary key (ballot_id, councillor),
	unique (ballot_id, voter)
);

-- The papers of a secret ballot, sorted, in one row that every cast and the close write anew. No constraint reads the
-- papers: the message of a broken one would show them in the server's log.
create table ballot_box (
	ballot_id text primary key references ballot,
	papers jsonb not null
);

-- The votes of an open ballot, with names.
create table ballot_vote (
	ballot_id text not null,
	councillor text not null,
	chosen text[] not null,
	cast_at timestamptz not null,
	primary key (ballot_id, councillor),
	foreign key (ballot_id, councillor) references ballot_roll (ballot_id, councillor)
);

-- Votes a candidate: written when an online ballot closes, or entered at the table.
create table ballot_total (
	ballot_id text not null,
	nomination_id text not null,
	votes int not null check (votes >= 0),
	primary key (ballot_id, nomination_id),
	foreign key (ballot_id, nomination_id) references ballot_candidate (ballot_id, nomination_id)
);

-- Whom the chair's decision chose.
create table ballot_decided (
	ballot_id text not null,
	position int not null check (position >= 1),
	nomination_id text not null,
	primary key (ballot_id, position),
	foreign key (ballot_id, nomination_id) references ballot_candidate (ballot_id, nomination_id)
);

-- A personal link with a code, for a councillor without a computer of the office at hand.
create table ballot_link (
	ballot_id text not null,
	councillor text not null,
	token_sha256 text not null unique check (token_sha256 ~ '^[0-9a-f]{64}$'),
	code_sha256 text not null check (code_sha256 ~ '^[0-9a-f]{64}$'),
	wrong int not null default 0 check (wrong between 0 and 5),
	primary key (ballot_id, councillor),
	foreign key (ballot_id, councillor) references ballot_roll (ballot_id, councillor)
);

-- A closed ballot and what it was held on never change.
create function ballot_stands() returns trigger language plpgsql as $$
begin
	if exists (select from public.ballot where id = old.ballot_id and state <> 'open') then
		raise exception 'the ballot is closed: % of % refused', lower(tg_op), tg_table_name
			using errcode = 'restrict_violation';
	end if;
	return case tg_op when 'DELETE' then old else new end;
end
$$;

create trigger ballot_candidate_stands before update or delete on ballot_candidate
	for each row execute function ballot_stands();
create trigger ballot_roll_stands before update or delete on ballot_roll
	for each row execute function ballot_stands();
create trigger ballot_vote_stands before update or delete on ballot_vote
	for each row execute function ballot_stands();
create trigger ballot_total_stands before update or delete on ballot_total
	for each row execute function ballot_stands();

create trigger ballot_box_stands before update or delete on ballot_box
	for each row execute function ballot_stands();

create function ballot_ends_once() returns trigger language plpgsql as $$
begin
	if old.state <> 'open' and (new.state <> old.state or new.closed_at <> old.closed_at or new.turnout is distinct from
			old.turnout or new.seats <> old.seats or new.quorum <> old.quorum or old.decided_at is not null) then
		raise exception 'the ballot is closed' using errcode = 'restrict_violation';
	end if;
	return new;
end
$$;

create trigger ballot_ends_once before update on ballot for each row execute function ballot_ends_once();

revoke delete, truncate on ballot, ballot_box, ballot_candidate, ballot_roll, ballot_vote, ballot_decided from ${appRole};
revoke update on ballot_candidate, ballot_decided from ${appRole};
