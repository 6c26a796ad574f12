package vn.noibat.edition;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.Semaphore;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import tools.jackson.databind.json.JsonMapper;

import vn.noibat.edition.Verification.State;
import vn.noibat.edition.Verification.Subject;
import vn.noibat.text.Bilingual;
import vn.noibat.text.Folding;
import vn.noibat.text.Language;
import vn.noibat.text.WordDiff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * The recorded years in the hand of somebody who typed, pasted or kept them.
 */
@SpringBootTest
class VerifyingTests {

	private static final String CORRECTED = "Sửa một con số.";

	private static final String WITHDRAWN = "Rút để kiểm tra lại nguồn.";

	@Autowired
	private Archive archive;

	private ReleasedEdition of2022;

	private ReleasedEdition of2023;

	private ReleasedEdition of2024;

	@BeforeEach
	void readTheRecords() {
		this.of2022 = this.archive.current().year(2022).orElseThrow();
		this.of2023 = this.archive.current().year(2023).orElseThrow();
		this.of2024 = this.archive.current().year(2024).orElseThrow();
	}

	@Test
	void knowsTheHashOfAnEdition() {
		Verification verification = records().verify(this.of2022.sha256());

		assertThat(verification.subject()).isEqualTo(Subject.EDITION);
		assertThat(verification.state()).isEqualTo(State.CURRENT);
		assertThat(only(verification).edition()).isEqualTo(this.of2022);
	}

	@ParameterizedTest
	@ValueSource(strings = { "SHA-256: %s", "sha256:%s", "  %s  ", "sha256=%s", "%s  -", "%s *edition.json",
			"https://noibat.example/kiem-chung?sha256=%s", "/en/verify?sha256=%s#main" })
	void readsAHashAsItIsOftenPasted(String pasted) {
		assertThat(records().verify(pasted.formatted(this.of2023.sha256())).state()).isEqualTo(State.CURRENT);
		assertThat(records().verify(pasted.formatted(this.of2023.sha256().toUpperCase(Locale.ROOT))).state())
			.isEqualTo(State.CURRENT);
	}

	@Test
	void knowsTheTextThatWasSubmittedAndWhatBecameOfIt() {
		AgreedText text = new AgreedText(4, "5a".repeat(32));
		ReleasedEdition published = TestArchive.agreed(this.of2022, text);
		ReleasedEdition correction = corrected(this.of2022, this::withAnotherTitle);

		Verification verification = portal(published).verify(text.sha256().toUpperCase(Locale.ROOT));
		assertThat(verification.subject()).isEqualTo(Subject.SUBMISSION);
		assertThat(verification.state()).isEqualTo(State.CURRENT);
		assertThat(only(verification).edition().agreed()).isEqualTo(text);
		assertThat(only(portal(published, correction).verify(text.sha256())).state()).isEqualTo(State.CORRECTED);
		assertThat(only(portal(published, withdrawal(this.of2022)).verify(text.sha256())).state())
			.isEqualTo(State.WITHDRAWN);
		assertThat(portal(this.of2022).verify(text.sha256()).state()).isEqualTo(State.UNKNOWN);
		assertThat(portal(published).verify(this.of2022.sha256()).subject()).isEqualTo(Subject.EDITION);
	}

	@Test
	void takesTheLastEditionThatPublishesASubmittedText() {
		AgreedText text = new AgreedText(1, "6b".repeat(32));
		ReleasedEdition again = TestArchive.agreed(corrected(this.of2022, this::withAnotherTitle), text);

		assertThat(only(portal(TestArchive.agreed(this.of2022, text), again).verify(text.sha256())).edition())
			.isEqualTo(again);
	}

	@Test
	void tellsTheSubmittedBytesFromTheSameTextInOtherBytes() {
		byte[] bytes = "{\"format\":1,\"year\":{\"title\":\"Bản thử\"}}".getBytes(StandardCharsets.UTF_8);
		byte[] spaced = "{ \"year\": {\"title\": \"Bản thử\"}, \"format\": 1 }".getBytes(StandardCharsets.UTF_8);
		Verifying portal = portal(TestArchive.agreed(this.of2022, new AgreedText(2, Canonical.sha256(bytes))));

		assertThat(only(portal.verify(bytes)).state()).isEqualTo(State.CURRENT);
		assertThat(portal.verify(spaced).subject()).isEqualTo(Subject.SUBMISSION);
		assertThat(only(portal.verify(spaced)).state()).isEqualTo(State.DIFFERENT);
		assertThat(only(portal.verify(spaced)).verbatim()).isFalse();
	}

	@Test
	void tellsAForeignHashFromWhatIsNone() {
		assertThat(records().verify("0".repeat(64)).state()).isEqualTo(State.UNKNOWN);
		assertThat(records().verify(this.of2022.sha256().substring(1)).state()).isEqualTo(State.MALFORMED);
		assertThat(records().verify(this.of2022.sha256() + "0").state()).isEqualTo(State.MALFORMED);
	}

