-- Who typed a councillor's comment: a substitute writes in another's place. Null for comments from before this was kept.

alter table nomination_comment add column written_by text;
