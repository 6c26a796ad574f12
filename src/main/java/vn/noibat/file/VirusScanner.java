package vn.noibat.file;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * Shows files to a ClamAV daemon (its INSTREAM command) where
 * {@code noibat.clamav.address} names one, as host:port; without one nothing is scanned.
 */
@Component
class VirusScanner {

	private static final int CONNECT_MILLIS = 2000;

	// The transaction around it may be idle for ten seconds.
	private static final int ANSWER_MILLIS = 7_000;

	private static final int CHUNK = 1 << 16;

	private final String address;

	VirusScanner(@Value("${noibat.clamav.address:}") String address) {
		this.address = address.strip();
	}

	/**
	 * Looks for viruses.
	 * @throws UploadRefused 422 when one is found, 503 when the daemon does not answer:
	 * what was to be scanned is not taken unscanned
	 */
	void scan(byte[] bytes) {
		if (this.address.isEmpty()) {
			return;
		}
		String answer;
		try {
			answer = ask(bytes);
		}
		catch (IOException ex) {
			throw new UploadRefused(HttpStatus.SERVICE_UNAVAILABLE, "file.scanner");
		}
		if (answer.endsWith("FOUND")) {
			throw new UploadRefused("file.virus");
		}
		if (!answer.endsWith("OK")) {
			throw new UploadRefused(HttpStatus.SERVICE_UNAVAILABLE, "file.scanner");
		}
	}

	private String ask(byte[] bytes) throws IOException {
		int colon = this.address.lastIndexOf(':');
		try (Socket socket = new Socket()) {
			socket.connect(new InetSocketAddress(this.address.substring(0, colon),
					Integer.parseInt(this.address.substring(colon + 1))), CONNECT_MILLIS);
			socket.setSoTimeout(ANSWER_MILLIS);
			DataOutputStream out = new DataOutputStream(socket.getOutputStream());
			out.write("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII));
			for (int start = 0; start < bytes.length; start += CHUNK) {
				byte[] chunk = Arrays.copyOfRange(bytes, start, Math.min(start + CHUNK, bytes.length));
				out.writeInt(chunk.length);
				out.write(chunk);
			}
			out.writeInt(0);
			out.flush();
			InputStream in = socket.getInputStream();
			return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\0", "").strip();
		}
	}

}
