package vn.noibat.document;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

import vn.noibat.account.NotAllowed;
import vn.noibat.account.Person;
import vn.noibat.account.Role;
import vn.noibat.file.FileStore;
import vn.noibat.file.Samples;
import vn.noibat.file.Upload;
import vn.noibat.file.UploadRefused;
import vn.noibat.journal.Journal;
import vn.noibat.journal.JournalEntry;
import vn.noibat.text.Bilingual;
import vn.noibat.text.DocumentNumber.Grammar;
import vn.noibat.web.RefusedRequest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@SpringBootTest
class RegisteringTests {

	private static final Person CLERK = Person.of("clerk", Role.CLERK);

	private static final String OFFICE = "peoples-committee-office";

	private static final String PARTY_OFFICE = "city-party-office";

	@Autowired
	private Registering registering;

	@Autowired
	private Register register;

	@Autowired
	private Bodies bodies;

	@Autowired
	private FileStore files;

	@Autowired
	private Journal journal;

	@Autowired
	private JdbcClient jdbc;

	@Test
	void entersADocumentWithItsFile() {
		byte[] pdf = Samples.pdf("Words");

		RegisteredDocument registered = this.registering.register(document("0101/VP-BC", OFFICE),
				new Upload("101.pdf", pdf), CLERK);

		assertThat(registered.id()).isEqualTo("0101-vp-bc");
		assertThat(registered.numberKey()).isEqualTo("101/VPBC");
		assertThat(registered.visibility()).isEqualTo(Visibility.NOTHING);
		assertThat(registered.addressees()).containsExactly(new RegisteredLine(Bilingual.of("Báo Hải Phòng"), false));
		assertThat(this.register.document("0101-vp-bc")).isEqualTo(registered);
		assertThat(this.files.content(String.valueOf(registered.fileId()))).isEqualTo(pdf);
		assertThat(newest().kind()).isEqualTo("document-registered");
		assertThat(newest().details()).contains("\"number\":\"0101/VP-BC\"", "\"file\":");
	}

	@Test
	void refusesTheSameNumberOfTheSameIssuerAndYear() {
		this.registering.register(document("102/VP-BC", OFFICE), null, CLERK);
		long before = rows();

		assertThatExceptionOfType(DocumentExists.class)
			.isThrownBy(() -> this.registering.register(document("0102 / VPBC", OFFICE),
					new Upload("a.pdf", Samples.pdf("Only here")), CLERK))
			.satisfies((refused) -> {
				assertThat(refused.status().value()).isEqualTo(409);
				assertThat(refused.documentId()).isEqualTo("102-vp-bc");
			});
		assertThat(rows()).isEqualTo(before);
	}

	@Test
	void takesTheSameNumberOfAnotherYearOrIssuer() {
		this.registering.register(document("103/VP-BC", OFFICE), null, CLERK);

		NewDocument nextYear = document("103/VP-BC", OFFICE, LocalDate.of(2027, 1, 4), null);
		assertThat(this.registering.register(nextYear, null, CLERK).id()).isEqualTo("103-vp-bc-2");
		NewDocument another = document("103/VP-BC", PARTY_OFFICE);
		assertThat(this.registering.register(another, null, CLERK).id()).isEqualTo("103-vp-bc-3");
	}

	@Test
	void countsPartyNumbersByTheTerm() {
		NewDocument first = document("104-CV/VPTU", PARTY_OFFICE, LocalDate.of(2026, 3, 2), null);
		NewDocument secondYear = document("104-CV/VPTU", PARTY_OFFICE, LocalDate.of(2028, 3, 2), null);
		NewDocument nextTerm = document("104-CV/VPTU", PARTY_OFFICE, LocalDate.of(2031, 3, 2), null);
		assertThat(this.registering.register(first, null, CLERK).grammar()).isEqualTo(Grammar.PARTY);

		assertThatExceptionOfType(DocumentExists.class)
			.isThrownBy(() -> this.registering.register(secondYear, null, CLERK))
			.satisfies((refused) -> assertThat(refused.arguments()).contains("2025-2030"));
		assertThat(this.registering.register(nextTerm, null, CLERK).id()).isEqualTo("104-cv-vptu-2");
	}

