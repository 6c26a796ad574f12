-- The two roles of the portal and its database, made once by a superuser of the server:
--   NOIBAT_OWNER_PASSWORD=… NOIBAT_APP_PASSWORD=… psql --set ON_ERROR_STOP=1 --file deploy/postgresql/roles.sql
-- The owner migrates; the application cannot change a table, nor an edition once it is sealed, nor the journal.
\getenv owner_password NOIBAT_OWNER_PASSWORD
\getenv app_password NOIBAT_APP_PASSWORD

create role noibat_owner login password :'owner_password';
create role noibat_app login password :'app_password';

-- A UTF-8 lc_ctype, as pg_trgm looks there and nowhere else which bytes are letters.
create database noibat owner noibat_owner template template0 encoding 'UTF8'
	locale_provider builtin builtin_locale 'C.UTF-8' lc_collate 'C' lc_ctype 'C.UTF-8';

revoke all on database noibat from public;
grant connect, temporary on database noibat to noibat_app;
