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
import org.jspecify.annotations.Nullable;

import vn.noibat.text.Bilingual;
import vn.noibat.text.DocumentNumber;

/**
 * An official document in the register.
 */
@Entity
class OfficialDocument {

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

	@ElementCollection
	@CollectionTable(name = "document_line", joinColumns = @JoinColumn(name = "document_id"))
	private Set<DocumentLine> lines = new HashSet<>();

	OfficialDocument() {
	}

	RegisteredDocument toRecord() {
		Signatory signatory = (this.signatoryName == null || this.signatoryTitle == null) ? null
				: new Signatory(this.signatoryName, this.signatoryTitle);
		return new RegisteredDocument(this.id, this.number, this.numberKey,
				DocumentNumber.Grammar.valueOf(this.grammar.toUpperCase(Locale.ROOT)), this.form,
				this.issuer.toRecord(), this.issuedOn, this.signedAt, this.place, this.subject,
				Urgency.of(this.urgency), signatory, this.cited, this.note, lines(DocumentLine::isAddressee),
				lines((line) -> !line.isAddressee()));
	}

	private List<RegisteredLine> lines(Predicate<DocumentLine> kind) {
		return this.lines.stream()
			.filter(kind)
			.sorted(Comparator.comparingInt(DocumentLine::position))
			.map(DocumentLine::toRecord)
			.toList();
	}

}