	@Test
	void tellsThatAnEditionWasCorrected() {
		ReleasedEdition correction = corrected(this.of2022, this::withAnotherTitle);

		Finding finding = only(portal(this.of2022, correction).verify(this.of2022.sha256()));

		assertThat(finding.state()).isEqualTo(State.CORRECTED);
		assertThat(finding.newest()).isEqualTo(correction);
		assertThat(only(portal(this.of2022, correction).verify(correction.sha256())).state()).isEqualTo(State.CURRENT);
	}

	@Test
	void tellsThatAnEditionWasWithdrawn() {
		ReleasedEdition withdrawal = withdrawal(this.of2023);

		Finding finding = only(portal(this.of2023, withdrawal).verify(this.of2023.sha256()));

		assertThat(finding.state()).isEqualTo(State.WITHDRAWN);
		assertThat(finding.newest()).isEqualTo(withdrawal);
		assertThat(only(portal(this.of2023, withdrawal).verify(withdrawal.sha256())).state())
			.isEqualTo(State.WITHDRAWN);
	}

	@ParameterizedTest
	@CsvSource({ "374/VP-BC, 2022", "374 /VP-BC, 2022", "công văn số 374/vp-bc, 2022", "29/BCSD-TH, 2022",
			"0374/VP-BC, 2022", "4873-CV/VPTU, 2022" })
	void knowsAPaperBehindAList(String typed, int year) {
		Verification verification = records().verify(typed);

		assertThat(verification.subject()).isEqualTo(Subject.DOCUMENT);
		assertThat(verification.state()).isEqualTo(State.CURRENT);
		assertThat(only(verification).edition().year()).isEqualTo(year);
		assertThat(only(verification).isSummary()).isTrue();
		assertThat(only(verification).document()).isNotNull();
	}

	@ParameterizedTest
	@ValueSource(strings = { "323/QĐTTg", "323/QĐ-TTg", "323/qd-ttg", "Quyết định số 323 / QĐ - TTg" })
	void knowsAPaperThatAListCites(String typed) {
		Verification verification = records().verify(typed);

		assertThat(verification.state()).isEqualTo(State.CURRENT);
		assertThat(verification.findings()).isNotEmpty()
			.allMatch((finding) -> finding.document() != null && finding.document().number().equals("323/QĐ-TTg"));
	}

	@Test
	void doesNotKnowAnotherNumber() {
		Verification verification = records().verify("999/VP-BC");

		assertThat(verification.subject()).isEqualTo(Subject.DOCUMENT);
		assertThat(verification.state()).isEqualTo(State.UNKNOWN);
		assertThat(verification.summaries()).contains(2022, 2023);
	}

	@Test
	void tellsThatTheListOfAPaperChangedSince() {
		ReleasedEdition correction = corrected(this.of2022, this::withAnotherTitle);

		assertThat(only(portal(this.of2022, correction).verify("374/VP-BC")).state()).isEqualTo(State.CORRECTED);
		Finding withdrawn = only(portal(this.of2022, withdrawal(this.of2022)).verify("374/VP-BC"));
		assertThat(withdrawn.state()).isEqualTo(State.WITHDRAWN);
		assertThat(withdrawn.document()).isNull();
	}

	@Test
	void keepsToTheListsThatHoldForAPaperThatSeveralCite() {
		String number = this.of2023.content()
			.documents()
			.stream()
			.map(DocumentContent::number)
			.filter((one) -> records().verify(one).findings().size() > 1)
			.findFirst()
			.orElseThrow();

		Verification verification = portal(this.of2022, this.of2023, this.of2024, withdrawal(this.of2023))
			.verify(number);

		assertThat(verification.state()).isEqualTo(State.CURRENT);
		assertThat(verification.findings()).noneMatch((finding) -> finding.edition().year() == 2023);
	}

	@ParameterizedTest
	@ValueSource(ints = { 2022, 2023 })
	void knowsEveryHighlightWordForWord(int year) {
		for (HighlightContent highlight : this.archive.current().year(year).orElseThrow().content().highlights()) {
			for (Language language : Language.values()) {
				for (String text : List.of(text(highlight, language),
						highlight.title().in(language) + "\n" + plain(highlight, language),
						highlight.summary().in(language), plain(highlight, language),
						highlight.rank() + ". " + text(highlight, language).replace(' ', '\u00A0'))) {
					Finding finding = only(records().verify(text));
					assertThat(finding.state()).as(text).isEqualTo(State.CURRENT);
					assertThat(finding.part().highlight()).isEqualTo(highlight);
					assertThat(finding.part().language()).isEqualTo(language);
					assertThat(finding.differences()).isEmpty();
				}
			}
		}
	}

