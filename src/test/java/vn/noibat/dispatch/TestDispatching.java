package vn.noibat.dispatch;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationContext;

import vn.noibat.account.Person;
import vn.noibat.account.Role;
import vn.noibat.document.SealedPaper;
import vn.noibat.document.Urgency;
import vn.noibat.text.Dates;
import vn.noibat.year.WorkingYear;

/**
 * Leads letters as far as a test needs them, by those whose work it is.
 */
public final class TestDispatching {

	public static final Person CLERK = Person.of("clerk", Role.CLERK);

	public static final Person SIGNATORY = Person.of("signatory", Role.SIGNATORY);

	private final Dispatching door;

	private final LetterSealing sealing;

	private final Clock clock;

	public TestDispatching(ApplicationContext portal) {
		this.door = portal.getBean(Dispatching.class);
		this.sealing = portal.getBean(LetterSealing.class);
		this.clock = portal.getBean(Clock.class);
	}

	/** A new letter that is written. */
	public UUID draft(WorkingYear year, int edition, String number, @Nullable Instant embargo, String... offices) {
		return this.door.draft(year, text(DispatchKind.NEW, null, edition, number, embargo, offices), CLERK);
	}

	/** A letter that is written about another one. */
	UUID draft(WorkingYear year, DispatchKind kind, String refersTo, int edition, String number,
			@Nullable Instant embargo, String... offices) {
		return this.door.draft(year, text(kind, refersTo, edition, number, embargo, offices), CLERK);
	}

	/** Issues a new letter about something. */
	public UUID issued(WorkingYear year, int edition, String number, String subject, @Nullable Instant embargo,
			String... offices) {
		UUID id = this.door.draft(year, about(subject, text(DispatchKind.NEW, null, edition, number, embargo, offices)),
				CLERK);
		return issue(year, sign(year, id));
	}

	/** Calls an issued letter back. */
	public UUID recall(WorkingYear year, UUID issued, String number) {
		DispatchText text = this.door.standing(year, issued, CLERK).text();
		String refersTo = Objects.requireNonNull(this.door.standing(year, issued, CLERK).issued()).getId();
		return issue(year, sign(year, draft(year, DispatchKind.RECALLING, refersTo, text.edition(), number, null,
				text.offices().toArray(String[]::new))));
	}

	/** Leads a written letter to its signature. */
	public UUID sign(WorkingYear year, UUID id) {
		this.door.submit(year, id, CLERK);
		this.door.sign(year, id, sha256(year, id), SIGNATORY);
		return id;
	}

	/** Issues a signed letter. */
	public UUID issue(WorkingYear year, UUID id) {
		this.door.issue(year, id, sha256(year, id), seal(year, id), CLERK);
		return id;
	}

	/** Signs a letter for its agency, with the certificate for trying out. */
	SealedPaper seal(WorkingYear year, UUID id) {
		return this.sealing.seal(year, id, sha256(year, id), true, false, CLERK);
	}

	/** Writes, signs and issues a new letter. */
	public UUID issued(WorkingYear year, int edition, String number, @Nullable Instant embargo, String... offices) {
		return issue(year, sign(year, draft(year, edition, number, embargo, offices)));
	}

	public String sha256(WorkingYear year, UUID id) {
		return this.door.standing(year, id, CLERK).sha256();
	}

	private static DispatchText about(String subject, DispatchText text) {
		return new DispatchText(text.kind(), text.refersTo(), text.edition(), text.issuer(), text.number(), text.date(),
				text.place(), subject, text.urgency(), text.offices(), text.addressees(), text.recipients(),
				text.routing(), text.body(), text.authority(), text.inPlaceOf(), text.signatoryName(),
				text.signatoryTitle(), text.embargo());
	}

	DispatchText text(DispatchKind kind, @Nullable String refersTo, int edition, String number,
			@Nullable Instant embargo, String... offices) {
		return new DispatchText(kind, refersTo, edition, LetterTexts.ISSUER, number,
				LocalDate.ofInstant(this.clock.instant(), Dates.ZONE), "Hải Phòng",
				"tuyên truyền kết quả nổi bật " + number, Urgency.MOST_URGENT, List.of(offices),
				List.of("Báo Hải Phòng"), List.of("Thường trực Thành ủy (để báo cáo)"), List.of("CV: BC", "Lưu: VT"),
				"Gửi các cơ quan báo chí danh sách.\n\nĐề nghị đăng tải.", Authority.NONE, "", "Nguyễn Văn Thử",
				"Chánh Văn phòng", embargo);
	}

}
