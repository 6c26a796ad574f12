package vn.noibat.office;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TokenTextTests {

	@Test
	void makesTokensThatLookLikeOnesAndDiffer() {
		TokenText one = TokenText.random();

		assertThat(TokenText.of(one.text())).contains(one);
		assertThat(one.text()).matches("nb_[A-Za-z0-9_-]{43}").isNotEqualTo(TokenText.random().text());
		assertThat(one.hint()).isEqualTo(one.text().substring(0, 6));
	}

	@Test
	void keepsAHashAndNeverTellsTheTokenByAccident() {
		TokenText token = new TokenText("nb_" + "A".repeat(43));

		assertThat(token.sha256()).hasSize(64).matches("[0-9a-f]+");
		assertThat(token).hasToString("nb_AAA…");
	}

	@Test
	void knowsWhatIsNoToken() {
		for (String sent : List.of("", "nb_", "nb_" + "A".repeat(42), "nb_" + "A".repeat(44), "NB_" + "A".repeat(43),
				"nb_" + "A".repeat(42) + "=", "nb_" + "A".repeat(42) + "\n", " nb_" + "A".repeat(43))) {
			assertThat(TokenText.of(sent)).as(sent).isEmpty();
		}
	}

}
