-- Which messages carry a letter that corrects, replaces or calls back that of another, or one of those.
create view press_message_taken_up as
with recursive taken_up as (
	select message.id as message_id, later.id as by_id, later.kind as by_kind, later.document as by_document
	from press_message message join press_message later on later.refers_to = message.document
	union
	select taken_up.message_id, later.id, later.kind, later.document
	from taken_up join press_message later on later.refers_to = taken_up.by_document
)
select message_id, by_id, by_kind, by_document from taken_up;

-- What a later message to the same office took the place of: whatever takes its letter up; what tells of a later
-- edition, unless that was called back; what the portal tells of the same edition by itself. What calls a letter back
-- takes the place of that letter alone, and nothing takes its own.
create view press_message_replaced as
select told.message_id, told.office_id, later.id as by_id
from press_message_office told
	join press_message message on message.id = told.message_id and message.kind <> 'RECALL'
	join press_message_office told_later on told_later.office_id = told.office_id
	join press_message later on later.id = told_later.message_id and later.year = message.year
		and later.position > message.position
where exists (select from press_message_taken_up taken where taken.message_id = message.id and taken.by_id = later.id)
	or (later.edition > message.edition and later.kind <> 'RECALL'
		and not exists (select from press_message_taken_up taken
			where taken.message_id = later.id and taken.by_kind = 'RECALL'))
	or (later.edition = message.edition and later.kind in ('CORRECTED', 'WITHDRAWN'));

revoke insert, update, delete, truncate on press_message_taken_up, press_message_replaced from ${appRole};

-- Who is still to be told of an edition follows from the messages themselves, office by office.
drop table edition_push;

-- That it arrived is not forgotten when it is sent again.
alter table press_delivery drop constraint delivered_when;
alter table press_delivery add constraint delivered_when check (state <> 'DELIVERED' or delivered_at is not null);

-- How many messages in a row a channel let fail.
alter table channel_health add given_up int not null default 0 check (given_up >= 0);
alter table channel_health add constraint given_up_while_it_fails check (given_up = 0 or failing_since is not null);