	@Test
	void takesTheNameOfATermThatTheIssuerUses() {
		NewDocument inTheTermOfTheRecords = document("4873-CV/VPTU", PARTY_OFFICE, LocalDate.of(2024, 3, 2), null);

		assertThatExceptionOfType(DocumentExists.class)
			.isThrownBy(() -> this.registering.register(inTheTermOfTheRecords, null, CLERK))
			.satisfies((refused) -> assertThat(refused.arguments()).contains("XVI"));
	}

	@Test
	void takesANumberThatFollowsNoGrammar() {
		RegisteredDocument registered = this.registering.register(document("số 5 (hỏa tốc)", OFFICE), null, CLERK);

		assertThat(registered.number()).isEqualTo("số 5 (hỏa tốc)");
		assertThatExceptionOfType(DocumentExists.class)
			.isThrownBy(() -> this.registering.register(document("Số 5 (HỎA TỐC)", OFFICE), null, CLERK));
	}

	@ParameterizedTest
	@EnumSource(mode = Mode.EXCLUDE, names = "NONE")
	void refusesWhatIsDeclaredSecret(Secrecy secrecy) {
		NewDocument secret = new NewDocument("7/BC-X", OFFICE, Bilingual.of("Báo cáo"), LocalDate.of(2026, 2, 3), null,
				null, Bilingual.of("Phòng thủ khu vực"), Urgency.NORMAL, null, Visibility.NOTHING, secrecy, List.of(),
				List.of(), null);

		refusesAsSecret(secret, null, "declared");
	}

	@Test
	void refusesWhatCarriesAMarkOfSecrecy() {
		refusesAsSecret(document("8/MẬT-X", OFFICE), null, "number");
		refusesAsSecret(subject("(TỐI MẬT) Phòng thủ khu vực"), null, "subject");
		refusesAsSecret(document("9/BC-X", OFFICE),
				new Upload("a.docx", Samples.docx("ỦY BAN", "TUYỆT MẬT", "Phòng thủ khu vực")), "file");
	}

	@Test
	void takesTextsThatSpeakOfSecrets() {
		Upload law = new Upload("a.docx", Samples.docx("LUẬT BẢO VỆ BÍ MẬT NHÀ NƯỚC", "Độ mật: không"));

		assertThat(this.registering.register(subject("Triển khai Luật Bảo vệ bí mật nhà nước"), law, CLERK).fileId())
			.isNotNull();
	}

	@Test
	void keepsNothingWhenTheFileIsRefused() {
		long before = rows();

		assertThatExceptionOfType(UploadRefused.class).isThrownBy(() -> this.registering
			.register(document("105/VP-BC", OFFICE), new Upload("a.pdf", Samples.jpeg(4, 4)), CLERK));

		assertThat(rows()).isEqualTo(before);
	}

	@Test
	void letsOnlyTheActAtHandRegisterBesidesTheClerk() {
		Person approver = Person.of("approver-city", Role.APPROVER, OFFICE);

		assertThatExceptionOfType(NotAllowed.class)
			.isThrownBy(() -> this.registering.register(document("106/VP-BC", OFFICE), null, approver));
		assertThat(this.registering.register(document("106/VP-BC", OFFICE), null, approver, Role.APPROVER).id())
			.isEqualTo("106-vp-bc");
	}

