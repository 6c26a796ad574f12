package vn.noibat.edition;

import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Service;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.json.JsonMapper;

import vn.noibat.edition.ReleasedText.Place;
import vn.noibat.text.CanonicalJson;
import vn.noibat.text.DocumentNumber;
import vn.noibat.text.Findings;

/**
 * Says of a hash, a number, a file or a text in somebody's hand whether it is what was
 * released, and whether that still holds. It knows released editions only.
 */
@Service
public class Verifying {

	/** The longest text that is compared, in characters, however it is spaced. */
	public static final int LONGEST_TEXT = 20_000;

	/** The largest file that is looked at, in bytes. */
	public static final int LARGEST_FILE = 5 * 1024 * 1024;

	// Longer than any hash, number or address in one line.
	private static final int LONGEST_LINE = 500;

	private static final String MARK = "(?:sha-?256\\s*[:=]?\\s*)?";

	// As sha256sum prints it, or as the address that a printed code leads to.
	private static final Pattern HASH = Pattern
		.compile(MARK + "([0-9a-f]{64})(?:\\s[\\s*]?\\S*)?|\\S*[?&]sha256=([0-9a-f]{64})\\b\\S*");

	private static final Pattern NEARLY_HASH = Pattern.compile(MARK + "(?=[a-f]*\\d)[0-9a-f]{20,200}");

	private static final Pattern BLANKS = Pattern.compile("\\h+");

	private static final Pattern LINE_ENDS = Pattern.compile(" ?\\v[\\v ]*+");

