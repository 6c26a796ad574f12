package vn.noibat.intake;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

import vn.noibat.file.StoredFile;
import vn.noibat.paper.ReadPaper;
import vn.noibat.text.CanonicalJson;
import vn.noibat.text.Folding;
import vn.noibat.web.RefusedRequest;

/**
 * A paper that came in, from the file to the taking over.
 */
@Entity
class Intake implements Persistable<UUID> {

	@Id
	private UUID id;

	private String sha256;

	private @Nullable String wordsSha256;

	private String fileId;

	private String name;

	private String reading;

	private String lines;

	private @Nullable Integer year;

	@Enumerated(EnumType.STRING)
	private IntakeState state;

	private String receivedBy;

	private Instant receivedAt;

	private @Nullable String closedBy;

	private @Nullable Instant closedAt;

	@Version
	private @Nullable Integer version;

	@SuppressWarnings("NullAway.Init")
	Intake() {
	}

	static Intake received(StoredFile file, ReadPaper paper, PaperLines lines, @Nullable Integer year, String person,
			Instant now) {
		Intake intake = new Intake();
		intake.id = UUID.randomUUID();
		intake.sha256 = file.sha256();
		intake.wordsSha256 = words(paper.text());
		intake.fileId = file.id();
		intake.name = file.name();
		intake.reading = Json.write(paper);
		intake.lines = Json.write(lines);
		intake.year = year;
		intake.state = IntakeState.OPEN;
		intake.receivedBy = person;
		intake.receivedAt = now;
		return intake;
	}

	// The letters and digits alone: how a paper is set does not make it another.
	private static String words(String text) {
		String words = Folding.nfc(text).toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "");
		return CanonicalJson.sha256(words.getBytes(StandardCharsets.UTF_8));
	}

	/** Is of this year, as far as it is known. */
	void belong(@Nullable Integer year) {
		requireOpen();
		this.year = year;
	}

	/** Its list is taken over, or its letters are registered. */
	void finish(IntakeState state, String person, Instant now) {
		requireOpen();
		this.state = state;
		this.closedBy = person;
		this.closedAt = now;
	}

	void dismiss(String person, Instant now) {
		finish(IntakeState.DISMISSED, person, now);
	}

	/** Is gone through again after all. */
	void reopen() {
		if (this.state != IntakeState.DISMISSED) {
			throw RefusedRequest.conflict("intake.closed");
		}
		this.state = IntakeState.OPEN;
		this.closedBy = null;
		this.closedAt = null;
	}

	void requireOpen() {
		if (this.state != IntakeState.OPEN) {
			throw RefusedRequest.conflict("intake.closed");
		}
	}

	ReadPaper paper() {
		return Json.read(this.reading, ReadPaper.class);
	}

	PaperLines lines() {
		return Json.read(this.lines, PaperLines.class);
	}

	IntakeCard toRecord() {
		return new IntakeCard(this.id, this.name, this.year, this.state, this.receivedBy, this.receivedAt,
				this.closedBy, this.closedAt);
	}

	String fileId() {
		return this.fileId;
	}

	/** Of the words alone; null of what came in before they were kept. */
	@Nullable String wordsSha256() {
		return this.wordsSha256;
	}

	@Nullable Integer year() {
		return this.year;
	}

	IntakeState state() {
		return this.state;
	}

	@Override
	public UUID getId() {
		return this.id;
	}

	@Override
	public boolean isNew() {
		return this.version == null;
	}

}
