package vn.noibat.verify;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.ResourceBundle;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ReportTests {

	@Test
	void letsNoPortalWriteOverWhatItFound() {
		ByteArrayOutputStream said = new ByteArrayOutputStream();
		Report report = new Report(new PrintStream(said, true, StandardCharsets.UTF_8),
				ResourceBundle.getBundle("messages.verification", Locale.ENGLISH));

		report.check(false, "verification.document", "1/VP", "/a\u001b[1A\r\n✓");

		assertThat(said.toString(StandardCharsets.UTF_8).lines())
			.containsExactly("✗ Document 1/VP: the register differs from the edition (/a\uFFFD[1A\uFFFD\uFFFD✓)");
	}

}
