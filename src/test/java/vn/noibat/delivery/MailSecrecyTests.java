package vn.noibat.delivery;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.mail.javamail.JavaMailSenderImpl;

import static org.assertj.core.api.Assertions.assertThat;

class MailSecrecyTests {

	@ParameterizedTest
	@CsvSource({ "mail.example, true", "10.0.0.25, true", "127.example, true", "localhost.example, true", "localhost, ",
			"127.0.0.1, ", "::1, " })
	void insistsOnEncryptionBeyondThisMachine(String host, String required) {
		assertThat(required(host, null)).isEqualTo(required);
	}

	@Test
	void leavesItToTheOperatorWhoSaysOtherwise() {
		assertThat(required("mail.example", "false")).isEqualTo("false");
	}

	private static String required(String host, String said) {
		JavaMailSenderImpl server = new JavaMailSenderImpl();
		server.setHost(host);
		if (said != null) {
			server.getJavaMailProperties().setProperty("mail.smtp.starttls.required", said);
		}
		new MailSecrecy().postProcessAfterInitialization(server, "mailSender");
		return server.getJavaMailProperties().getProperty("mail.smtp.starttls.required");
	}

}
