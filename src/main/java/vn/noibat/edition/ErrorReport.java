package vn.noibat.edition;

import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

import vn.noibat.text.Bilingual;

/**
 * What a reader reported as wrong, and what the reader was answered.
 */
@Entity
class ErrorReport {

	@Id
	private String id;

	private String reference;

	private String submission;

	private @Nullable Integer year;

	private String about;

	private String message;

	private @Nullable String contact;

	private String language;

	private Instant receivedAt;

	private @Nullable Bilingual answer;

	private @Nullable Instant answeredAt;

	private @Nullable String answeredBy;

	private @Nullable Integer edition;

	private @Nullable Instant seenAt;

	@Version
	private int version;

	ErrorReport() {
	}

	ErrorReport(String id, String reference, NewReport report, Instant now) {
		this.id = id;
		this.reference = reference;
		this.submission = report.submission();
		this.year = report.year();
		this.about = report.about();
		this.message = report.message();
		this.contact = report.contact();
		this.language = report.language().code();
		this.receivedAt = now;
	}

	/**
	 * Answers, or words the answer anew.
	 * @param edition the correction to which the report led; null where to none
	 */
	void answer(Bilingual answer, @Nullable Integer edition, String person, Instant now) {
		if (this.edition != null || edition != null) {
			this.seenAt = now;
		}
		this.answer = answer;
		this.edition = edition;
		this.answeredBy = person;
		this.answeredAt = now;
	}

	ReceivedReport toRecord() {
		return new ReceivedReport(this.id, this.reference, this.year, this.about, this.message, this.contact,
				this.language, this.receivedAt, this.answer, this.answeredAt, this.answeredBy, this.edition,
				this.seenAt, this.version);
	}

}
