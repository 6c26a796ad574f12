package vn.noibat.file;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class VirusScannerTests {

	@Test
	void showsTheDaemonEveryByte() throws Exception {
		byte[] bytes = new byte[200_000];
		try (ServerSocket daemon = daemon()) {
			CompletableFuture<byte[]> shown = answer(daemon, "stream: OK\0");

			scanner(daemon).scan(bytes);

			assertThat(shown.get()).isEqualTo(bytes);
		}
	}

	@Test
	void refusesWhatTheDaemonFinds() throws IOException {
		try (ServerSocket daemon = daemon()) {
			answer(daemon, "stream: Eicar-Test-Signature FOUND\0");

			assertThatExceptionOfType(UploadRefused.class).isThrownBy(() -> scanner(daemon).scan(new byte[10]))
				.satisfies((refused) -> assertThat(refused.reason()).isEqualTo("file.virus"));
		}
	}

	@Test
	void takesNothingUnscannedWhileTheDaemonIsAway() throws IOException {
		ServerSocket daemon = daemon();
		daemon.close();

		assertThatExceptionOfType(UploadRefused.class).isThrownBy(() -> scanner(daemon).scan(new byte[10]))
			.satisfies((refused) -> assertThat(refused.status().value()).isEqualTo(503));
	}

	@Test
	void asksNobodyWhereNoneIsNamed() {
		assertThatCode(() -> new VirusScanner("").scan(new byte[10])).doesNotThrowAnyException();
	}

	private static ServerSocket daemon() throws IOException {
		return new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
	}

	private static VirusScanner scanner(ServerSocket daemon) {
		return new VirusScanner("127.0.0.1:" + daemon.getLocalPort());
	}

	private static CompletableFuture<byte[]> answer(ServerSocket daemon, String answer) {
		return CompletableFuture.supplyAsync(() -> {
			try (Socket socket = daemon.accept()) {
				DataInputStream in = new DataInputStream(socket.getInputStream());
				assertThat(new String(in.readNBytes(10), StandardCharsets.US_ASCII)).isEqualTo("zINSTREAM\0");
				byte[] shown = new byte[0];
				int length = in.readInt();
				while (length > 0) {
					shown = Samples.concat(shown, in.readNBytes(length));
					length = in.readInt();
				}
				socket.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
				return shown;
			}
			catch (IOException ex) {
				throw new IllegalStateException(ex);
			}
		});
	}

}