	@Test
	void knowsTheEventsOfAYearWithoutAList() {
		EventContent event = this.of2024.content().events().get(0);

		Finding finding = only(records().verify(event.title().vi() + "\r\n\r\n" + event.summary().vi()));

		assertThat(finding.state()).isEqualTo(State.CURRENT);
		assertThat(finding.part().id()).isEqualTo(event.id());
	}

	@Test
	void tellsAWholeListHighlightByHighlight() {
		String list = this.of2022.content()
			.highlights()
			.stream()
			.map((highlight) -> highlight.rank() + ". " + text(highlight, Language.VI))
			.collect(Collectors.joining("\n\n"));

		Verification verification = records().verify(list);

		assertThat(verification.findings()).extracting(Finding::differences).allMatch(List::isEmpty);
		assertThat(verification.findings().stream().map((finding) -> finding.part().highlight().rank()))
			.containsExactlyElementsOf(IntStream.rangeClosed(1, 10).boxed().toList());
	}

	@Test
	void tellsTheTenTitlesAlone() {
		String titles = this.of2023.content()
			.highlights()
			.stream()
			.map((highlight) -> "- " + highlight.title().vi())
			.collect(Collectors.joining("\n"));

		Verification verification = records().verify(titles);

		assertThat(verification.findings()).extracting(Finding::differences).allMatch(List::isEmpty);
		assertThat(verification.findings()).hasSize(10);
	}

	@Test
	void tellsATextWithoutAccents() {
		HighlightContent highlight = highlight(this.of2023, 4);

		Finding finding = only(records().verify(Folding.fold(text(highlight, Language.VI))));

		assertThat(finding.state()).isEqualTo(State.DIFFERENT);
		assertThat(finding.accentsOnly()).isTrue();
		assertThat(finding.part().highlight()).isEqualTo(highlight);
	}

	@ParameterizedTest
	@ValueSource(ints = { 2022, 2023 })
	void showsTheOneWordThatWasChanged(int year) {
		for (HighlightContent highlight : this.archive.current().year(year).orElseThrow().content().highlights()) {
			String text = text(highlight, Language.VI);
			String word = Arrays.stream(text.split("[^\\p{L}]+"))
				.filter((one) -> one.length() > 3 && text.split("(?<!\\p{L})" + one + "(?!\\p{L})", -1).length == 2)
				.skip(3)
				.findFirst()
				.orElseThrow();

			Finding finding = only(records().verify(text.replaceAll("(?<!\\p{L})" + word + "(?!\\p{L})", "khác")));

			assertThat(finding.state()).isEqualTo(State.DIFFERENT);
			assertThat(finding.accentsOnly()).isFalse();
			assertThat(changes(finding)).as(word).containsExactly("-" + word, "+khác");
		}
	}

	@Test
	void showsAChangedFigure() {
		String text = text(highlight(this.of2023, 4), Language.VI);
		assertThat(text).contains("10,34%");

		Finding finding = only(records().verify(text.replace("10,34%", "12,34%")));

		assertThat(finding.state()).isEqualTo(State.DIFFERENT);
		assertThat(changes(finding)).contains("-10,34%", "+12,34%");
		assertThat(only(records().verify(text.replace("10,34", "0,34"))).state()).isEqualTo(State.DIFFERENT);
	}

	@Test
	void takesHalfANumberForAnother() {
		assertThat(only(records().verify(cut(text(highlight(this.of2023, 4), Language.VI), "10,34%", "0,34%"))).state())
			.isEqualTo(State.DIFFERENT);
	}

	@Test
	void showsTheQualifierThatWasLeftOut() {
		HighlightContent highlight = this.of2023.content()
			.highlights()
			.stream()
			.filter((one) -> plain(one, Language.VI).contains(" gần "))
			.findFirst()
			.orElseThrow();

		Finding finding = only(records().verify(plain(highlight, Language.VI).replaceFirst(" gần ", " ")));
		Finding half = only(records().verify(plain(highlight, Language.VI).replaceFirst("(?s).* gần ", "")));

		assertThat(finding.isShortened()).isTrue();
		assertThat(changes(finding).toString()).contains("gần");
		assertThat(half.state()).isEqualTo(State.DIFFERENT);
		assertThat(changes(half).toString()).contains("gần");
	}

	@Test
	void showsWhatIsMissingInAShortenedText() {
		HighlightContent highlight = this.of2023.content()
			.highlights()
			.stream()
			.filter((one) -> AskedText.of(plain(one, Language.VI)).sentences().size() > 3)
			.findFirst()
			.orElseThrow();
		List<AskedText.Sentence> sentences = AskedText.of(plain(highlight, Language.VI)).sentences();
		String missing = sentences.get(1).text();

		Finding finding = only(records().verify(plain(highlight, Language.VI).replace(missing, "")));

		assertThat(finding.state()).isEqualTo(State.DIFFERENT);
		assertThat(finding.differences()).noneMatch(WordDiff.Piece::isAdded);
		assertThat(changes(finding).stream().map((change) -> change.substring(1).strip()))
			.containsExactly(missing.strip());
	}

