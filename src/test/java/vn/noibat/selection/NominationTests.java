package vn.noibat.selection;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;

import vn.noibat.text.Bilingual;
import vn.noibat.web.RefusedRequest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class NominationTests {

	private static final Instant NOW = Instant.parse("2031-12-01T02:00:00Z");

	private static final Instant LATER = NOW.plus(Duration.ofDays(7));

	@Test
	void isADraftUntilItsDepartmentHandsItIn() {
		Nomination nomination = drafted("port");

		assertThat(nomination.toRecord().state()).isEqualTo(NominationState.DRAFT);
		assertThat(nomination.toRecord().nominatedAt()).isNull();

		nomination.handIn(null, "nominator", NOW);

		assertThat(nomination.toRecord().state()).isEqualTo(NominationState.HANDED_IN);
		assertThat(nomination.toRecord().nominatedAt()).isEqualTo(NOW);
		assertThat(nomination.toRecord().nominatedBy()).isEqualTo("nominator");
	}

	@Test
	void isRevisedUntilTheSecretaryDecides() {
		Nomination nomination = handedIn("port");

		nomination.revise(text("Mở thêm bến cảng"), null, NOW);
		assertThat(nomination.toRecord().title().vi()).isEqualTo("Mở thêm bến cảng");

		nomination.accept(NOW);
		assertThatExceptionOfType(NominationNotOpen.class).isThrownBy(() -> nomination.revise(text("Khác"), null, NOW));
		assertThat(nomination.toRecord().title().vi()).isEqualTo("Mở thêm bến cảng");
	}

	@Test
	void keepsTheReasonOfAReturnUntilItIsHandedInAgain() {
		Nomination nomination = handedIn("port");

		nomination.sendBack("  Thiếu nguồn số liệu ");
		assertThat(nomination.toRecord().state()).isEqualTo(NominationState.RETURNED);
		assertThat(nomination.toRecord().reason()).isEqualTo("Thiếu nguồn số liệu");

		nomination.revise(text("Đủ nguồn"), null, NOW);
		nomination.handIn(null, "nominator", LATER);
		assertThat(nomination.toRecord().reason()).isNull();
	}

	@Test
	void refusesWithoutAReason() {
		assertThatExceptionOfType(RefusedRequest.class).isThrownBy(() -> handedIn("port").decline(" ", NOW));
		assertThatExceptionOfType(RefusedRequest.class).isThrownBy(() -> handedIn("port").sendBack(""));
		assertThatExceptionOfType(RefusedRequest.class)
			.isThrownBy(() -> handedIn("port").mergeInto(handedIn("bridge"), "", NOW));
	}

	@Test
	void comesTooLateAfterTheLastMoment() {
		Nomination draft = drafted("port");

		assertThatExceptionOfType(NominatingOver.class)
			.isThrownBy(() -> draft.handIn(NOW, "nominator", NOW.plusMillis(1)));
		draft.handIn(NOW, "nominator", NOW);
		assertThat(draft.toRecord().state()).isEqualTo(NominationState.HANDED_IN);
		assertThatExceptionOfType(NominatingOver.class).isThrownBy(() -> draft.revise(text("Muộn"), NOW, LATER));
	}

	@Test
	void isCompletedAfterTheLastMomentWhereItWasReturned() {
		Nomination nomination = handedIn("port");
		nomination.sendBack("Bổ sung số liệu cả năm");

		nomination.revise(text("Đã bổ sung"), NOW, LATER);
		nomination.handIn(NOW, "nominator", LATER);

		assertThat(nomination.toRecord().state()).isEqualTo(NominationState.HANDED_IN);
	}

	@Test
	void becomesPartOfAnotherOfItsYear() {
		Nomination port = handedIn("port");
		Nomination bridge = handedIn("bridge");

		port.mergeInto(bridge, "Cùng một tuyến đường", NOW);

		assertThat(port.toRecord().mergedInto()).isEqualTo("bridge");
		assertThatExceptionOfType(RefusedRequest.class).isThrownBy(() -> bridge.mergeInto(bridge, "Chính nó", NOW));
		assertThatExceptionOfType(RefusedRequest.class).isThrownBy(() -> bridge.mergeInto(port, "Vòng tròn", NOW));
		Nomination other = Nomination.drafted("other", "year-2030", "office", text("Năm khác"));
		other.handIn(null, "nominator", NOW);
		assertThatExceptionOfType(RefusedRequest.class).isThrownBy(() -> bridge.mergeInto(other, "Khác năm", NOW));
	}

	@Test
	void waitsAgainWhenADecisionIsTakenBack() {
		Nomination port = handedIn("port");
		port.mergeInto(handedIn("bridge"), "Cùng một tuyến đường", NOW);

		port.reconsider();

		assertThat(port.toRecord().state()).isEqualTo(NominationState.HANDED_IN);
		assertThat(port.toRecord().mergedInto()).isNull();
		assertThat(port.toRecord().decidedAt()).isNull();
	}

	@Test
	void isDecidedOnlyOnce() {
		Nomination nomination = handedIn("port");
		nomination.decline("Chưa hoàn thành trong năm", NOW);

		assertThatExceptionOfType(NominationNotOpen.class).isThrownBy(() -> nomination.accept(NOW));
		assertThatExceptionOfType(NominationNotOpen.class).isThrownBy(() -> drafted("bridge").accept(NOW));
	}

	@Test
	void whatTheCouncilAddsIsAccepted() {
		NominationRecord added = Nomination.added("festival", "year-2031", null, text("Lễ hội"), "secretary", NOW)
			.toRecord();

		assertThat(added.state()).isEqualTo(NominationState.ACCEPTED);
		assertThat(added.addedByCouncil()).isTrue();
		assertThat(added.department()).isNull();
	}

	@Test
	void refusesAFormOfAnOlderState() {
		assertThatExceptionOfType(NominationChanged.class).isThrownBy(() -> drafted("port").requireVersion(7));
	}

	static Nomination handedIn(String id) {
		Nomination nomination = drafted(id);
		nomination.handIn(null, "nominator", NOW);
		return nomination;
	}

	private static Nomination drafted(String id) {
		return Nomination.drafted(id, "year-2031", "office", text("Cảng nước sâu"));
	}

	static NominationText text(String title) {
		return new NominationText("economy", Bilingual.of(title), Bilingual.of("Tóm tắt"),
				new Evidence(List.of(new EvidenceFigure(null, "Sản lượng", new BigDecimal("10.5"), "triệu tấn", "over",
						"năm 2031", "Báo cáo tổng kết", null, null)), List.of(), List.of()));
	}

}
