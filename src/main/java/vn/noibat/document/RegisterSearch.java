package vn.noibat.document;

import java.util.Arrays;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import vn.noibat.text.DocumentNumber;

/**
 * Looks through the register by number, subject, issuer and visibility.
 */
@Repository
class RegisterSearch {

	private static final String MATCHING = """
			from official_document
			where (:words = '' or number_key = :key or position(folded(:words) in folded(number)) > 0
					or position(folded(:words) in folded(subject_vi)) > 0
					or position(folded(:words) in folded(coalesce(subject_en, ''))) > 0)
				and (:issuer = '' or issuer_id = :issuer)
				and (:visibility = '' or visibility = :visibility)
				and visibility = any(cast(:open as text[]))
			""";

	private final JdbcClient jdbc;

	RegisterSearch(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	int count(RegisterQuery query) {
		return matching("select count(*) " + MATCHING, query).query(Integer.class).single();
	}

	/** Ids of one page, newest first. */
	List<String> ids(RegisterQuery query) {
		return matching("select id " + MATCHING + "order by issued_on desc, id limit :limit offset :offset", query)
			.param("limit", RegisterQuery.PAGE)
			.param("offset", (query.page() - 1) * RegisterQuery.PAGE)
			.query(String.class)
			.list();
	}

	/** Ids of the newest documents of which so much is open. */
	List<String> newest(Visibility least, int most) {
		return this.jdbc.sql("""
				select id from official_document where visibility = any(cast(:open as text[]))
				order by issued_on desc, id limit :most
				""").param("open", open(least)).param("most", most).query(String.class).list();
	}

	private JdbcClient.StatementSpec matching(String sql, RegisterQuery query) {
		return this.jdbc.sql(sql)
			.param("words", query.words())
			.param("key", DocumentNumber.parse(query.words()).map(DocumentNumber::key).orElse(""))
			.param("issuer", query.issuerId())
			.param("visibility", query.visibility())
			.param("open", open(query.least()));
	}

	private static String[] open(Visibility least) {
		return Arrays.stream(Visibility.values())
			.filter((visibility) -> visibility.covers(least))
			.map(Visibility::code)
			.toArray(String[]::new);
	}

}