	@Test
	void tellsTwoHighlightsThatWereGluedTogether() {
		String glued = plain(highlight(this.of2022, 3), Language.VI) + " "
				+ plain(highlight(this.of2022, 6), Language.VI);

		Verification verification = records().verify(glued);

		assertThat(verification.state()).isEqualTo(State.CURRENT);
		assertThat(verification.findings().stream().map((finding) -> finding.part().highlight().rank()))
			.containsExactly(3, 6);
	}

	@Test
	void showsASentenceThatWasAdded() {
		HighlightContent highlight = highlight(this.of2023, 4);
		String strange = "Thành phố cấp nhà miễn phí cho mọi người dân!";

		Finding finding = only(records().verify(text(highlight, Language.VI) + " " + strange));

		assertThat(finding.state()).isEqualTo(State.DIFFERENT);
		assertThat(changes(finding).stream().map((change) -> change.replaceAll("^\\+\\s*", "+")))
			.containsExactly("+" + strange);
	}

	@Test
	void knowsTheEnglishText() {
		HighlightContent highlight = highlight(this.of2022, 3);

		assertThat(only(records().verify(text(highlight, Language.EN))).part().language()).isEqualTo(Language.EN);
	}

	@Test
	void tellsThatATextWasCorrected() {
		HighlightContent highlight = highlight(this.of2023, 4);
		ReleasedEdition correction = corrected(this.of2023, (text) -> text.replace("10,34%", "10,43%"));
		Verifying portal = portal(this.of2023, correction);

		Finding old = only(portal.verify(text(highlight, Language.VI)));
		assertThat(old.state()).isEqualTo(State.CORRECTED);
		assertThat(old.edition()).isEqualTo(this.of2023);
		assertThat(old.newest()).isEqualTo(correction);
		Finding now = only(portal.verify(text(highlight, Language.VI).replace("10,34%", "10,43%")));
		assertThat(now.state()).isEqualTo(State.CURRENT);
		assertThat(now.edition()).isEqualTo(correction);
		assertThat(only(portal.verify(text(highlight(this.of2023, 1), Language.VI))).state()).isEqualTo(State.CURRENT);
	}

	@Test
	void showsNothingOfAWithdrawnList() {
		String text = text(highlight(this.of2023, 4), Language.VI);
		Verifying portal = portal(this.of2023, withdrawal(this.of2023));

		for (String asked : List.of(text, text.replace("10,34%", "12,34%"), Folding.fold(text))) {
			Finding finding = only(portal.verify(asked));
			assertThat(finding.state()).isEqualTo(State.WITHDRAWN);
			assertThat(finding.part()).isNull();
			assertThat(finding.differences()).isEmpty();
			assertThat(finding.newest().seal().reason().vi()).isEqualTo(WITHDRAWN);
		}
		assertThat(portal.verify(text + "\n" + text(highlight(this.of2023, 5), Language.VI)).findings()).hasSize(1);
	}

	@Test
	void saysOfAListThatCameOutAgainThatItHolds() {
		ReleasedEdition again = TestArchive.edition(this.of2023, 3, EditionKind.CORRECTION, "Công bố lại.",
				UnaryOperator.identity());
		Verifying portal = portal(this.of2023, withdrawal(this.of2023), again);

		assertThat(only(portal.verify(text(highlight(this.of2023, 4), Language.VI))).state()).isEqualTo(State.CURRENT);
	}

	@Test
	void doesNotTakeForRightWhatWasPutIntoTheMiddle() {
		List<String> own = sentences(highlight(this.of2023, 4));
		String foreign = sentences(highlight(this.of2022, 3)).get(1);

		Verification verification = records()
			.verify(own.get(0) + " " + foreign + " " + String.join(" ", own.subList(1, own.size())));

		assertThat(verification.state()).isEqualTo(State.DIFFERENT);
		assertThat(verification.isPieced()).isTrue();
		assertThat(verification.findings()).extracting(Finding::passage)
			.containsExactly(String.join(" ", own), foreign);
		assertThat(verification.findings()).allMatch((finding) -> finding.pieced() && !finding.verbatim());
	}

	@Test
	void doesNotTakeForRightWhatEndsWithTheSentenceOfAnotherYear() {
		List<String> own = sentences(highlight(this.of2023, 4));
		List<String> foreign = sentences(highlight(this.of2022, 3));

		Verification verification = records()
			.verify(String.join(" ", own.subList(0, own.size() - 1)) + " " + foreign.get(foreign.size() - 1));

		assertThat(verification.findings()).hasSize(2);
		assertThat(verification.state()).isEqualTo(State.DIFFERENT);
	}

