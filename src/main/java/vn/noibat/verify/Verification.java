package vn.noibat.verify;

import java.io.IOException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Checks a portal's years: the bytes, hash and signature of each edition, how they are
 * chained, that readers are shown what the newest one says and nothing else, what the
 * journal's heads say, the documents that the newest ones name, and the pictures.
 */
class Verification {

	private static final Map<String, String> EXTENSIONS = Map.of("image/png", "png", "image/webp", "webp");

	private final PublicPortal portal;

	private final Report report;

	private final Set<String> trusted;

	private final KeySet keys = new KeySet();

	private final Map<Long, String> heads = new TreeMap<>();

	private final SealedDocuments documents = new SealedDocuments();

	private final Map<String, String> pictures = new TreeMap<>();

	private int comparedYears;

	/**
	 * Prepares the checks.
	 * @param trusted thumbprints of the keys that may have signed; empty where whichever
	 * the portal names may
	 */
	Verification(PublicPortal portal, Report report, Set<String> trusted) {
		this.portal = portal;
		this.report = report;
		this.trusted = trusted;
	}

	void run() throws InterruptedException {
		attempt("/.well-known/jwks.json", () -> keys());
		if (this.report.unknowns() > 0) {
			return;
		}
		attempt("/api/v1/years", () -> {
			JsonNode years = this.portal.json("/api/v1/years").path("years");
			if (years.isEmpty()) {
				this.report.unknown("/api/v1/years", "0");
			}
			for (JsonNode year : years) {
				attempt("/api/v1/years/" + year.path("year").asString(""), () -> year(year));
			}
			boolean whole = this.comparedYears == years.size();
			for (String id : this.documents.ids()) {
				attempt("/api/v1/documents/" + id, () -> document(id, whole));
			}
		});
		for (Map.Entry<String, String> picture : this.pictures.entrySet()) {
			String path = "/anh/" + picture.getKey() + "." + picture.getValue();
			attempt(path, () -> picture(path, picture.getKey()));
		}
	}

	/** Whatever one thing holds in store, the others are looked at. */
	private void attempt(String what, Check check) throws InterruptedException {
		try {
			check.run();
		}
		catch (PublicPortal.NotThere ex) {
			this.report.check(false, "verification.there", ex.getMessage());
		}
		catch (IOException ex) {
			this.report.unknown(what, (ex.getMessage() != null) ? ex.getMessage() : ex.getClass().getSimpleName());
		}
		// What cannot be read is not what was released.
		catch (RuntimeException ex) {
			this.report.check(false, "verification.readable", what);
		}
	}

	private void keys() throws PublicPortal.NotThere, IOException, InterruptedException {
		for (JsonNode key : this.portal.json("/.well-known/jwks.json").path("keys")) {
			String id = key.path("kid").asString("");
			this.report.check(this.keys.add(key), "verification.thumbprint", id);
		}
		this.report.check(!this.keys.thumbprints().isEmpty(), "verification.keys", this.keys.thumbprints().size());
		if (this.trusted.isEmpty()) {
			this.report.note("verification.keys.believed");
		}
	}

	private void year(JsonNode told) throws PublicPortal.NotThere, IOException, InterruptedException {
		int year = told.path("year").asInt();
		List<JsonNode> listed = new ArrayList<>();
		this.portal.json("/api/v1/editions/" + year).path("editions").forEach(listed::add);
		listed.sort(Comparator.comparingInt((JsonNode edition) -> edition.path("number").asInt()).reversed());
		int unknowns = this.report.unknowns();
		List<Edition> whole = new ArrayList<>();
		for (int at = 0; at < listed.size(); at++) {
			JsonNode edition = listed.get(at);
			JsonNode before = (at + 1 < listed.size()) ? listed.get(at + 1) : null;
			attempt("/api/v1/editions/" + year + "/" + edition.path("number").asString(""),
					() -> edition(year, edition, before, whole));
		}
		if (this.report.unknowns() == unknowns) {
			this.report.check(!whole.isEmpty(), "verification.year", year);
		}
		if (!whole.isEmpty() && whole.get(0).number() == listed.get(0).path("number").asInt()) {
			shown(year, told, listed.get(0), whole.get(0));
		}
		whole.forEach(this::rememberPictures);
		journal(year, whole);
	}

