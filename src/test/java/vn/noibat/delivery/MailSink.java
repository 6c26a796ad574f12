package vn.noibat.delivery;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A mail server on a real socket that behaves badly.
 */
final class MailSink implements AutoCloseable {

	private final ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());

	private final List<String> mails = new CopyOnWriteArrayList<>();

	private final Manner manner;

	MailSink(Manner manner) throws IOException {
		this.manner = manner;
		Thread thread = new Thread(this::accept, "mail-sink");
		thread.setDaemon(true);
		thread.start();
	}

	int port() {
		return this.server.getLocalPort();
	}

	/** What came after DATA, whatever was answered. */
	List<String> mails() {
		return List.copyOf(this.mails);
	}

	@Override
	public void close() throws IOException {
		this.server.close();
	}

	private void accept() {
		while (!this.server.isClosed()) {
			try {
				Socket socket = this.server.accept();
				Thread thread = new Thread(() -> serve(socket), "mail-sink-call");
				thread.setDaemon(true);
				thread.start();
			}
			catch (IOException ex) {
				// The server was closed.
			}
		}
	}

	private void serve(Socket socket) {
		try (socket) {
			if (this.manner == Manner.SILENT) {
				Eventually.pause(java.time.Duration.ofSeconds(30));
				return;
			}
			BufferedReader in = new BufferedReader(
					new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
			OutputStream out = socket.getOutputStream();
			say(out, "220 sink");
			for (String line = in.readLine(); line != null; line = in.readLine()) {
				String command = line.toUpperCase(Locale.ROOT);
				if (command.startsWith("RCPT") && this.manner == Manner.UNKNOWN_ADDRESSEE) {
					say(out, "550 5.1.1 no such mailbox");
				}
				else if (command.startsWith("RCPT") && this.manner == Manner.LATER) {
					say(out, "451 4.7.1 greylisted, try again later");
				}
				else if (command.startsWith("RCPT") && this.manner == Manner.RELAYS_NOTHING) {
					say(out, "554 5.7.1 relay access denied");
				}
				else if (command.startsWith("MAIL") && this.manner == Manner.REFUSES_US) {
					say(out, "550 5.7.1 sender rejected");
				}
				else if (command.startsWith("MAIL") && this.manner == Manner.WANTS_A_SIGN_IN) {
					say(out, "530 5.7.0 authentication required");
				}
				else if (command.startsWith("DATA")) {
					say(out, "354 go on");
					StringBuilder mail = new StringBuilder();
					for (String text = in.readLine(); text != null && !text.equals("."); text = in.readLine()) {
						mail.append(text).append('\n');
					}
					this.mails.add(mail.toString());
					switch (this.manner) {
						case DROPS_AFTER_DATA -> {
							return;
						}
						case REFUSES_THE_MAIL -> say(out, "554 5.7.1 refused");
						default -> say(out, "250 taken");
					}
				}
				else if (command.startsWith("QUIT")) {
					say(out, "221 bye");
					return;
				}
				else {
					say(out, "250 ok");
				}
			}
		}
		catch (IOException ex) {
			// Whoever called went away.
		}
	}

	private static void say(OutputStream out, String line) throws IOException {
		out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
		out.flush();
	}

	/** How it behaves. */
	enum Manner {

		TAKES, UNKNOWN_ADDRESSEE, LATER, REFUSES_THE_MAIL, REFUSES_US, WANTS_A_SIGN_IN, RELAYS_NOTHING,
		DROPS_AFTER_DATA, SILENT

	}

}