	@Test
	void doesNotTakeForRightWhatStandsUnderAnotherHead() {
		String text = plain(highlight(this.of2023, 4), Language.VI);

		assertThat(records().verify(highlight(this.of2022, 3).title().vi() + "\n" + text).state())
			.isEqualTo(State.DIFFERENT);
		assertThat(records().verify(this.of2022.content().title().vi() + "\n" + text).state())
			.isEqualTo(State.DIFFERENT);
		assertThat(records()
			.verify(this.of2022.content().title().vi() + "\n" + text(highlight(this.of2023, 4), Language.VI))
			.state()).isEqualTo(State.DIFFERENT);
		assertThat(records().verify(this.of2023.content().title().vi() + "\n" + text).state()).isEqualTo(State.CURRENT);
	}

	@Test
	void doesNotTakeForRightWhatWasPickedFromSeveral() {
		String picked = sentences(highlight(this.of2022, 3)).get(0) + " " + sentences(highlight(this.of2022, 6)).get(0);

		assertThat(records().verify(picked).state()).isEqualTo(State.DIFFERENT);
	}

	@Test
	void doesNotTakeForRightWhatStandsBetweenHeadAndBody() {
		HighlightContent own = highlight(this.of2023, 4);
		HighlightContent foreign = highlight(this.of2022, 3);

		for (String text : List.of(own.title().vi() + "\n" + foreign.summary().vi() + "\n" + plain(own, Language.VI),
				own.title().vi() + "\n" + plain(foreign, Language.VI) + "\n" + foreign.title().vi() + "\n"
						+ plain(own, Language.VI),
				own.title().vi() + "\n" + foreign.title().vi() + "\n" + own.summary().vi())) {
			assertThat(records().verify(text).state()).as(text).isEqualTo(State.DIFFERENT);
		}
	}

	@Test
	void knowsAHighlightInBothLanguages() {
		HighlightContent highlight = highlight(this.of2022, 3);

		assertThat(records()
			.verify(highlight.title().vi() + "\n" + highlight.title().in(Language.EN) + "\n"
					+ plain(highlight, Language.VI) + "\n" + plain(highlight, Language.EN))
			.state()).isEqualTo(State.CURRENT);
	}

	@Test
	void knowsAListWhoseTitlesStandAboveAll() {
		List<HighlightContent> highlights = this.of2023.content().highlights();
		String list = this.of2023.content().title().vi() + "\n"
				+ highlights.stream()
					.map((one) -> one.rank() + ". " + one.title().vi() + "\n")
					.collect(Collectors.joining())
				+ highlights.stream().map((one) -> plain(one, Language.VI)).collect(Collectors.joining("\n"));

		Verification verification = records().verify(list);

		assertThat(verification.state()).isEqualTo(State.CURRENT);
		assertThat(verification.findings()).hasSize(11);
	}

	@Test
	void tellsThatAFileWasCorrectedHoweverItIsWritten() {
		ReleasedEdition correction = corrected(this.of2022, this::withAnotherTitle);
		String indented = new JsonMapper().writerWithDefaultPrettyPrinter()
			.writeValueAsString(new JsonMapper().readTree(this.of2022.canonical()));

		Finding finding = only(portal(this.of2022, correction).verify(indented));

		assertThat(finding.state()).isEqualTo(State.CORRECTED);
		assertThat(finding.changedBy()).isEqualTo(correction);
		assertThat(finding.verbatim()).isFalse();
		assertThat(finding.edition()).isEqualTo(this.of2022);
	}

	@Test
	void tellsWhetherATextStillStandsHoweverExactlyItAgrees() {
		String text = text(highlight(this.of2023, 4), Language.VI);
		ReleasedEdition second = corrected(this.of2023, (canonical) -> canonical.replace("10,34%", "10,43%"));
		ReleasedEdition third = corrected(second, (canonical) -> canonical.replace("Cát Bà", "Cát Hải"));
		Verifying portal = portal(this.of2023, second, third);

		for (String asked : List.of(Folding.fold(text), text.replaceFirst(", ", " "), text.replace(" gần ", " "),
				text + " Thành phố cấp nhà miễn phí cho mọi người dân!")) {
			Finding finding = only(portal.verify(asked));
			assertThat(finding.state()).as(asked).isEqualTo(State.DIFFERENT);
			assertThat(finding.standing()).isEqualTo(State.CORRECTED);
			assertThat(finding.edition()).isEqualTo(this.of2023);
			assertThat(finding.changedBy()).isEqualTo(second);
			assertThat(finding.newest()).isEqualTo(third);
		}
		for (String asked : List.of(text.replace("10,34%", "10,43%").replaceFirst(", ", " "),
				text.replace("10,34%", "10,99%"), Folding.fold(text.replace("10,34%", "10,43%")))) {
			Finding finding = only(portal.verify(asked));
			assertThat(finding.state()).isEqualTo(State.DIFFERENT);
			assertThat(finding.standing()).isEqualTo(State.CURRENT);
			assertThat(finding.changedBy()).isNull();
		}
		Finding old = only(portal.verify(text));
		assertThat(old.state()).isEqualTo(State.CORRECTED);
		assertThat(old.changedBy()).isEqualTo(second);
	}

