package vn.noibat.document;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

import vn.noibat.database.KeyedRow;
import vn.noibat.text.Bilingual;
import vn.noibat.text.DocumentNumber;
import vn.noibat.text.Folding;
import vn.noibat.text.Language;
import vn.noibat.web.RefusedRequest;

/**
 * An official document in the register.
 */
@Entity
class OfficialDocument extends KeyedRow {

	@Id
	private String id;

	private String number;

	private String numberKey;

	private String grammar;

	private Bilingual form;

	@ManyToOne(fetch = FetchType.LAZY)
	private IssuingBody issuer;

	private String period;

	private LocalDate issuedOn;

	private @Nullable Instant signedAt;

	private @Nullable String place;

	private Bilingual subject;

	private String urgency;

	private @Nullable String signatoryName;

	private @Nullable Bilingual signatoryTitle;

	private boolean cited;

	private @Nullable Bilingual note;

	private String visibility;

	private @Nullable String fileId;

	private @Nullable Integer pages;

	private @Nullable Integer copies;

	private @Nullable LocalDate replyBy;

	private @Nullable String language;

	private @Nullable String registeredBy;

	private @Nullable Instant registeredAt;

	@Version
	private int version;

	@ElementCollection
	@CollectionTable(name = "document_line", joinColumns = @JoinColumn(name = "document_id"))
	private Set<DocumentLine> lines = new HashSet<>();

	OfficialDocument() {
	}

	/** A document that somebody enters now. */
	static OfficialDocument registered(String id, NewDocument given, String numberKey, DocumentNumber.Grammar grammar,
			IssuingBody issuer, String period, @Nullable String fileId, @Nullable Integer pages, String account,
			Instant now) {
		OfficialDocument document = new OfficialDocument();
		document.id = id;
		document.number = Folding.nfc(given.number()).strip();
		document.numberKey = numberKey;
		document.grammar = grammar.name().toLowerCase(Locale.ROOT);
		document.form = given.form();
		document.issuer = issuer;
		document.period = period;
		document.issuedOn = given.issuedOn();
		document.signedAt = given.signedAt();
		document.place = given.place();
		document.subject = given.subject();
		document.urgency = given.urgency().code();
		Signatory signatory = given.signatory();
		document.signatoryName = (signatory != null) ? signatory.name() : null;
		document.signatoryTitle = (signatory != null) ? signatory.title() : null;
		document.note = given.note();
		document.visibility = given.visibility().code();
		document.fileId = fileId;
		document.pages = pages;
		Particulars particulars = given.particulars();
		document.copies = particulars.copies();
		document.replyBy = particulars.replyBy();
		document.language = (particulars.language() != null) ? particulars.language().code() : null;
		document.registeredBy = account;
		document.registeredAt = now;
		document.lines.addAll(DocumentLine.addressees(given.addressees()));
		document.lines.addAll(DocumentLine.recipients(given.recipients()));
		return document;
	}

	/**
	 * Says what of it may be public.
	 * @throws RefusedRequest 409 when the file is to be and none is on file
	 */
	void show(Visibility part) {
		if (part == Visibility.FILE && this.fileId == null) {
			throw RefusedRequest.conflict("document.visibility.nofile");
		}
		this.visibility = part.code();
	}

	@Override
	public String getId() {
		return this.id;
	}

	RegisteredDocument toRecord() {
		Signatory signatory = (this.signatoryName == null || this.signatoryTitle == null) ? null
				: new Signatory(this.signatoryName, this.signatoryTitle);
		return new RegisteredDocument(this.id, this.number, this.numberKey,
				DocumentNumber.Grammar.valueOf(this.grammar.toUpperCase(Locale.ROOT)), this.form,
				this.issuer.toRecord(), this.issuedOn, this.signedAt, this.place, this.subject,
				Urgency.of(this.urgency), signatory, this.cited, this.note, lines(DocumentLine::isAddressee),
				lines((line) -> !line.isAddressee()), Visibility.of(this.visibility), this.fileId, this.pages,
				new Particulars(this.copies, this.replyBy,
						(this.language != null) ? Language.ofCode(this.language) : null));
	}

	private List<RegisteredLine> lines(Predicate<DocumentLine> kind) {
		return this.lines.stream()
			.filter(kind)
			.sorted(Comparator.comparingInt(DocumentLine::position))
			.map(DocumentLine::toRecord)
			.toList();
	}

}
