package vn.noibat.edition;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A keystore as an operator makes it.
 */
public final class TestKeystore {

	public static final String PASSWORD = "a long password";

	private TestKeystore() {
	}

	/** As docs/operations.md tells the operator to. */
	public static void keytool(Path keystore, String alias, String from) throws IOException, InterruptedException {
		keytool(keystore, alias, from, "Ed25519");
	}

	/** The same with a key of another kind. */
	static void keytool(Path keystore, String alias, String from, String kind)
			throws IOException, InterruptedException {
		Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
				"-genkeypair", "-alias", alias, "-keyalg", kind, "-dname", "CN=" + alias, "-startdate",
				from + " 00:00:00", "-validity", "10950", "-keystore", keystore.toString(), "-storetype", "PKCS12",
				"-storepass", PASSWORD)
			.redirectErrorStream(true)
			.start();
		String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		assertThat(process.waitFor()).as(said).isZero();
	}

}