	@Test
	void saysNothingOfACorrectionThatConcernsOtherWords() {
		List<String> own = sentences(highlight(this.of2023, 4));
		ReleasedEdition second = corrected(this.of2023, (canonical) -> canonical.replace("10,34%", "10,43%"));
		String last = own.get(own.size() - 1);
		assertThat(last).doesNotContain("10,34%").contains(", ");

		Finding finding = only(portal(this.of2023, second).verify(last.replaceFirst(", ", " ")));

		assertThat(finding.standing()).isEqualTo(State.CURRENT);
		assertThat(finding.edition()).isEqualTo(second);
	}

	@Test
	void namesTheNoticeThatTookAListBackThoughItCameOutAgain() {
		ReleasedEdition second = withdrawal(this.of2023);
		ReleasedEdition third = TestArchive.edition(this.of2023, 3, EditionKind.CORRECTION, "Công bố lại.",
				(canonical) -> canonical.replace("10,34%", "10,43%"));
		ReleasedEdition fourth = TestArchive.edition(second, 4, EditionKind.WITHDRAWAL, "Thu hồi lần nữa.",
				UnaryOperator.identity());

		for (ReleasedEdition[] out : new ReleasedEdition[][] { { this.of2023, second, third },
				{ this.of2023, second, third, fourth } }) {
			Finding finding = only(portal(out).verify(this.of2023.sha256()));
			assertThat(finding.state()).isEqualTo(State.WITHDRAWN);
			assertThat(finding.changedBy()).isEqualTo(second);
			assertThat(finding.newest()).isEqualTo(out[out.length - 1]);
		}
	}

	@Test
	void letsOnlySoManyTextsBeComparedAtOnce() {
		ArchiveSnapshot released = TestArchive.of(this.of2023);
		Semaphore comparing = new Semaphore(0);
		Verifying portal = new Verifying(() -> released, TestArchive.NO_PAPERS, comparing, Duration.ZERO);
		String text = text(highlight(this.of2023, 4), Language.VI);

		assertThatExceptionOfType(TooManyTexts.class).isThrownBy(() -> portal.verify(text));
		assertThat(portal.verify(this.of2023.sha256()).state()).isEqualTo(State.CURRENT);
		comparing.release();
		assertThat(portal.verify(text).state()).isEqualTo(State.CURRENT);
		assertThat(portal.verify(text).state()).isEqualTo(State.CURRENT);
	}

	@Test
	void knowsBothPapersThatBearOneNumber() {
		DocumentContent paper = this.of2022.content().document("29-bcsd-th").orElseThrow();
		DocumentContent cited = this.of2022.content()
			.documents()
			.stream()
			.filter((one) -> "cited".equals(one.role()))
			.findFirst()
			.orElseThrow();
		Verifying portal = portal(TestArchive.edition(this.of2022, 1, EditionKind.ORIGINAL, null,
				(text) -> text.replace("\"number\":\"" + cited.number() + "\"", "\"number\":\"" + paper.number() + "\"")
					.replace("\"numberKey\":\"" + cited.numberKey() + "\"",
							"\"numberKey\":\"" + paper.numberKey() + "\"")));

		assertThat(portal.verify(paper.number()).findings().stream().map((finding) -> finding.document().id()))
			.containsExactlyInAnyOrder(paper.id(), cited.id());
	}

	@Test
	void keepsToTheListThatCameOutAgainForAPaperBehindIt() {
		Verifying portal = portal(this.of2022, withdrawal(this.of2022),
				TestArchive.edition(this.of2022, 3, EditionKind.CORRECTION, "Công bố lại.", UnaryOperator.identity()));

		assertThat(only(portal.verify("374/VP-BC")).state()).isEqualTo(State.CURRENT);
	}

	@Test
	void doesNotKnowNonsense() {
		Random random = new Random(20_000);
		String nonsense = random.ints(20_000, 'a', 'z' + 5)
			.mapToObj((letter) -> (letter > 'z') ? " " : String.valueOf((char) letter))
			.collect(Collectors.joining());

		assertThat(records().verify(nonsense).state()).isEqualTo(State.UNKNOWN);
		assertThat(records().verify("?!?").state()).isEqualTo(State.UNKNOWN);
		assertThat(records().verify("").state()).isEqualTo(State.UNKNOWN);
		assertThat(records().verify("\uE000\uE001 \uF8FF").state()).isEqualTo(State.UNKNOWN);
	}