	/**
	 * Checks an edition.
	 * @param before the one listed below it
	 * @param whole those checked so far that hold, the newest first; this one joins them
	 */
	private void edition(int year, JsonNode listed, @Nullable JsonNode before, List<Edition> whole)
			throws PublicPortal.NotThere, IOException, InterruptedException {
		int number = listed.path("number").asInt();
		String address = "/api/v1/editions/" + year + "/" + number;
		byte[] signature = this.portal.bytes(address + "/signature");
		byte[] bytes;
		try {
			bytes = this.portal.bytes(address);
		}
		catch (PublicPortal.NotThere ex) {
			if (!ex.isGone()) {
				throw ex;
			}
			// Without the bytes its own signature proves nothing: a later one must.
			this.report.check(whole.stream().anyMatch(Edition::isWithdrawal), "verification.withdrawn", year, number);
			return;
		}
		DetachedSignature jws = DetachedSignature.parse(signature);
		String sha256 = Bytes.sha256(bytes);
		boolean hashed = sha256.equals(listed.path("sha256").asString(""));
		boolean signed = this.keys.verifies(jws, bytes);
		this.report.check(hashed, "verification.hash", year, number, sha256);
		this.report.check(signed, "verification.signature", year, number);
		if (!this.trusted.isEmpty()) {
			this.report.check(this.trusted.contains(jws.keyId()), "verification.key", year, number, jws.keyId());
		}
		JsonNode content = this.portal.json(bytes);
		this.report.check(Bytes.areCanonical(bytes), "verification.canonical", year, number);
		this.report.check(agrees(jws, year, listed, content.path("year")), "verification.header", year, number);
		chain(year, jws, before);
		if (hashed && signed) {
			whole.add(new Edition(number, jws, content.path("year")));
		}
	}

	/**
	 * What an edition replaces is signed: who leaves out one that came out is found out,
	 * and one that was sealed and never came out leaves a gap.
	 */
	private void chain(int year, DetachedSignature jws, @Nullable JsonNode before) {
		int number = jws.header().path("edition").asInt();
		boolean original = jws.says("kind").equals("original");
		String previous = jws.says("previousSha256");
		int replaced = jws.header().path("replaces").asInt(0);
		if (before == null) {
			this.report.check(original && replaced == 0 && (number > 1 || previous.isEmpty()),
					"verification.chain.first", year, number);
		}
		else {
			String sha256 = before.path("sha256").asString("");
			this.report.check(
					!original && replaced == before.path("number").asInt() && jws.says("replacesSha256").equals(sha256)
							&& (replaced < number - 1 || previous.equals(sha256)),
					"verification.chain", year, number, before.path("number").asString(""));
		}
		if (replaced < number - 1) {
			this.report.note("verification.chain.gap", year, number, previous);
		}
	}

	private static boolean agrees(DetachedSignature jws, int year, JsonNode listed, JsonNode content) {
		return jws.header().path("year").asInt() == year && content.path("year").asInt() == year
				&& jws.header().path("edition").asInt() == listed.path("number").asInt()
				&& jws.says("locality").equals(content.path("locality").asString(""))
				&& jws.says("kind").equals(listed.path("kind").asString(""))
				&& jws.says("sha256").equals(listed.path("sha256").asString(""))
				&& jws.says("previousSha256").equals(listed.path("previousSha256").asString(""))
				&& says(jws, listed, "vi") && says(jws, listed, "en")
				&& isSameSecond(jws.says("releasedAt"), listed.path("releasedAt").asString(""));
	}

	private static boolean says(DetachedSignature jws, JsonNode listed, String language) {
		return jws.header()
			.path("reason")
			.path(language)
			.asString("")
			.equals(listed.path("reason").path(language).asString(""));
	}

	private static boolean isSameSecond(String one, String other) {
		return OffsetDateTime.parse(one).toEpochSecond() == OffsetDateTime.parse(other).toEpochSecond();
	}

	/**
	 * Readers are shown the newest edition, and nothing else in its place or beside it.
	 */
	private void shown(int year, JsonNode told, JsonNode listed, Edition newest)
			throws PublicPortal.NotThere, IOException, InterruptedException {
		JsonNode content = newest.content();
		JsonNode shown = this.portal.json("/api/v1/years/" + year);
		content.path("documents").forEach((document) -> this.documents.name(year, document));
		shown.path("laterDocuments").forEach(this.documents::issue);
		this.comparedYears++;
		String differs = Stream
			.of(inOtherEdition(told, listed), Shown.difference(told, summary(content), Around.LISTED_YEAR),
					inOtherEdition(shown, listed), Shown.difference(shown, content, Around.YEAR))
			.flatMap(Optional::stream)
			.findFirst()
			.orElse("");
		this.report.check(differs.isEmpty(), "verification.shown", year, newest.number(), differs);
		for (JsonNode highlight : content.path("highlights")) {
			highlight(year, highlight, content, listed);
		}
	}

