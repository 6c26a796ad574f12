package vn.noibat.document;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.noibat.account.Person;
import vn.noibat.account.Role;
import vn.noibat.file.FileStore;
import vn.noibat.file.StoredFile;
import vn.noibat.file.Upload;

/**
 * The door of papers that are signed: what goes out to be signed is kept byte for byte,
 * and what comes back beside it. Neither ever changes; of several signed ones the last
 * counts.
 */
@Service
@Transactional
public class SignedPapers {

	private final JdbcClient jdbc;

	private final FileStore files;

	private final PaperSignatures signatures;

	private final SealKeys keys;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	SignedPapers(JdbcClient jdbc, FileStore files, PaperSignatures signatures, SealKeys keys,
			ApplicationEventPublisher events, Clock clock) {
		this.keys = keys;
		this.events = events;
		this.jdbc = jdbc;
		this.files = files;
		this.signatures = signatures;
		this.clock = clock;
	}

	/**
	 * The paper of a matter, laid out to be signed: the same bytes as often as it is
	 * asked for, until it is made of something else.
	 * @param madeOf SHA-256 of what it is made of
	 * @param name of the file, for people
	 * @param pdf lays it out the first time
	 * @param others who may do so for the paper at hand besides a clerk
	 */
	public PaperToSign toSign(String matter, String madeOf, String name, Supplier<byte[]> pdf, Person person,
			Role... others) {
		require(person, others);
		return find(matter, madeOf).orElseGet(() -> {
			StoredFile file = this.files.keepMade(new Upload(name, pdf.get()), person.account());
			this.jdbc.sql("""
					insert into paper_to_sign (id, matter, made_of, file_id, made_by, made_at)
					values (?, ?, ?, ?, ?, ?) on conflict (matter, made_of) do nothing
					""")
				.params(UUID.randomUUID(), matter, madeOf, file.id(), person.account(),
						this.clock.instant().atOffset(ZoneOffset.UTC))
				.update();
			return find(matter, madeOf).orElseThrow();
		});
	}

	/** Keeps what the portal signed itself. */
	public SignedPaper keepSealed(PaperToSign paper, byte[] sealed, Person person, Role... others) {
		require(person, others);
		return keep(paper, this.files.keepMade(new Upload(paper.file().name(), sealed), person.account()), "PORTAL",
				person);
	}

	/**
	 * Keeps what was signed elsewhere.
	 * @throws vn.noibat.file.UploadRefused when a virus is found in it
	 */
	public SignedPaper keep(PaperToSign paper, ExaminedPaper examined, Person person, Role... others) {
		require(person, others);
		return keep(paper,
				this.files.keepContinued(new Upload(paper.file().name(), examined.upload().bytes()), person.account()),
				"OUTSIDE", person);
	}

	/** The paper of a matter that was laid out to be signed; none while none was. */
	@Transactional(readOnly = true)
	public Optional<PaperToSign> prepared(String matter, String madeOf) {
		return find(matter, madeOf);
	}

	/** The bytes of a paper that was laid out or signed. */
	@Transactional(readOnly = true)
	public byte[] content(StoredFile file) {
		return this.files.content(file.id());
	}

	/**
	 * The signed paper of a matter as it is; none where that was not signed, or something
	 * else was.
	 */
	@Transactional(readOnly = true)
	public Optional<SignedPaper> signed(String matter, String madeOf) {
		return this.jdbc.sql("""
				select signed.file_id, signed.way, signed.kept_by, signed.kept_at
				from signed_paper signed join paper_to_sign paper on paper.id = signed.paper_id
				where paper.matter = ? and paper.made_of = ? order by signed.kept_at desc, signed.id limit 1
				""").params(matter, madeOf).query((row, number) -> {
			String file = row.getString("file_id");
			return new SignedPaper(this.files.file(file), "OUTSIDE".equals(row.getString("way")), List.of(),
					row.getString("kept_by"), row.getTimestamp("kept_at").toInstant(), null);
		}).optional().map(this::withSignatures);
	}

	private SignedPaper keep(PaperToSign paper, StoredFile file, String way, Person person) {
		this.jdbc.sql("""
				insert into signed_paper (id, paper_id, file_id, way, kept_by, kept_at) values (?, ?, ?, ?, ?, ?)
				""")
			.params(UUID.randomUUID(), paper.id(), file.id(), way, person.account(),
					this.clock.instant().atOffset(ZoneOffset.UTC))
			.update();
		SignedPaper kept = signed(paper.matter(), paper.madeOf()).orElseThrow();
		this.events.publishEvent(
				new PaperSigned(paper.matter(), file.sha256(), kept.outside(), serial(kept), person.account()));
		return kept;
	}

	private static void require(Person person, Role... others) {
		person.require(Stream.concat(Stream.of(Role.CLERK), Stream.of(others)).toArray(Role[]::new));
	}

	private static @Nullable String serial(SignedPaper paper) {
		List<PaperSignature> signatures = paper.signatures();
		SigningCertificate last = signatures.isEmpty() ? null : signatures.get(signatures.size() - 1).certificate();
		return (last != null) ? last.serial() : null;
	}

	private SignedPaper withSignatures(SignedPaper paper) {
		return new SignedPaper(paper.file(), paper.outside(), this.signatures.in(this.files.content(paper.file().id())),
				paper.keptBy(), paper.keptAt(), this.keys.test().orElse(null));
	}

	private Optional<PaperToSign> find(String matter, String madeOf) {
		return this.jdbc.sql("select id, file_id from paper_to_sign where matter = ? and made_of = ?")
			.params(matter, madeOf)
			.query((row, number) -> new PaperToSign(row.getObject("id", UUID.class), matter, madeOf,
					this.files.file(row.getString("file_id"))))
			.optional();
	}

}
