-- What press offices are told. A message never changes; its id is what receivers know it by, on every channel and at
-- every attempt.
create table press_message (
	id text primary key check (id ~ '^msg_[0-9A-Za-z]{24}$'),
	-- where an office's queue goes on
	position bigint generated always as identity unique,
	kind text not null check (kind in ('DISPATCH', 'CORRECTING', 'REPLACING', 'RECALL', 'CORRECTED', 'WITHDRAWN',
		'CHANNEL_OFF', 'TEST')),
	-- what it tells of: told once
	reference text not null check (length(reference) between 1 and 200),
	year int check (year between 1900 and 2999),
	edition int check (edition >= 1),
	urgency text not null check (urgency in ('NORMAL', 'URGENT', 'VERY_URGENT', 'MOST_URGENT')),
	embargo timestamptz,
	letter text not null check (letter is json object),
	-- the official letter, and the one that it corrects, replaces or calls back
	document text generated always as (letter::json ->> 'documentId') stored,
	refers_to text generated always as (letter::json ->> 'refersTo') stored,
	-- the bytes that webhooks are posted and the queue answers
	body text not null check (body is json object and octet_length(body) < 20000),
	sent_at timestamptz not null,
	-- null where no answer is asked for
	acknowledge_by timestamptz check (acknowledge_by > sent_at),
	constraint told_once unique (kind, reference),
	constraint of_an_edition check ((kind in ('CHANNEL_OFF', 'TEST')) = (year is null) and (year is null) = (edition is null)),
	constraint answered_where_it_matters check ((year is null) = (acknowledge_by is null))
);

create index press_message_year on press_message (year, edition);
create index press_message_document on press_message (document);
create index press_message_refers_to on press_message (refers_to);

-- To whom: each is told once, whatever becomes of the ways to it.
create table press_message_office (
	message_id text not null references press_message,
	office_id text not null references press_office,
	primary key (message_id, office_id)
);

create index press_message_office_office on press_message_office (office_id);

create function press_message_stays() returns trigger language plpgsql as $$
begin
	raise exception '% is only ever added to: % refused', tg_table_name, lower(tg_op)
		using errcode = 'restrict_violation';
end
$$;

create trigger press_message_stays before update or delete or truncate on press_message
	for each statement execute function press_message_stays();
create trigger press_message_office_stays before update or delete or truncate on press_message_office
	for each statement execute function press_message_stays();

revoke update, delete, truncate on press_message, press_message_office from ${appRole};

-- A message on one of its ways to an office.
create table press_delivery (
	id uuid primary key,
	message_id text not null,
	office_id text not null,
	purpose text not null check (purpose in ('MESSAGE', 'REMINDER', 'LAST_REMINDER')),
	channel_kind text not null check (channel_kind in ('EMAIL', 'WEBHOOK', 'QUEUE')),
	-- null for the queue, which every office has
	channel_id uuid references press_channel,
	-- where it went, also once the channel is another
	address text not null,
	state text not null check (state in ('WAITING', 'DELIVERED', 'FAILED', 'OFF', 'SUPERSEDED')),
	attempts int not null check (attempts >= 0),
	-- the attempts that are counted, and from when: a new run begins when somebody sends it again
	run_attempts int not null check (run_attempts >= 0),
	run_since timestamptz not null,
	-- when it is tried next; null where it is not tried any more, or waits to be fetched
	next_at timestamptz,
	delivered_at timestamptz,
	last_outcome text,
	made_at timestamptz not null,
	version int not null,
	foreign key (message_id, office_id) references press_message_office,
	constraint delivered_once unique nulls not distinct (message_id, office_id, purpose, channel_id),
	constraint queue_has_no_channel check ((channel_kind = 'QUEUE') = (channel_id is null)),
	constraint delivered_when check ((state = 'DELIVERED') = (delivered_at is not null)),
	constraint tried_while_it_waits check (next_at is null or state = 'WAITING')
);

