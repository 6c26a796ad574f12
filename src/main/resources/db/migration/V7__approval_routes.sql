-- Who says what, one after another. A step without a document is a gap that readers are shown.
create table approval_step (
	year_id text not null references highlight_year,
	position int not null check (position >= 1),
	role text not null check (role in ('proposal', 'agreement', 'decision', 'dispatch')),
	body_id text references issuing_body,
	-- what the body does: "đề xuất", "đồng ý về nội dung"
	act_vi text not null,
	act_en text,
	document_id text references official_document,
	primary key (year_id, position),
	constraint document_names_its_body check (document_id is null or body_id is not null)
);

create index approval_step_by_document on approval_step (document_id);
