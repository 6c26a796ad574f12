package vn.noibat.document;

import java.time.LocalDate;
import java.util.List;

import vn.noibat.RightsFixture;
import vn.noibat.RightsRow;
import vn.noibat.account.Person;
import vn.noibat.account.Role;
import vn.noibat.file.Samples;
import vn.noibat.file.Upload;
import vn.noibat.text.Bilingual;

/**
 * A document with its file, for whoever asks.
 */
class DocumentRights implements RightsFixture {

	private final Registering registering;

	DocumentRights(Registering registering) {
		this.registering = registering;
	}

	@Override
	public boolean knows(String route) {
		return route.startsWith("/desk/documents") || route.startsWith("/desk/bodies");
	}

	@Override
	public Scene set(RightsRow row) {
		RegisteredDocument document = this.registering.register(
				new NewDocument("9999/VP-R", "peoples-committee-office", Bilingual.of("Công văn"),
						LocalDate.of(2026, 2, 3), null, null, Bilingual.of(TYPED), Urgency.NORMAL, null,
						Visibility.NOTHING, Secrecy.NONE, List.of(), List.of(), null),
				new Upload("a.pdf", Samples.pdf("Words")), Person.of("clerk", Role.CLERK));
		Prepared prepared = Prepared.with("id", document.id())
			.field("seen", "nothing")
			.field("visibility", "number")
			.field("nameVi", TYPED)
			.field("number", "9998/VP-R")
			.field("issuer", "peoples-committee-office")
			.field("formVi", "Công văn")
			.field("issuedOn", "2026-02-03")
			.field("subjectVi", TYPED)
			.field("urgency", "normal")
			.field("secrecy", "NONE");
		return (asked, subject) -> prepared;
	}

}