	private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}&&[^\\t\\r\\n\\f]]");

	// The worst text takes a processor for two seconds and 300 MB.
	private static final int COMPARED_AT_ONCE = 2;

	private static final Duration PATIENCE = Duration.ofSeconds(5);

	private final Supplier<ArchiveSnapshot> archive;

	private final PublicPapers papers;

	private final Semaphore comparing;

	private final Duration patience;

	// Who reads a name that stands twice sees one of the two, and not everybody the same.
	private final JsonMapper mapper = JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

	private final Map<Long, List<ReleasedText>> texts = new ConcurrentHashMap<>();

	private volatile @Nullable TextIndex index;

	@Autowired
	Verifying(Archive archive, PublicPapers papers) {
		this(archive::current, papers);
	}

	Verifying(Supplier<ArchiveSnapshot> archive, PublicPapers papers) {
		this(archive, papers, new Semaphore(COMPARED_AT_ONCE, true), PATIENCE);
	}

	Verifying(Supplier<ArchiveSnapshot> archive, PublicPapers papers, Semaphore comparing, Duration patience) {
		this.archive = archive;
		this.papers = papers;
		this.comparing = comparing;
		this.patience = patience;
	}

	/** Whether a text is a SHA-256, as it is often pasted. */
	public static boolean isHash(String typed) {
		return HASH.matcher(typed.strip().toLowerCase(Locale.ROOT)).matches();
	}

	/**
	 * Verifies what was typed or pasted: a hash, the number of a document, the JSON of an
	 * edition, or a text of one.
	 * @throws TextTooLong when a text has more than {@value #LONGEST_TEXT} characters
	 * @throws TooManyTexts when others are compared for too long
	 */
	public Verification verify(String typed) {
		String text = typed.replace("\uFEFF", "").strip();
		String lower = (text.length() > LONGEST_LINE) ? "" : text.toLowerCase(Locale.ROOT);
		Matcher hash = HASH.matcher(lower);
		if (hash.matches()) {
			return hash((hash.group(1) != null) ? hash.group(1) : hash.group(2));
		}
		if (NEARLY_HASH.matcher(lower).matches()) {
			return Verification.malformed();
		}
		Optional<DocumentNumber> number = (text.length() > LONGEST_LINE) ? Optional.empty()
				: DocumentNumber.parse(text);
		if (number.isPresent()) {
			return number(number.get());
		}
		if (text.startsWith("{")) {
			return verify(text.getBytes(StandardCharsets.UTF_8));
		}
		String spaced = spaced(text);
		return inTurn(() -> text(spaced));
	}

	/**
	 * Verifies a file: an edition, byte for byte or written in another way, the file of a
	 * document, byte for byte or changed, or a plain text.
	 * @throws TextTooLong when a text has more than {@value #LONGEST_TEXT} characters
	 * @throws TooManyTexts when other texts or files are looked at for too long
	 */
	public Verification verify(byte[] file) {
		ArchiveSnapshot released = this.archive.get();
		Optional<Verification> known = known(Canonical.sha256(file), released);
		if (known.isPresent()) {
			return PublicPapers.isPdf(file) ? known.get().with(inTurn(() -> this.papers.signatures(file)))
					: known.get();
		}
		if (PublicPapers.isPdf(file)) {
			return inTurn(() -> this.papers.nearest(file, released)
				.map((changed) -> Verification.of(Verification.Subject.PAPER,
						List.of(Finding.changedPaper(changed.paper().edition(), changed.paper().document(),
								changed.continued(), released))))
				.orElseGet(() -> Verification.unknown(Verification.Subject.PAPER, released, List.of()))
				.with(this.papers.signatures(file)));
		}
		Optional<byte[]> json = canonical(file);
		if (json.isPresent()) {
			String sha256 = Canonical.sha256(json.get());
			return released.bySha256(sha256)
				.map((same) -> found(Finding.edition(same, released, false)))
				.or(() -> submission(sha256, released, false))
				.orElseGet(() -> Verification.unknown(Verification.Subject.JSON, released, List.of()));
		}
		return plainText(file).map(this::verify)
			.orElseGet(() -> Verification.unknown(Verification.Subject.FILE, released, List.of()));
	}

	private Verification hash(String sha256) {
		ArchiveSnapshot released = this.archive.get();
		return known(sha256, released)
			.orElseGet(() -> Verification.unknown(Verification.Subject.EDITION, released, List.of()));
	}

	/**
	 * What has this hash: an edition, the text it publishes, or the file of a document.
	 */
	private Optional<Verification> known(String sha256, ArchiveSnapshot released) {
		return released.bySha256(sha256)
			.map((edition) -> found(Finding.edition(edition, released, true)))
			.or(() -> submission(sha256, released, true))
			.or(() -> this.papers.bySha256(sha256, released)
				.map((paper) -> Verification.of(Verification.Subject.PAPER,
						List.of(Finding.document(paper.edition(), paper.document(), released)))));
	}

	/** Papers that went with a submitted text bear its hash. */
	private static Optional<Verification> submission(String sha256, ArchiveSnapshot released, boolean verbatim) {
		return released.byAgreedText(sha256)
			.map((edition) -> Verification.of(Verification.Subject.SUBMISSION,
					List.of(Finding.edition(edition, released, verbatim))));
	}

	private static Verification found(Finding edition) {
		return Verification.of(Verification.Subject.EDITION, List.of(edition));
	}

	/** One blank where many are, so that a length tells how much there is to read. */
	private static String spaced(String text) {
		String spaced = LINE_ENDS.matcher(BLANKS.matcher(text).replaceAll(" ")).replaceAll("\n").strip();
		if (spaced.length() > LONGEST_TEXT) {
			throw new TextTooLong();
		}
		return spaced;
	}

	/**
	 * Papers that led to a list or were issued on it, then those that lists cite: several
	 * may bear one number.
	 */
	private Verification number(DocumentNumber number) {
		ArchiveSnapshot released = this.archive.get();
		List<Named> named = released.years()
			.stream()
			.flatMap((newest) -> released.editionsOf(newest.year()).stream())
			.flatMap((edition) -> naming(edition, number))
			.toList();
		List<Finding> carried = new ArrayList<>();
		Set<String> told = new HashSet<>();
		released.letters(number).forEach((letter) -> {
			told.add(letter.document().id());
			carried.add(Finding.document(released.edition(letter.year(), letter.edition()).orElseThrow(),
					letter.document(), released));
		});
		byPaper(named.stream().filter((one) -> !one.isCited() && !told.contains(one.document().id())))
			.forEach((all) -> {
				told.add(all.get(0).document().id());
				carried.add(all.stream()
					.filter((one) -> !released.isTakenBack(one.edition()))
					.findFirst()
					.orElse(all.get(0))
					.in(released));
			});
		List<Finding> cited = byPaper(named.stream().filter((one) -> !told.contains(one.document().id())))
			.map((all) -> all.get(all.size() - 1))
			.collect(Collectors.groupingBy((one) -> one.document().id(), LinkedHashMap::new,
					Collectors.mapping((one) -> one.in(released), Collectors.toList())))
			.values()
			.stream()
			.flatMap(Verifying::best)
			.toList();
		// What a list cited that was taken back is not told of beside what is known.
		List<Finding> holding = Stream
			.concat(carried.stream(), cited.stream().filter((finding) -> !finding.isTakenBack()))
			.toList();
		List<Finding> findings = holding.isEmpty() ? cited : holding;
		return findings.isEmpty() ? Verification.unknown(Verification.Subject.DOCUMENT, released, List.of())
				: Verification.of(Verification.Subject.DOCUMENT, findings);
	}

	/**
	 * The editions of each year that name a paper, year by year, oldest edition first.
	 */
	private static Stream<List<Named>> byPaper(Stream<Named> named) {
		return named
			.collect(Collectors.groupingBy((one) -> List.of(one.edition().year(), one.document().id()),
					LinkedHashMap::new, Collectors.toList()))
			.values()
			.stream();
	}

	private static Stream<Finding> best(List<Finding> findings) {
		Verification.State best = findings.stream().map(Finding::state).min(Comparator.naturalOrder()).orElseThrow();
		return findings.stream().filter((finding) -> finding.state() == best);
	}

	/**
	 * Comparing texts and reading signatures are the public answers that take long, and
	 * nobody need sign in.
	 */
	private <T> T inTurn(Supplier<T> answer) {
		if (!isMyTurn()) {
			throw new TooManyTexts();
		}
		try {
			return answer.get();
		}
		finally {
			this.comparing.release();
		}
	}

	private boolean isMyTurn() {
		try {
			return this.comparing.tryAcquire(this.patience.toMillis(), TimeUnit.MILLISECONDS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return false;
		}
	}

	private Verification text(String text) {
		ArchiveSnapshot released = this.archive.get();
		TextIndex known = index(released);
		Arrangement arrangement = new Arrangement(AskedText.of(text).stretches(known));
		Map<Place, String> texts = arrangement.texts();
		Map<Place, Match> matches = new LinkedHashMap<>();
		texts.forEach((place, asked) -> matches.put(place, nearest(asked, known.at(place))));
		Set<Place> pieced = arrangement.pieced(matches);
		List<Finding> findings = matches.entrySet()
			.stream()
			.map((match) -> Finding.text(match.getValue(), known.at(match.getKey()), released,
					pieced.contains(match.getKey()), (texts.size() > 1) ? texts.get(match.getKey()) : null))
			.toList();
		return findings.isEmpty() ? named(text, released)
				: Verification.of(Verification.Subject.TEXT, findings.stream().distinct().toList());
	}

	/** The edition that says it verbatim, then the one that is most alike, the newest. */
	private static Match nearest(String asked, List<ReleasedText> editions) {
		return editions.stream()
			.map((text) -> new Match(asked, text))
			.max(Comparator.comparing(Match::isVerbatim)
				.thenComparing(Match::likeness)
				.thenComparing((match) -> match.text().edition().number()))
			.orElseThrow();
	}

	/** What was released never changes, so that each edition is taken apart once. */
	private TextIndex index(ArchiveSnapshot released) {
		TextIndex known = this.index;
		if (known != null && known.isOf(released)) {
			return known;
		}
		List<ReleasedEdition> editions = released.released();
		this.texts.keySet().retainAll(editions.stream().map(ReleasedEdition::id).collect(Collectors.toSet()));
		TextIndex fresh = new TextIndex(released, editions.stream()
			.flatMap((edition) -> this.texts.computeIfAbsent(edition.id(), (id) -> ReleasedText.all(edition)).stream())
			.toList());
		this.index = fresh;
		return fresh;
	}

	/** A text that is not known here may still name a paper that is. */
	private static Verification named(String text, ArchiveSnapshot released) {
		Set<String> keys = Findings.in(text)
			.references()
			.stream()
			.flatMap((reference) -> Stream.ofNullable(reference.number()))
			.map(DocumentNumber::key)
			.collect(Collectors.toSet());
		return Verification.unknown(Verification.Subject.TEXT, released,
				released.documents()
					.stream()
					.map(RegisterEntry::document)
					.filter((document) -> keys.contains(document.numberKey()))
					.toList());
	}

	/** The canonical bytes of what a JSON file says. */
	private Optional<byte[]> canonical(byte[] file) {
		try {
			return Optional.of(this.mapper.readTree(file))
				.filter((json) -> json.isObject() || json.isArray())
				.map(CanonicalJson::write);
		}
		catch (JacksonException | UncheckedIOException ex) {
			return Optional.empty();
		}
	}

	private static Optional<String> plainText(byte[] file) {
		try {
			String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString();
			// What looks like JSON and is none must not come round again.
			return Optional.of(text.replace("\uFEFF", "").strip())
				.filter((one) -> !one.startsWith("{") && !CONTROL.matcher(one).find());
		}
		catch (CharacterCodingException ex) {
			return Optional.empty();
		}
	}

	private static Stream<Named> naming(ReleasedEdition edition, DocumentNumber number) {
		return edition.content()
			.documents()
			.stream()
			.filter((document) -> document.numberKey().equals(number.key()))
			.map((document) -> new Named(edition, document));
	}

	/** A paper in an edition that names it. */
	private record Named(ReleasedEdition edition, DocumentContent document) {

		boolean isCited() {
			return "cited".equals(this.document.role());
		}

		Finding in(ArchiveSnapshot released) {
			return Finding.document(this.edition, this.document, released);
		}

	}

}
