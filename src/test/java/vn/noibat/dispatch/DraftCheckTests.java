package vn.noibat.dispatch;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import vn.noibat.document.Body;
import vn.noibat.edition.CarriedEdition;
import vn.noibat.edition.EditionKind;
import vn.noibat.edition.SealedEdition;
import vn.noibat.text.Bilingual;

import static org.assertj.core.api.Assertions.assertThat;

class DraftCheckTests {

	private static final Instant NOW = Instant.parse("2026-01-19T01:00:00Z");

	private static final Instant LATER = NOW.plus(Duration.ofDays(1));

	private static final NumberProposal NUMBERS = new NumberProposal(List.of("373/VP-BC"), List.of());

	private static final Body OFFICE = new Body("office", Bilingual.of("Văn phòng Ủy ban nhân dân thành phố"));

	private static final CarriedEdition SEALED = edition(null, false);

	private static final CarriedEdition OUT = edition(NOW, true);

	@Test
	void findsNothingWrongWithAWholeLetter() {
		assertThat(faults(text(DispatchKind.NEW, null), SEALED)).isEmpty();
		assertThat(faults(text(DispatchKind.NEW, LATER), SEALED)).isEmpty();
		assertThat(faults(text(DispatchKind.NEW, null), OUT)).isEmpty();
	}

	@Test
	void issuesNoPaperOfABodyOfTheParty() {
		Body party = new Body("party", Bilingual.of("Văn phòng Thành ủy"));
		DraftCheck check = new DraftCheck(text(DispatchKind.NEW, null), party, SEALED, null, false, Set.of(),
				Set.of("bao-1"), 0, null, NUMBERS);

		assertThat(check.faults(NOW))
			.containsExactly(Remark.of("dispatch.fault.party.issuer", "issuer", "Văn phòng Thành ủy"));
	}

	@Test
	void setsNoTimeForWhatIsOutAndNoneThatHasPassed() {
		assertThat(faults(text(DispatchKind.NEW, LATER), OUT)).containsExactly("dispatch.fault.out");
		assertThat(faults(text(DispatchKind.NEW, NOW), SEALED)).containsExactly("dispatch.fault.past");
		assertThat(faults(text(DispatchKind.RECALLING, LATER), SEALED)).contains("dispatch.fault.recall-embargo");
	}

	@Test
	void needsAnEditionThatHoldsAndTheLetterThatItTakesUp() {
		assertThat(faults(text(DispatchKind.NEW, null), null)).containsExactly("dispatch.fault.edition");
		assertThat(faults(text(DispatchKind.REPLACING, null), SEALED)).containsExactly("dispatch.fault.refers");
	}

	@Test
	void carriesNoEditionThatALaterOneTookThePlaceOf() {
		DraftCheck letter = new DraftCheck(text(DispatchKind.NEW, null), OFFICE, OUT, null, false, Set.of(),
				Set.of("bao-1"), 2, null, NUMBERS);
		DraftCheck recall = new DraftCheck(text(DispatchKind.RECALLING, null), OFFICE, OUT, null, false, Set.of(),
				Set.of("bao-1"), 2, null, NUMBERS);

		assertThat(letter.faults(NOW)).extracting(Remark::text).containsExactly("dispatch.fault.old-edition");
		assertThat(recall.faults(NOW)).extracting(Remark::text).doesNotContain("dispatch.fault.old-edition");
	}

	@Test
	void sendsNothingToAClosedOffice() {
		DraftCheck check = new DraftCheck(text(DispatchKind.NEW, null), OFFICE, SEALED, null, false, Set.of(), Set.of(),
				0, null, NUMBERS);

		assertThat(check.faults(NOW)).extracting(Remark::text).containsExactly("dispatch.fault.closed");
	}

	@Test
	void keepsToWhatAnotherLetterPromised() {
		DraftCheck.Promise promise = new DraftCheck.Promise("374/VP-BC", LATER);
		DraftCheck sooner = new DraftCheck(text(DispatchKind.NEW, null), OFFICE, SEALED, null, false, Set.of(),
				Set.of("bao-1"), 0, promise, NUMBERS);
		DraftCheck same = new DraftCheck(text(DispatchKind.NEW, LATER), OFFICE, SEALED, null, false, Set.of(),
				Set.of("bao-1"), 0, promise, NUMBERS);

		assertThat(sooner.faults(NOW)).extracting(Remark::text).containsExactly("dispatch.fault.promise");
		assertThat(same.faults(NOW)).isEmpty();
	}

	@Test
	void warnsOfAnotherDayAndOfAnotherTimeThanIsSet() {
		DraftCheck check = new DraftCheck(text(DispatchKind.NEW, LATER), OFFICE, edition(LATER.plusSeconds(60), false),
				null, false, Set.of(), Set.of("bao-1"), 0, null, NUMBERS);

		assertThat(check.faults(NOW)).isEmpty();
		assertThat(check.remarks(LocalDate.of(2026, 1, 20))).extracting(Remark::text)
			.containsExactly("dispatch.remark.date", "dispatch.remark.time");
	}

	@Test
	void goesNoFurtherUnderANumberThatTheRegisterHas() {
		DraftCheck check = new DraftCheck(text(DispatchKind.NEW, null), OFFICE, SEALED, null, false, Set.of(),
				Set.of("bao-1"), 0, null, new NumberProposal(List.of("375/VP-BC", "0374/VPBC"), List.of()));

		assertThat(check.faults(NOW))
			.containsExactly(Remark.of("dispatch.fault.number.taken", "number", "374/VP-BC", "376/VP-BC"));
		assertThat(check.remarks(LocalDate.of(2026, 1, 19))).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(nullValues = "-",
			value = { "KT, '', dispatch.remark.in-place", "TM, '', dispatch.remark.in-place",
					"TL, '', dispatch.remark.in-place", "TUQ, '', dispatch.remark.in-place", "KT, Chánh Văn phòng, -",
					"Q, '', -", "NONE, '', -", "Q, Chánh Văn phòng, dispatch.remark.in-place.idle",
					"NONE, Chánh Văn phòng, dispatch.remark.in-place.idle" })
	void asksForWhomSomebodySigns(Authority authority, String inPlaceOf, String remark) {
		DraftCheck check = new DraftCheck(LetterTexts.signed(authority, inPlaceOf), OFFICE, SEALED, null, false,
				Set.of(), Set.of("bao-1"), 0, null, NUMBERS);

		assertThat(check.remarks(LocalDate.of(2026, 1, 19))).extracting(Remark::text)
			.isEqualTo((remark != null) ? List.of(remark) : List.of());
	}

	private static List<String> faults(DispatchText text, @Nullable CarriedEdition edition) {
		return new DraftCheck(text, OFFICE, edition, null, false, Set.of(), Set.of("bao-1"), 0, null, NUMBERS)
			.faults(NOW)
			.stream()
			.map(Remark::text)
			.toList();
	}

	private static DispatchText text(DispatchKind kind, @Nullable Instant embargo) {
		return LetterTexts.text(kind, null, 1, "374/VP-BC", embargo, "bao-1");
	}

	private static CarriedEdition edition(@Nullable Instant releaseAt, boolean out) {
		return new CarriedEdition(
				new SealedEdition(2025, 1, EditionKind.ORIGINAL, null, "ab".repeat(32), null, NOW.minusSeconds(60)),
				releaseAt, out);
	}

}
