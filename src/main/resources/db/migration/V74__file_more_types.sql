-- What comes to be read may also be an old Word file or plain text.
alter table stored_file
	drop constraint stored_file_media_type_check,
	add constraint stored_file_media_type_check check (media_type in ('image/jpeg', 'image/png', 'application/pdf',
		'application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'application/msword', 'text/plain'));
