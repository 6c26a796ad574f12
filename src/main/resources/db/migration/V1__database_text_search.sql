create extension if not exists unaccent;
create extension if not exists pg_trgm;

-- unaccent alone is only stable, as its dictionary could change; named, it may stand in an index.
create function folded(t text) returns text
	language sql immutable strict parallel safe
	return lower(public.unaccent('public.unaccent'::regdictionary, normalize(t, nfc)));

create text search configuration folded (copy = simple);
alter text search configuration folded
	alter mapping for hword, hword_part, word with unaccent, simple;

-- Whatever later migrations create; those of the journal and the editions take back what nobody may do there.
grant usage on schema public to ${appRole};
alter default privileges in schema public grant select, insert, update, delete on tables to ${appRole};
alter default privileges in schema public grant usage, select on sequences to ${appRole};
