package vn.noibat.verify;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

import vn.noibat.year.WorkingYear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/**
 * Runs the commands of docs/verify.md as they stand there.
 */
@VerifyTest
class VerifyDocTests {

	private static final Pattern COMMANDS = Pattern.compile("(?ms)^```sh\\n(.*?)^```$");

	@LocalServerPort
	private int port;

	@TempDir
	private Path folder;

	@Autowired
	private ApplicationContext portal;

	@BeforeAll
	static void needsTheToolsThatItNames() {
		for (String tool : List.of("bash -c true", "curl --version", "sha256sum --version")) {
			needs(works(tool), tool);
		}
		needs(works("openssl pkeyutl -help") && said("openssl version").matches("(?s)OpenSSL [3-9].*"), "OpenSSL 3");
	}

	// Whoever reads the log must see that nothing was shown, and why.
	private static void needs(boolean there, String tool) {
		if (!there) {
			System.out.println("The commands of docs/verify.md are not run, for want of: " + tool);
		}
		assumeTrue(there, tool);
	}

	@ParameterizedTest
	@ValueSource(ints = { 2022, 2023, 2024 })
	void verifiesEachEdition(int year) throws Exception {
		Run run = run(commands(), year, 1);

		assertThat(run.exit()).as(run.said()).isZero();
		assertThat(run.said()).contains("hash known", "Signature Verified Successfully", "edition 1:");
	}

	@Test
	void verifiesCorrectionsAndAWithdrawalWhateverTheirReasonSays() throws Exception {
		OwnEditions editions = new OwnEditions(this.portal);
		WorkingYear year = editions.released();
		editions.correct(year, "Tên sau khi đính chính", "Sửa tên.");
		editions.correct(year, "Tên sau khi đính chính lần nữa", """
				Sửa "năm" {mục 1}: "year":1999,"edition":7,"sha256":"0","kid":"x","journal":{"sha256":"1"}} hết.""");
		verifies(commands(), year, 2);
		verifies(commands(), year, 3);

		editions.withdraw(year, "Rút \"danh sách\" {để kiểm tra lại}.");
		assertThat(run(commands(), year.year(), 3).exit()).isNotZero();
		verifies(withTheFileKept(), year, 3);
		verifies(commands(), year, 4);
	}

	@Test
	void needsNothingButTheSignature() throws Exception {
		assertThat(run(List.of(commands().get(0), bySignatureAlone()), 2023, 1).exit()).isZero();
	}

	@ParameterizedTest
	@ValueSource(strings = { "sed -i s/Hải/Hãi/ edition.json",
			"sed -i 's/\"x\":\"A/\"x\":\"B/;t;s/\"x\":\"./\"x\":\"A/' keys.json", "printf x >> edition.json",
			"cp edition.jws keys.json", "curl -fsS -o edition.json $PORTAL/api/v1/editions/2022/1" })
	void findsWhatWasChangedByTheSignatureAlone(String forgery) throws Exception {
		assertThat(run(List.of(commands().get(0), forgery, bySignatureAlone()), 2023, 1).exit()).isNotZero();
	}

	@ParameterizedTest
	@ValueSource(strings = { "sed -i s/Hải/Hãi/ edition.json", "sed -i 's/^./f/' edition.jws" })
	void findsWhatWasChanged(String forgery) throws Exception {
		List<String> commands = new ArrayList<>(commands());
		commands.add(1, forgery);

		assertThat(run(commands, 2023, 1).exit()).isNotZero();
	}

	private void verifies(List<String> commands, WorkingYear year, int number) throws Exception {
		Run run = run(commands, year.year(), number);

		assertThat(run.exit()).as(run.said()).isZero();
		assertThat(run.said()).contains("hash known", "Signature Verified Successfully", "edition " + number + ":");
	}

	// As docs/verify.md says of what was taken back; the folder still has the file.
	private static List<String> withTheFileKept() throws IOException {
		List<String> commands = new ArrayList<>(commands());
		commands.set(0,
				commands.get(0)
					.lines()
					.filter((line) -> !line.contains("-o edition.json"))
					.collect(Collectors.joining("\n")));
		return commands;
	}

	private static String bySignatureAlone() throws IOException {
		List<String> commands = commands();
		return String.join("\n", commands.subList(1, commands.size()))
			.lines()
			.filter((line) -> !line.startsWith("test ") && !line.contains("grep -q"))
			.filter((line) -> !line.contains("THUMBPRINT"))
			.collect(Collectors.joining("\n"));
	}

	private static List<String> commands() throws IOException {
		List<String> commands = COMMANDS.matcher(Files.readString(Path.of("docs/verify.md")))
			.results()
			.map((block) -> block.group(1))
			.toList();
		assertThat(commands).hasSize(8);
		return commands;
	}

	private Run run(List<String> commands, int year, int number) throws IOException, InterruptedException {
		Path script = Files.writeString(this.folder.resolve("verify.sh"),
				"set -euo pipefail\n" + String.join("\n", commands));
		ProcessBuilder process = new ProcessBuilder("bash", script.toString()).directory(this.folder.toFile())
			.redirectErrorStream(true);
		process.environment().put("PORTAL", "http://localhost:" + this.port);
		process.environment().put("YEAR", String.valueOf(year));
		process.environment().put("NUMBER", String.valueOf(number));
		return run(process);
	}

	private static boolean works(String command) {
		try {
			return run(new ProcessBuilder(command.split(" ")).redirectErrorStream(true)).exit() == 0;
		}
		catch (IOException ex) {
			return false;
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static String said(String command) {
		try {
			return run(new ProcessBuilder(command.split(" ")).redirectErrorStream(true)).said();
		}
		catch (IOException ex) {
			return "";
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static Run run(ProcessBuilder process) throws IOException, InterruptedException {
		Process running = process.start();
		String said = new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		assertThat(running.waitFor(60, TimeUnit.SECONDS)).isTrue();
		return new Run(running.exitValue(), said);
	}

	private record Run(int exit, String said) {

	}

}
