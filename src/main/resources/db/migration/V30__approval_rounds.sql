-- The route of a year as data: which bodies, in which order, with which act and paper. The trails of the years taken
-- over from before the portal stay in approval_step.

create table route_template (
	id text primary key check (id ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
	kind text not null check (kind in ('original', 'correction')),
	name_vi text not null,
	name_en text not null,
	position int not null unique
);

create table route_template_step (
	template_id text not null references route_template,
	position int not null check (position >= 1),
	role text not null check (role in ('proposal', 'agreement', 'decision', 'dispatch')),
	-- null where the secretary is to name the body
	body_id text references issuing_body,
	-- the kind of paper that comes with the act; null where none does
	form_vi text,
	form_en text,
	act_vi text not null,
	act_en text,
	by_paper boolean not null,
	primary key (template_id, position),
	constraint paper_has_its_form check (not by_paper or form_vi is not null)
);

insert into route_template (id, kind, name_vi, name_en, position) values
	('party-committee-and-dispatch', 'original', 'Ban cán sự đảng đề xuất, Thường trực Thành ủy đồng ý, Văn phòng UBND gửi công văn',
	'The Party committee proposes, the Permanent Members agree, the Office sends a dispatch', 1),
	('council-and-decision', 'original', 'Hội đồng đề nghị, Ban Thường vụ đồng ý, UBND ra quyết định công bố',
	'The council proposes, the Standing Committee agrees, the People''s Committee decides', 2),
	('correction', 'correction', 'Đính chính: một cơ quan đồng ý', 'Correction: one body agrees', 3);

-- A body that the register does not have is left open.
insert into route_template_step (template_id, position, role, body_id, form_vi, form_en, act_vi, act_en, by_paper) values
	('party-committee-and-dispatch', 1, 'proposal',
	(select id from issuing_body where id = 'party-committee-of-peoples-committee'),
	'Văn bản', 'Paper', 'đề xuất', 'proposes', false),
	('party-committee-and-dispatch', 2, 'agreement', (select id from issuing_body where id = 'permanent-members'),
	'Công văn', 'Official letter', 'đồng ý về nội dung', 'agree to the content', true),
	('party-committee-and-dispatch', 3, 'dispatch', (select id from issuing_body where id = 'peoples-committee-office'),
	'Công văn', 'Official letter', 'gửi các cơ quan, đơn vị để tuyên truyền',
	'sends it to agencies and units to be made known', false),
	('council-and-decision', 1, 'proposal', null,
	'Báo cáo', 'Report', 'đề nghị', 'proposes', false),
	('council-and-decision', 2, 'agreement', null,
	'Công văn', 'Official letter', 'đồng ý về nội dung', 'agrees to the content', true),
	('council-and-decision', 3, 'decision', null,
	'Quyết định', 'Decision', 'quyết định công bố', 'decides to announce it', false),
	('correction', 1, 'decision', (select id from issuing_body where id = 'peoples-committee-office'),
	null, null, 'đồng ý đính chính', 'agrees to the correction', false);

-- One going round of a year's list among the bodies: for its first release, or for a correction.
create table approval_round (
	id text primary key check (id ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
	year_id text not null references highlight_year,
	number int not null check (number >= 1),
	kind text not null check (kind in ('original', 'correction')),
	-- what readers are told of a correction
	reason_vi text,
	reason_en text,
	-- the text as it stood when a correction was opened
	base bytea,
	opened_by text not null,
	opened_at timestamptz not null,
	-- from the first submission on the route stands
	frozen_at timestamptz,
	version int not null default 0,
	unique (year_id, number),
	constraint correction_has_its_reason check ((kind = 'correction') = (reason_vi is not null)),
	constraint correction_has_its_base check ((kind = 'correction') = (base is not null))
);

create table route_step (
	round_id text not null references approval_round,
	position int not null check (position >= 1),
	role text not null check (role in ('proposal', 'agreement', 'decision', 'dispatch')),
	body_id text references issuing_body,
	form_vi text,
	form_en text,
	act_vi text not null,
	act_en text,
	by_paper boolean not null,
	due date,
	primary key (round_id, position),
	constraint paper_has_its_form check (not by_paper or form_vi is not null)
);

create function route_stands_once_frozen() returns trigger language plpgsql as $$
begin
	if exists (select from approval_round where frozen_at is not null
			and id in (case when tg_op = 'INSERT' then new.round_id else old.round_id end,
				case when tg_op = 'DELETE' then old.round_id else new.round_id end)) then
		raise exception 'a route stands from its first submission on: % refused', lower(tg_op)
			using errcode = 'restrict_violation';
	end if;
	return case when tg_op = 'DELETE' then old else new end;
end
$$;

create trigger route_stands_once_frozen before insert or update or delete on route_step
	for each row execute function route_stands_once_frozen();

create function round_keeps_what_it_is() returns trigger language plpgsql as $$
begin
	if tg_op = 'DELETE' or (new.id, new.year_id, new.number, new.kind, new.opened_by, new.opened_at)
			is distinct from (old.id, old.year_id, old.number, old.kind, old.opened_by, old.opened_at)
			or new.base is distinct from old.base
			or old.frozen_at is not null and new.frozen_at is distinct from old.frozen_at then
		raise exception 'a round of approval is never written anew' using errcode = 'restrict_violation';
	end if;
	return new;
end
$$;

create trigger round_keeps_what_it_is before update or delete on approval_round
	for each row execute function round_keeps_what_it_is();
