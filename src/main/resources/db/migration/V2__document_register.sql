-- Bodies that propose, agree, decide, issue: data of the locality, in both languages.
create table issuing_body (
	id text primary key check (id ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
	name_vi text not null check (name_vi <> ''),
	name_en text
);

-- The register of official documents. Numbers are kept as written; number_key is the form in which all
-- spellings of one number are equal.
create table official_document (
	id text primary key check (id ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
	number text not null check (number <> ''),
	number_key text not null check (number_key <> ''),
	grammar text not null check (grammar in ('state', 'party')),
	form_vi text not null,
	form_en text,
	issuer_id text not null references issuing_body,
	-- the span in which the issuer counts its numbers: a calendar year, or a congress term
	period text not null check (period <> ''),
	issued_on date not null,
	signed_at timestamptz,
	place text,
	subject_vi text not null,
	subject_en text,
	urgency text not null default 'normal' check (urgency in ('normal', 'urgent', 'very-urgent', 'most-urgent')),
	signatory_name text,
	signatory_title_vi text,
	signatory_title_en text,
	-- true: known here only because another source cites it
	cited boolean not null,
	note_vi text,
	note_en text,
	-- Nghị định 30/2020/NĐ-CP, Điều 15: number and symbol are unique for issuer and year
	constraint document_number_once unique (number_key, issuer_id, period)
);

-- The lines of "Kính gửi" (addressees) and "Nơi nhận" (recipients); internal ones are masked in public.
create table document_line (
	document_id text not null references official_document,
	kind text not null check (kind in ('addressee', 'recipient')),
	position int not null check (position >= 1),
	name_vi text not null,
	name_en text,
	internal boolean not null,
	primary key (document_id, kind, position)
);
