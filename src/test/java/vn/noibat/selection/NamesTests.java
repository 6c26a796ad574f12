package vn.noibat.selection;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class NamesTests {

	@Test
	void shortensASubjectAtABlank() {
		assertThat(Names.shortened("Về việc")).isEqualTo("Về việc");
		assertThat(Names.shortened("kế hoạch ".repeat(12))).isEqualTo("kế hoạch ".repeat(10).strip() + "…");
	}

	@Test
	void shortensASubjectWithoutABlankToo() {
		assertThat(Names.shortened("x".repeat(91))).isEqualTo("x".repeat(90) + "…");
		assertThat(Names.shortened("kế\u00a0".repeat(40))).hasSize(91);
		assertThat(Names.shortened(" " + "x".repeat(120))).hasSize(91);
	}

}
