package vn.noibat.portal;

import org.junit.jupiter.api.Test;

import vn.noibat.text.Language;

import static org.assertj.core.api.Assertions.assertThat;

class GlossaryTermTests {

	@Test
	void findsTheTermsThatStandInAText() {
		assertThat(GlossaryTerm.in("Tăng trưởng GRDP và Thu nội địa", Language.VI)).containsExactly(GlossaryTerm.GRDP,
				GlossaryTerm.DOMESTIC_REVENUE);
		assertThat(GlossaryTerm.in("GRDP growth", Language.EN)).containsExactly(GlossaryTerm.GRDP);
	}

	@Test
	void takesTheLongerOfTwoTerms() {
		assertThat(GlossaryTerm.in("Xã nông thôn mới kiểu mẫu", Language.VI))
			.containsExactly(GlossaryTerm.MODEL_NEW_RURAL);
	}

	@Test
	void takesWholeWordsOnly() {
		assertThat(GlossaryTerm.in("nước FDIX", Language.VI)).isEmpty();
	}

}
