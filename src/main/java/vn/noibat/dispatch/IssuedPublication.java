package vn.noibat.dispatch;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import vn.noibat.document.Register;
import vn.noibat.document.RegisteredDocument;
import vn.noibat.document.Visibility;
import vn.noibat.edition.FurtherDocument;
import vn.noibat.edition.FurtherPublication;
import vn.noibat.edition.ReleasePromise;
import vn.noibat.file.FileStore;
import vn.noibat.file.StoredFile;

/**
 * Tells the archive of the letters that were issued, and those who release of what the
 * letters promise.
 */
@Component
@Transactional(readOnly = true)
class IssuedPublication implements FurtherPublication {

	private final Dispatches dispatches;

	private final Register register;

	private final FileStore files;

	private final JdbcClient jdbc;

	IssuedPublication(Dispatches dispatches, Register register, FileStore files, JdbcClient jdbc) {
		this.files = files;
		this.dispatches = dispatches;
		this.register = register;
		this.jdbc = jdbc;
	}

	@Override
	public String state() {
		return this.jdbc
			.sql("""
					select md5(coalesce(string_agg(concat(dispatch.id, ' ', document.version), ' ' order by dispatch.id), ''))
					from dispatch join official_document document on document.id = dispatch.document_id
						join edition on edition.year_id = dispatch.year_id and edition.number = dispatch.edition
						join edition_release_time due on due.edition_id = edition.id
					where due.release_at <= clock_timestamp()
					""")
			.query(String.class)
			.single();
	}

	@Override
	public List<FurtherDocument> documents() {
		List<Dispatch> issued = this.dispatches.findByEditionIsNotNullOrderByIssuedAtAscIdAsc();
		if (issued.isEmpty()) {
			return List.of();
		}
		Map<String, RegisteredDocument> documents = this.register
			.documents(issued.stream().map(Dispatch::documentId).toList())
			.stream()
			.collect(Collectors.toMap(RegisteredDocument::id, Function.identity()));
		Map<String, String> byDispatch = new HashMap<>();
		this.dispatches.findAllByOrderByIssuedOnDescIdAsc()
			.forEach((dispatch) -> byDispatch.put(dispatch.getId(), dispatch.documentId()));
		return issued.stream()
			.map((dispatch) -> new FurtherDocument(dispatch.letter().orElseThrow().year(),
					Objects.requireNonNull(dispatch.edition()),
					Objects.requireNonNull(documents.get(dispatch.documentId())), dispatch.kind().code(),
					(dispatch.refersTo() != null) ? byDispatch.get(dispatch.refersTo()) : null, dispatch.offices(),
					Objects.requireNonNull(dispatch.issuedAt()),
					file(Objects.requireNonNull(documents.get(dispatch.documentId())))))
			.toList();
	}

	private @Nullable StoredFile file(RegisteredDocument document) {
		String file = document.fileId();
		return (file != null && document.visibility().covers(Visibility.FILE)) ? this.files.file(file) : null;
	}

	@Override
	public Optional<ReleasePromise> promise(String yearId, int edition) {
		return this.dispatches.findPromises(yearId, edition)
			.stream()
			.findFirst()
			.map((dispatch) -> new ReleasePromise(dispatch.letter().orElseThrow().text().number(),
					Objects.requireNonNull(dispatch.embargo())));
	}

}