	private void highlight(int year, JsonNode highlight, JsonNode content, JsonNode listed)
			throws PublicPortal.NotThere, IOException, InterruptedException {
		String rank = highlight.path("rank").asString("");
		JsonNode alone = this.portal.json("/api/v1/years/" + year + "/highlights/" + rank);
		ObjectNode sealed = with(highlight, content, "year", "locality", "stage", "wording");
		String differs = inOtherEdition(alone, listed).or(() -> Shown.difference(alone, sealed, Around.HIGHLIGHT))
			.orElse("");
		this.report.check(differs.isEmpty(), "verification.shown.highlight", year, rank, differs);
	}

	private static Optional<String> inOtherEdition(JsonNode shown, JsonNode listed) {
		return shown.path("edition").equals(listed) ? Optional.empty() : Optional.of("/edition");
	}

	private static JsonNode summary(JsonNode content) {
		return with(JsonNodeFactory.instance.objectNode(), content, "id", "year", "stage", "wording", "title")
			.put("highlightCount", content.path("highlights").size());
	}

	private static ObjectNode with(JsonNode node, JsonNode other, String... members) {
		ObjectNode both = node.deepCopy().asObject();
		for (String member : members) {
			both.set(member, other.path(member));
		}
		return both;
	}

	/**
	 * The journal only grows: a later edition of a year stands further on, and one place
	 * has one hash, whichever year tells of it.
	 */
	private void journal(int year, List<Edition> newestFirst) {
		long after = Long.MAX_VALUE;
		for (Edition edition : newestFirst) {
			JsonNode head = edition.jws().header().path("journal");
			if (head.isMissingNode()) {
				continue;
			}
			long sequence = head.path("sequence").asLong();
			String sha256 = head.path("sha256").asString();
			String known = this.heads.putIfAbsent(sequence, sha256);
			this.report.check(sequence <= after && (known == null || known.equals(sha256)), "verification.journal",
					year, edition.number(), sequence);
			after = sequence;
		}
	}

	/**
	 * Compares a document of the register.
	 * @param whole whether all lists were looked at: else a newer one than those may say
	 * otherwise
	 */
	private void document(String id, boolean whole) throws PublicPortal.NotThere, IOException, InterruptedException {
		JsonNode sealed = this.documents.of(id);
		String address = "/api/v1/documents/" + id;
		String differs = Shown.difference(this.portal.json(address), sealed, Around.DOCUMENT).orElse("");
		if (!whole && !differs.isEmpty()) {
			this.report.unknown(address, differs);
			return;
		}
		String number = sealed.path("number").asString("");
		this.report.check(differs.isEmpty(), "verification.document", number, differs);
		String file = sealed.path("file").path("sha256").asString("");
		if (!file.isEmpty()) {
			this.report.check(Bytes.sha256(this.portal.bytes("/van-ban/" + id + "/tep")).equals(file),
					"verification.file", number);
		}
	}

	private void rememberPictures(Edition edition) {
		for (JsonNode highlight : edition.content().path("highlights")) {
			for (JsonNode picture : highlight.path("pictures")) {
				this.pictures.put(picture.path("sha256").asString(""),
						EXTENSIONS.getOrDefault(picture.path("mediaType").asString(""), "jpg"));
			}
		}
	}

	private void picture(String path, String sha256) throws PublicPortal.NotThere, IOException, InterruptedException {
		this.report.check(Bytes.sha256(this.portal.bytes(path)).equals(sha256), "verification.picture", sha256);
	}

	/**
	 * An edition whose bytes are signed, and what they say of the year.
	 */
	private record Edition(int number, DetachedSignature jws, JsonNode content) {

		boolean isWithdrawal() {
			return this.jws.says("kind").equals("withdrawal");
		}

	}

	/**
	 * Checks one thing.
	 */
	@FunctionalInterface
	private interface Check {

		void run() throws PublicPortal.NotThere, IOException, InterruptedException;

	}

}
