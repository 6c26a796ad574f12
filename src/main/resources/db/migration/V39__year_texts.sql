-- How often the year's own texts were changed: whoever saves names the revision that was read.
alter table highlight_year add column revision int not null default 0 check (revision >= 0);

-- Two that change places do so within one transaction.
alter table shortcoming drop constraint shortcoming_year_id_position_key,
	add constraint shortcoming_position_once unique (year_id, position) deferrable initially deferred;
alter table year_task drop constraint year_task_year_id_position_key,
	add constraint year_task_position_once unique (year_id, position) deferrable initially deferred;
alter table field drop constraint field_position_key,
	add constraint field_position_once unique (position) deferrable initially deferred;
