-- The selection of a year, its council, and the shapes a council may be taken from.

create table selection (
	year_id text primary key references highlight_year,
	-- from when on the council reads the nominations
	appraisal_opened_at timestamptz,
	-- true: no ballot, the accepted nominations are the list
	direct boolean,
	finished_at timestamptz,
	finished_by text,
	version int not null default 0,
	check ((finished_at is null) = (finished_by is null)),
	check (finished_at is null or direct is not null)
);

-- The list in the making: the elected ones in the secretary's order.
create table selection_place (
	year_id text not null references selection,
	rank int not null check (rank between 1 and 100),
	nomination_id text not null,
	primary key (year_id, rank),
	-- looked at once the whole order is written
	constraint one_place_a_nomination unique (nomination_id) deferrable initially deferred,
	foreign key (nomination_id, year_id) references nomination (id, year_id)
);

create table council (
	year_id text primary key references highlight_year,
	seats int not null check (seats between 1 and 100),
	quorum_rule text not null check (quorum_rule in ('number', 'at-least', 'more-than')),
	quorum_number int check (quorum_number between 1 and 500),
	quorum_parts int check (quorum_parts between 1 and 100),
	quorum_whole int check (quorum_whole between 1 and 100),
	manner text not null check (manner in ('online', 'paper', 'hands')),
	secret boolean not null,
	-- the moment the first ballot opened; from then on nothing here changes
	frozen_at timestamptz,
	version int not null default 0,
	constraint quorum_is_a_number_or_a_fraction check ((quorum_rule = 'number') = (quorum_number is not null)
		and (quorum_rule = 'number') = (quorum_parts is null) and (quorum_parts is null) = (quorum_whole is null)
		and quorum_parts <= quorum_whole),
	constraint shown_hands_are_not_secret check (manner <> 'hands' or not secret)
);

create table council_member (
	year_id text not null references council,
	account text not null,
	position int not null check (position >= 1),
	chair boolean not null default false,
	primary key (year_id, position),
	constraint a_member_once unique (year_id, account) deferrable initially deferred,
	constraint one_chair_a_council exclude using btree (year_id with =) where (chair) deferrable initially deferred
);

create table council_template (
	code text primary key check (code ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
	position int not null unique,
	name_vi text not null,
	name_en text not null,
	note_vi text not null,
	note_en text not null,
	-- null: as many as the year has places
	seats int check (seats between 1 and 100),
	quorum_rule text not null check (quorum_rule in ('at-least', 'more-than')),
	quorum_parts int not null,
	quorum_whole int not null,
	manner text not null check (manner in ('online', 'paper', 'hands')),
	secret boolean not null
);

-- Who proposes and who meets is on record; how they counted is not, so each quorum is only what one begins with.
insert into council_template (code, position, name_vi, name_en, note_vi, note_en, seats, quorum_rule, quorum_parts,
	quorum_whole, manner, secret) values
	('hai-phong', 1, 'Theo cách của Hải Phòng (2022)', 'In the manner of Hai Phong (2022)',
	'Một cơ quan đề xuất cả danh sách: có thể chọn trực tiếp, không bỏ phiếu. Nếu bỏ phiếu, các thành viên bỏ phiếu kín trực tuyến.',
	'One body proposes the whole list: it may be carried over without a ballot. If there is one, members vote online and in secret.',
	null, 'at-least', 2, 3, 'online', true),
	('vinh-long', 2, 'Theo cách của Vĩnh Long (2024)', 'In the manner of Vinh Long (2024)',
	'Hội đồng bình chọn họp, cho ý kiến từng đề cử, sửa tên, bổ sung sự kiện, rồi biểu quyết tại bàn.',
	'A selection council meets, comments on each nomination, edits titles, adds events, and decides at the table.',
	null, 'at-least', 2, 3, 'hands', false);
