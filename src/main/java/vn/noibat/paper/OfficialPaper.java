package vn.noibat.paper;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import vn.noibat.text.Dates;
import vn.noibat.text.DocumentNumber;
import vn.noibat.text.Language;

/**
 * A document of a State body, in the cells of Nghị định 30/2020/NĐ-CP, Phụ lục I. Marks
 * of secrecy have no place in it: what is secret is not written here.
 *
 * @param title of the file, e.g. {@code Công văn 374/VP-BC}
 * @param author of the file: the body that issues it, never a person
 * @param subject of the file; what it is about
 * @param dated when it was issued or drafted: the time in the file, so that the same
 * paper gives the same bytes
 * @param letter null where its annexes go out on their own
 * @param annexes each beginning on a page of its own
 * @param check where its content can be checked; null where there is no such page
 * @param sealed whether page 1 has the field {@link #SEAL_FIELD} for the digital
 * signature of the body
 * @param attachments files that travel in the PDF
 */
public record OfficialPaper(String title, String author, String subject, Instant dated, @Nullable Letter letter,
		List<Annex> annexes, @Nullable Check check, boolean sealed, List<Attachment> attachments) {

	/** Name of the signature field of the body, top right of page 1. */
	public static final String SEAL_FIELD = "co-quan";

	public OfficialPaper {
		annexes = List.copyOf(annexes);
		attachments = List.copyOf(attachments);
		if (letter == null && annexes.isEmpty()) {
			throw new IllegalArgumentException("Neither a letter nor an annex");
		}
	}

	/**
	 * What comes before the annexes.
	 *
	 * @param parent the body above the issuer (ô 2); null for none but the one that the
	 * issuer's name tells
	 * @param issuer as it stands at the head, in any case
	 * @param number number and symbol (ô 3), e.g. {@code 374/VP-BC}; where the number is
	 * not given yet {@code /VP-BC} or nothing
	 * @param place of issue (ô 4)
	 * @param date null while not given
	 * @param form e.g. {@code Quyết định} (ô 5a); null for a công văn, which has none
	 * @param subject without the words V/v
	 * @param urgency the mark in the red box (ô 10b)
	 * @param addressees the lines of "Kính gửi" (ô 9a)
	 * @param body (ô 6); its end is marked by {@code ./.} if it is not yet
	 * @param recipients the lines of "Nơi nhận" (ô 9b), that of "Lưu:" the last
	 */
	public record Letter(@Nullable String parent, String issuer, String number, String place, @Nullable LocalDate date,
			@Nullable String form, String subject, UrgencyMark urgency, List<String> addressees, List<Part> body,
			Signing signing, List<String> recipients) {

		public Letter {
			addressees = List.copyOf(addressees);
			body = List.copyOf(body);
			recipients = List.copyOf(recipients);
		}

		/**
		 * The body above the issuer: where none is named, that of which an issuer is the
		 * office by its name; null for none.
		 */
		@Nullable String shownParent() {
			return (this.parent != null) ? this.parent : Texts.officeOf(this.issuer).orElse(null);
		}

		/**
		 * The issuer in words that do not say again what stands above it.
		 */
		String shownIssuer() {
			return Texts.officeOf(this.issuer)
				.filter((above) -> this.parent == null || above.equalsIgnoreCase(this.parent.strip()))
				.map((above) -> Texts.OFFICE)
				.orElse(this.issuer);
		}

		/**
		 * The number with a zero before a single figure, and with dots where none is
		 * given yet.
		 */
		String shownNumber() {
			return this.number.isBlank() ? "……/……"
					: this.number.startsWith("/") ? "……" + this.number : DocumentNumber.padded(this.number);
		}

		/** Place and date with dots where none is given yet. */
		String shownDate() {
			return this.place + ", "
					+ ((this.date != null) ? Dates.official(this.date, Language.VI) : "ngày …… tháng …… năm ………");
		}

	}

	/**
	 * How fast a document must travel, with the size of its box in millimetres (ô 10b).
	 */
	public enum UrgencyMark {

		NORMAL("", 0), URGENT("KHẨN", 20), VERY_URGENT("THƯỢNG KHẨN", 40), MOST_URGENT("HỎA TỐC", 30);

		static final int HEIGHT = 8;

		private final String words;

		private final int width;

		UrgencyMark(String words, int width) {
			this.words = words;
			this.width = width;
		}

		String words() {
			return this.words;
		}

		int width() {
			return this.width;
		}

	}

	/**
	 * Who signs (ô 7a to 7c).
	 *
	 * @param authority {@code TM.}, {@code KT.}, {@code TL.}, {@code TUQ.}, {@code Q.} or
	 * nothing
	 * @param inPlaceOf the body or title behind the mark of the authority; empty where
	 * the signatory's own title stands there
	 * @param title of the signatory
	 */
	public record Signing(String authority, String inPlaceOf, String title, String name) {

		/** The lines above the signature, in capitals. */
		List<String> lines() {
			String mark = this.authority.isBlank() ? "" : this.authority.strip() + " ";
			Stream<String> lines = this.inPlaceOf.isBlank() ? Stream.of(mark + this.title)
					: Stream.of(mark + this.inPlaceOf, this.title);
			return lines.map(OfficialPaper::capitals).toList();
		}

	}

	/**
	 * What is attached on paper.
	 *
	 * @param label {@code Phụ lục}, with a Roman number where there are several
	 * @param title what it is
	 * @param attachedTo the document to which it belongs, e.g. {@code Công văn số
	 * 374/VP-BC ngày 19 tháng 01 năm 2023 của …}; empty for none
	 */
	public record Annex(String label, String title, String attachedTo, List<Part> body) {

		public Annex {
			body = List.copyOf(body);
		}

	}

	/**
	 * Where the content can be checked, as a QR code.
	 *
	 * @param caption what the code leads to
	 */
	public record Check(String address, String caption) {
	}

	/**
	 * A part of the running text.
	 */
	public sealed interface Part {

		/** A paragraph, in one line or many; plain text. */
		record Paragraph(String text) implements Part {
		}

		/** A ground of a decision ("Căn cứ …", "Theo đề nghị …"), in italics. */
		record Ground(String text) implements Part {
		}

		/** The line of a decision that commands, e.g. {@code QUYẾT ĐỊNH:}. */
		record Command(String text) implements Part {
		}

		/** An article: {@code Điều 1.} and what it says. */
		record Article(String label, String text) implements Part {
		}

		/** A heading within the text, e.g. that of a highlight in the list. */
		record Heading(String text) implements Part {
		}

		/**
		 * Running text with its structure.
		 *
		 * @param html blocks of headings of levels 2 and 3, paragraphs and lists; others
		 * lose their markup
		 */
		record Prose(String html) implements Part {
		}

	}

	/** The annex that begins on page 1, where there is no letter before it; null else. */
	@Nullable Annex firstPage() {
		return (this.letter == null) ? this.annexes.get(0) : null;
	}

	/**
	 * How an annex ends: the mark of the end stands once, after the letter or, where
	 * there is none, after the last annex.
	 */
	UnaryOperator<String> endOf(Annex annex) {
		boolean last = this.letter == null && annex == this.annexes.get(this.annexes.size() - 1);
		return last ? Texts::ended : Texts::closed;
	}

	/** The paragraphs of a text, one for each line that says something. */
	public static List<Part> paragraphs(String text) {
		return text.lines()
			.map(String::strip)
			.filter((line) -> !line.isEmpty())
			.<Part>map(Part.Paragraph::new)
			.toList();
	}

	static String capitals(String text) {
		return text.toUpperCase(Language.VI.locale());
	}

}