	@Test
	void doesNotTakeAnArticleForTheHighlightItQuotes() {
		String strange = IntStream.range(0, 60)
			.mapToObj((at) -> "Câu thứ " + at + " của bài báo kể chuyện khác hẳn, số " + at * 7 + ".")
			.collect(Collectors.joining(" "));

		assertThat(records().verify(strange + "\n" + highlight(this.of2023, 4).title().vi()).state())
			.isEqualTo(State.UNKNOWN);
	}

	@Test
	void namesThePaperThatAnUnknownTextNames() {
		Verification verification = records()
			.verify("Theo Công văn số 374/VP-BC, đề nghị các cơ quan báo chí tuyên truyền rộng rãi.");

		assertThat(verification.subject()).isEqualTo(Subject.TEXT);
		assertThat(verification.state()).isEqualTo(State.UNKNOWN);
		assertThat(verification.papers()).extracting(DocumentContent::number).containsExactly("374/VP-BC");
		assertThat(verification.summaries()).contains(2022, 2023);
	}

	@Test
	void knowsTheFileOfAnEditionHoweverItIsWritten() {
		byte[] file = this.of2022.canonical();
		String indented = new JsonMapper().writerWithDefaultPrettyPrinter()
			.writeValueAsString(new JsonMapper().readTree(file));

		assertThat(only(records().verify(file)).verbatim()).isTrue();
		assertThat(records().verify(file).state()).isEqualTo(State.CURRENT);
		for (Verification verification : List.of(records().verify(indented.getBytes(StandardCharsets.UTF_8)),
				records().verify(indented))) {
			assertThat(verification.state()).isEqualTo(State.DIFFERENT);
			assertThat(only(verification).edition()).isEqualTo(this.of2022);
			assertThat(only(verification).verbatim()).isFalse();
		}
	}

	@Test
	void tellsAFileThatIsNoEdition() {
		String changed = withAnotherTitle(new String(this.of2022.canonical(), StandardCharsets.UTF_8));

		assertThat(subject(changed.getBytes(StandardCharsets.UTF_8))).isEqualTo(Subject.JSON);
		assertThat(subject("{}".getBytes(StandardCharsets.UTF_8))).isEqualTo(Subject.JSON);
		assertThat(subject("{\"a\":1e999}".getBytes(StandardCharsets.UTF_8))).isEqualTo(Subject.JSON);
		assertThat(subject("[".repeat(10_000).getBytes(StandardCharsets.UTF_8))).isEqualTo(Subject.TEXT);
		assertThat(subject("{\"a\":".repeat(100_000).getBytes(StandardCharsets.UTF_8))).isEqualTo(Subject.FILE);
		assertThat(subject(new byte[] { '%', 'P', 'D', 'F', (byte) 0xff, 0 })).isEqualTo(Subject.FILE);
		assertThat(subject(new byte[0])).isEqualTo(Subject.TEXT);
		assertThat(
				records().verify(text(highlight(this.of2022, 3), Language.VI).getBytes(StandardCharsets.UTF_8)).state())
			.isEqualTo(State.CURRENT);
	}

	@Test
	void answersAmongThreeHundredYearsWithoutAWait() {
		ReleasedEdition[] centuries = IntStream.range(0, 300)
			.mapToObj((at) -> TestArchive.edition(this.of2023, 1, EditionKind.ORIGINAL, null,
					(text) -> text.replace("\"year\":2023", "\"year\":" + (1800 + at))
						.replaceAll("(?<=\\p{L}{3})[aeiou](?= )", "$0" + at)))
			.toArray(ReleasedEdition[]::new);
		Verifying portal = portal(centuries);
		StringBuilder asked = new StringBuilder();
		centuries[150].content().highlights().forEach((one) -> asked.append(text(one, Language.VI)).append('\n'));
		String list = asked.substring(0, Math.min(asked.length(), Verifying.LONGEST_TEXT));
		for (int warm = 0; warm < 20; warm++) {
			portal.verify(list);
		}

		long before = System.nanoTime();
		Verification verification = portal.verify(list);
		Duration took = Duration.ofNanos(System.nanoTime() - before);

		assertThat(verification.findings().get(0).edition().year()).isEqualTo(1950);
		assertThat(took).isLessThan(Duration.ofSeconds(1));
	}