create index press_delivery_next on press_delivery (next_at) where next_at is not null;
create index press_delivery_office on press_delivery (office_id, made_at);
create index press_delivery_channel on press_delivery (channel_id) where state = 'WAITING';
revoke delete, truncate on press_delivery from ${appRole};

-- What was sent and what came back; forgotten after 90 days.
create table delivery_attempt (
	id bigint generated always as identity primary key,
	delivery_id uuid not null references press_delivery,
	number int not null check (number >= 1),
	began_at timestamptz not null,
	millis int not null check (millis >= 0),
	outcome text not null check (outcome ~ '^[a-z]+(-[a-z]+)*$'),
	status int check (status between 100 and 999),
	-- without signatures
	request_headers text not null check (request_headers is json object),
	body_sha256 text not null check (body_sha256 ~ '^[0-9a-f]{64}$'),
	answer text not null check (length(answer) <= 2000),
	unique (delivery_id, number)
);

create index delivery_attempt_began on delivery_attempt (began_at);

create function delivery_attempt_stays() returns trigger language plpgsql as $$
begin
	if tg_op = 'DELETE' then
		if old.began_at < clock_timestamp() - interval '89 days' then
			return old;
		end if;
	end if;
	raise exception 'an attempt stays for 90 days: % refused', lower(tg_op) using errcode = 'restrict_violation';
end
$$;

create trigger delivery_attempt_stays before update or delete on delivery_attempt
	for each row execute function delivery_attempt_stays();
create trigger delivery_attempts_stay before truncate on delivery_attempt
	for each statement execute function delivery_attempt_stays();
revoke update, truncate on delivery_attempt from ${appRole};

-- Since when a channel takes nothing.
create table channel_health (
	channel_id uuid primary key references press_channel,
	failing_since timestamptz,
	last_success_at timestamptz
);

revoke delete, truncate on channel_health from ${appRole};

-- What the offices answered, in the codes of the exchange of electronic documents.
create table acknowledgement (
	id bigint generated always as identity primary key,
	message_id text not null,
	office_id text not null,
	code text not null check (code in ('01', '02', '03', '05', '06')),
	reason text check (length(reason) between 1 and 2000),
	printed_url text check (length(printed_url) <= 2000 and printed_url ~ '^https?://'),
	via text not null check (via in ('API', 'LINK', 'PAGES', 'TELEPHONE')),
	-- an account, or the name of whom was on the telephone; null for a program or whoever held the link
	given_by text check (length(given_by) between 1 and 200),
	-- who wrote it down
	noted_by text,
	given_at timestamptz not null,
	foreign key (message_id, office_id) references press_message_office,
	constraint refused_with_a_reason check (code <> '02' or reason is not null),
	constraint printed_somewhere check ((code = '06') = (printed_url is not null)),
	constraint telephone_has_two_ends check ((via = 'TELEPHONE') = (noted_by is not null)
		and (via <> 'TELEPHONE' or given_by is not null))
);

create index acknowledgement_of on acknowledgement (message_id, office_id, id);

create trigger acknowledgement_stays before update or delete or truncate on acknowledgement
	for each statement execute function press_message_stays();
revoke update, delete, truncate on acknowledgement from ${appRole};

-- The links in mails by which an office answers once; only their hashes are kept.
create table acknowledgement_link (
	token_sha256 text primary key check (token_sha256 ~ '^[0-9a-f]{64}$'),
	message_id text not null,
	office_id text not null,
	made_at timestamptz not null,
	ends_at timestamptz not null check (ends_at > made_at),
	used_at timestamptz,
	foreign key (message_id, office_id) references press_message_office
);

create index acknowledgement_link_of on acknowledgement_link (message_id, office_id);
revoke truncate on acknowledgement_link from ${appRole};

-- The corrections and withdrawals of which whoever had the edition before was told, or that nobody needed to be told of.
create table edition_push (
	year int not null,
	edition int not null,
	message_id text references press_message,
	pushed_at timestamptz not null,
	primary key (year, edition)
);

create trigger edition_push_stays before update or delete or truncate on edition_push
	for each statement execute function press_message_stays();
revoke update, delete, truncate on edition_push from ${appRole};
