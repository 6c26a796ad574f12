-- Until when each stage of a year should be over; a stage without a row has no such day.
create table year_deadline (
	year_id text not null references highlight_year,
	stage text not null check (stage in ('nominating', 'voting', 'editing', 'approving', 'approved')),
	due_at timestamptz not null,
	primary key (year_id, stage)
);