	@ParameterizedTest
	@ValueSource(strings = { " ", "\n", "\r\n", "\t", "\u00A0", "\u2003" })
	void judgesTheWholeOfATextHoweverItIsSpaced(String blank) {
		String text = text(highlight(this.of2023, 4), Language.VI);

		String asked = text + blank.repeat(Verifying.LONGEST_TEXT) + "Mỗi người dân được cấp một căn nhà.";

		assertThat(records().verify(asked).state()).isEqualTo(State.DIFFERENT);
		assertThat(records().verify(asked.getBytes(StandardCharsets.UTF_8)).state()).isEqualTo(State.DIFFERENT);
	}

	@Test
	void refusesATextOfWhichItWouldReadTheBeginningOnly() {
		String text = text(highlight(this.of2023, 4), Language.VI);
		String asked = text + "\n" + "a".repeat(Verifying.LONGEST_TEXT);

		assertThatExceptionOfType(TextTooLong.class).isThrownBy(() -> records().verify(asked));
		assertThatExceptionOfType(TextTooLong.class)
			.isThrownBy(() -> records().verify(asked.getBytes(StandardCharsets.UTF_8)));
		assertThat(records().verify(text + "\n".repeat(2 * Verifying.LONGEST_TEXT)).state()).isEqualTo(State.CURRENT);
	}

	@Test
	void takesNoFigureForAListMark() {
		Verifying portal = portal(corrected(this.of2023,
				(canonical) -> canonical.replace("10,34%", "345 tỷ đồng, tăng 5% và đạt 7 điểm")));
		String text = plain(highlight(this.of2023, 4), Language.VI);
		assertThat(text).contains("10,34%");
		String said = text.replace("10,34%", "345 tỷ đồng, tăng 5% và đạt 7 điểm");
		assertThat(only(portal.verify(said)).state()).isEqualTo(State.CURRENT);

		for (String[] change : new String[][] { { " 345 tỷ", "\n12. 345 tỷ" }, { " 5%", "\n- 5%" }, { " 5%", "\n• 5%" },
				{ " 7 điểm", "\n1) 7 điểm" }, { " tỷ đồng", "\n2. tỷ đồng" } }) {
			assertThat(said).contains(change[0]);
			assertThat(only(portal.verify(said.replace(change[0], change[1]))).state()).as(change[1])
				.isEqualTo(State.DIFFERENT);
		}
	}

	@Test
	void readsNoFileThatSaysTwoThingsAtOnce() {
		String file = new String(this.of2022.canonical(), StandardCharsets.UTF_8);
		String twice = "{\"year\":{\"title\":\"Một danh sách khác\"}," + file.substring(1);

		assertThat(subject(twice.getBytes(StandardCharsets.UTF_8))).isEqualTo(Subject.FILE);
	}

	private String withAnotherTitle(String canonical) {
		String title = highlight(this.of2022, 7).title().vi();
		assertThat(canonical).contains("\"" + title + "\"");
		return canonical.replace("\"" + title + "\"", "\"" + title + " (sửa)\"");
	}

	private Verifying records() {
		return new Verifying(this.archive, TestArchive.NO_PAPERS);
	}

	private static Verifying portal(ReleasedEdition... editions) {
		return TestArchive.verifying(TestArchive.of(editions));
	}

	private Subject subject(byte[] file) {
		Verification verification = records().verify(file);
		assertThat(verification.state()).isEqualTo(State.UNKNOWN);
		return verification.subject();
	}

	private static Finding only(Verification verification) {
		assertThat(verification.findings()).hasSize(1);
		assertThat(verification.findings().get(0).state()).isEqualTo(verification.state());
		return verification.findings().get(0);
	}

	private static List<String> changes(Finding finding) {
		return finding.differences()
			.stream()
			.filter((piece) -> piece.kind() != WordDiff.Kind.SAME)
			.map((piece) -> (piece.isAdded() ? "+" : "-") + piece.text())
			.toList();
	}

	private static HighlightContent highlight(ReleasedEdition edition, int rank) {
		return edition.content().highlight(rank).orElseThrow();
	}

	private static String text(HighlightContent highlight, Language language) {
		return highlight.title().in(language) + "\n" + highlight.summary().in(language) + "\n"
				+ plain(highlight, language);
	}

	private static String plain(HighlightContent highlight, Language language) {
		return highlight.body().in(language).replaceAll("</p>", "\n").replaceAll("<[^>]+>", "").strip();
	}

	private static List<String> sentences(HighlightContent highlight) {
		return AskedText.of(plain(highlight, Language.VI)).sentences().stream().map(AskedText.Sentence::text).toList();
	}

	private static String cut(String text, String from, String to) {
		int at = text.indexOf(from);
		return to + text.substring(at + from.length());
	}

	private static ReleasedEdition corrected(ReleasedEdition edition, UnaryOperator<String> change) {
		return TestArchive.correction(edition, CORRECTED, change);
	}

	private static ReleasedEdition withdrawal(ReleasedEdition edition) {
		return TestArchive.withdrawal(edition, WITHDRAWN);
	}

}