	@Test
	void changesWhatIsPublicAndWritesItDown() {
		this.registering.register(document("107/VP-BC", OFFICE), new Upload("a.pdf", Samples.pdf("Words")), CLERK);

		assertThat(this.registering.show("107-vp-bc", Visibility.NOTHING, Visibility.FILE, CLERK).visibility())
			.isEqualTo(Visibility.FILE);
		assertThat(newest().details()).isEqualTo("{\"from\":\"nothing\",\"to\":\"file\"}");
		assertThatExceptionOfType(RefusedRequest.class)
			.isThrownBy(() -> this.registering.show("107-vp-bc", Visibility.NOTHING, Visibility.NUMBER, CLERK))
			.satisfies((refused) -> assertThat(refused.reason()).isEqualTo("document.visibility.changed"));
		assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> this.registering.show("107-vp-bc", Visibility.FILE,
				Visibility.NUMBER, Person.of("secretary", Role.SECRETARY)));
	}

	@Test
	void showsNoFileWhereNoneIsOnFile() {
		this.registering.register(document("108/VP-BC", OFFICE), null, CLERK);

		assertThatExceptionOfType(RefusedRequest.class)
			.isThrownBy(() -> this.registering.show("108-vp-bc", Visibility.NOTHING, Visibility.FILE, CLERK))
			.satisfies((refused) -> assertThat(refused.reason()).isEqualTo("document.visibility.nofile"));
	}

	@Test
	void saysOfTheRecordsNoMoreThanTheirAbstract() {
		assertThat(this.register.documents(List.of("374-vp-bc", "4873-cv-vptu")))
			.allMatch((document) -> document.visibility() == Visibility.ABSTRACT && document.fileId() == null)
			.hasSize(2);
	}

	@Test
	void addsABodyOnce() {
		Body added = this.bodies.addBody(null, Bilingual.of("Sở Văn hóa và Thể thao", "Department of Culture"), CLERK);

		assertThat(added.id()).isEqualTo("so-van-hoa-va-the-thao");
		assertThat(this.bodies.bodies()).contains(added);
		assertThat(newest().kind()).isEqualTo("body-added");
		assertThatExceptionOfType(BodyExists.class)
			.isThrownBy(() -> this.bodies.addBody("another", Bilingual.of("Sở Văn hóa và Thể thao"), CLERK));
		assertThatExceptionOfType(RefusedRequest.class)
			.isThrownBy(() -> this.bodies.addBody("Not An Id", Bilingual.of("Sở Nội vụ"), CLERK))
			.satisfies((refused) -> assertThat(refused.reason()).isEqualTo("document.body.id"));
		assertThatExceptionOfType(NotAllowed.class)
			.isThrownBy(() -> this.bodies.addBody(null, Bilingual.of("Sở Nội vụ"), Person.of("editor", Role.EDITOR)));
	}

	private void refusesAsSecret(NewDocument document, @Nullable Upload file, String found) {
		long before = rows();

		assertThatExceptionOfType(SecretDocument.class)
			.isThrownBy(() -> this.registering.register(document, file, CLERK))
			.satisfies((refused) -> assertThat(refused.reason()).isEqualTo("document.secret." + found));
		assertThat(rows()).isEqualTo(before);
		JournalEntry entry = newest();
		assertThat(entry.kind()).isEqualTo("secret-document-refused");
		assertThat(entry.details()).isEqualTo("{\"found\":\"" + found + "\"}");
		assertThat(entry.toString()).doesNotContain("Phòng thủ").doesNotContain(document.number());
	}

	private static NewDocument document(String number, String issuer) {
		return document(number, issuer, LocalDate.of(2026, 2, 3), null);
	}

	private static NewDocument subject(String subject) {
		return new NewDocument("10/BC-X", OFFICE, Bilingual.of("Báo cáo"), LocalDate.of(2026, 2, 3), null, null,
				Bilingual.of(subject), Urgency.NORMAL, null, Visibility.NOTHING, Secrecy.NONE, List.of(), List.of(),
				null);
	}

	private static NewDocument document(String number, String issuer, LocalDate issuedOn, @Nullable String period) {
		return new NewDocument(number, issuer, Bilingual.of("Công văn"), issuedOn, null, "Hải Phòng",
				Bilingual.of("Tuyên truyền 10 kết quả nổi bật"), Urgency.URGENT,
				new Signatory("Nguyễn Văn A", Bilingual.of("Chánh Văn phòng")), Visibility.NOTHING, Secrecy.NONE,
				List.of(new RegisteredLine(Bilingual.of("Báo Hải Phòng"), false)),
				List.of(new RegisteredLine(Bilingual.of("Lưu: VT"), true)), null, period, Particulars.NONE);
	}

	private JournalEntry newest() {
		return this.journal.after(this.journal.head().sequence() - 1, 1).get(0);
	}

	private long rows() {
		return this.jdbc
			.sql("select (select count(*) from official_document) + (select count(*) from stored_file)"
					+ " + (select count(*) from stored_bytes)")
			.query(Long.class)
			.single();
	}

}
