package vn.noibat.approval;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import vn.noibat.account.Person;
import vn.noibat.text.Bilingual;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class RouteTests {

	private static final Instant NOW = Instant.parse("2026-01-15T02:00:00Z");

	private final ApprovalRound round = round(step("proposal", "committee", false),
			step("agreement", "permanent-members", false), step("decision", "people", false));

	private final List<ApprovalAct> acts = new ArrayList<>();

	private int submitted;

	@Test
	void asksTheBodiesOneAfterAnother() {
		Submission first = submit("Mười kết quả");

		assertThat(progress(first).next()).hasValue(1);
		agree(first, 1, "an");
		assertThat(progress(first).next()).hasValue(2);
		agree(first, 2, "binh");
		agree(first, 3, "chi");

		assertThat(progress(first).isComplete()).isTrue();
		assertThat(progress(first).next()).isEmpty();
	}

	@Test
	void refusesAStepBeforeItsTurnAndASecondAnswerToOne() {
		Submission first = submit("Mười kết quả");
		agree(first, 1, "an");

		assertThatExceptionOfType(NotYourTurn.class).isThrownBy(() -> progress(first).take(3, first.sha256()));
		assertThatExceptionOfType(StepDecided.class).isThrownBy(() -> progress(first).take(1, first.sha256()));
	}

	@Test
	void refusesAnAnswerToATextThatIsNoLongerTheOneBefore() {
		Submission first = submit("Mười kết quả");
		Submission second = submit("Mười kết quả nổi bật");

		assertThatExceptionOfType(StaleText.class).isThrownBy(() -> progress(second).take(1, first.sha256()));
	}

	@Test
	void asksNobodyWhileTheTextIsBeingEdited() {
		Submission first = submit("Mười kết quả");
		Progress edited = new Progress(this.round, first, false, this.acts);

		assertThat(edited.next()).isEmpty();
		assertThatExceptionOfType(StaleText.class).isThrownBy(() -> edited.take(1, first.sha256()));
	}

	@Test
	void letsAnotherTextStartAgainAndShowsWhatNoLongerHolds() {
		Submission first = submit("Mười kết quả");
		agree(first, 1, "an");
		agree(first, 2, "binh");
		Submission second = submit("Mười kết quả nổi bật");

		assertThat(progress(second).next()).hasValue(1);
		assertThat(progress(second).agreement(1)).isEmpty();
		assertThat(progress(second).voided(1)).extracting(ApprovalAct::account).containsExactly("an");
		assertThat(progress(second).voided(3)).isEmpty();
	}

	@Test
	void bringsApprovalsBackWithTheVerySameText() {
		Submission first = submit("Mười kết quả");
		agree(first, 1, "an");
		submit("Mười kết quả nổi bật");
		Submission again = submit("Mười kết quả");

		assertThat(again.sha256()).isEqualTo(first.sha256());
		assertThat(progress(again).next()).hasValue(2);
		assertThat(progress(again).voided(1)).isEmpty();
	}

	@Test
	void doesNotCountTheApprovalOfWhoSubmitsTheSameTextAgain() {
		Submission first = submit("Mười kết quả");
		agree(first, 1, "an");
		Submission again = Submission.of(this.round, ++this.submitted, Texts.titled("Mười kết quả"), "an", null, NOW);

		assertThat(progress(again).next()).hasValue(1);
	}

	@Test
	void countsNoApprovalInThePlaceOfWhoSubmitted() {
		Submission first = Submission.of(this.round, 1, Texts.titled("Mười kết quả"), "thu-ky", "pho-thu-ky", NOW);
		ApprovalAct act = ApprovalAct.byAccount(first, 1, this.round.step(1), Verdict.AGREED, null, null, "an",
				"pho-thu-ky", NOW);

		assertThat(act.holdsFor(first.mark())).isFalse();
	}

	@Test
	void refusesOnePersonForTwoBodiesOnTheSameText() {
		Submission first = submit("Mười kết quả");
		agree(first, 1, "an");

		assertThatExceptionOfType(TwoBodies.class)
			.isThrownBy(() -> progress(first).requireOneBody("an", null, this.round.step(2)));
		progress(first).requireOneBody("an", null, this.round.step(1));
		progress(first).requireOneBody("binh", null, this.round.step(2));
		assertThatExceptionOfType(TwoBodies.class)
			.isThrownBy(() -> progress(first).requireOneBody("binh", "an", this.round.step(2)));
	}

	@Test
	void standsOnceFrozen() {
		this.round.freeze(NOW);

		assertThatExceptionOfType(RouteFrozen.class)
			.isThrownBy(() -> this.round.route(List.of(step("decision", "people", false)), 0));
	}

	@Test
	void isNotFrozenWithoutABodyInEveryStep() {
		ApprovalRound open = round(step("proposal", null, false));

		assertThatExceptionOfType(RouteIncomplete.class).isThrownBy(() -> open.freeze(NOW));
		assertThat(open.isFrozen()).isFalse();
	}

	@Test
	void refusesARouteOverAnotherPersonsChange() {
		assertThatExceptionOfType(RouteChanged.class)
			.isThrownBy(() -> this.round.route(List.of(step("decision", "people", false)), 7));
	}

	@Test
	void needsASecondPersonForAPaperAndDecidesItOnce() {
		Submission first = submit("Mười kết quả");
		PaperAnswer answer = PaperAnswer.registered(first, 2, Verdict.AGREED, null, "4873-cv-vptu", "van-thu", null,
				NOW);

		assertThatExceptionOfType(SecondPersonNeeded.class).isThrownBy(() -> answer.confirm(Person.of("van-thu"), NOW));
		answer.confirm(Person.of("thu-ky"), NOW);
		assertThatExceptionOfType(AnswerDecided.class).isThrownBy(() -> answer.dismiss("Nhầm", "thu-ky", NOW));
	}

	@Test
	void givesTheSameTextTheSameHashAndReadsItBack() {
		ListText text = Texts.titled("Mười kết quả");

		assertThat(ListText.read(text.canonical())).isEqualTo(text);
		assertThat(submit("Mười kết quả").sha256()).isEqualTo(submit("Mười kết quả").sha256())
			.isNotEqualTo(submit("Mười kết quả.").sha256());
	}

	private Progress progress(Submission submission) {
		return new Progress(this.round, submission, true, List.copyOf(this.acts));
	}

	private Submission submit(String title) {
		return Submission.of(this.round, ++this.submitted, Texts.titled(title), "thu-ky", null, NOW);
	}

	private void agree(Submission submission, int position, String account) {
		this.acts.add(ApprovalAct.byAccount(submission, position, this.round.step(position), Verdict.AGREED, null, null,
				account, null, NOW));
	}

	private static ApprovalRound round(RouteStep... steps) {
		ApprovalRound round = ApprovalRound.original("thu-nghiem-2025", 1, "thu-ky", NOW);
		round.route(List.of(steps), 0);
		return round;
	}

	private static RouteStep step(String role, @Nullable String body, boolean byPaper) {
		return new RouteStep(role, body, byPaper ? Bilingual.of("Công văn") : null, Bilingual.of("đồng ý"), byPaper,
				null);
	}

}
