package vn.noibat.outbound;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A receiver on a real socket that does with each call what it is told to.
 */
public final class Sink implements AutoCloseable {

	private final ServerSocket server;

	private final AtomicInteger connections = new AtomicInteger();

	private final List<Call> calls = new CopyOnWriteArrayList<>();

	private volatile Behaviour behaviour;

	/** Listens on a port of its own. */
	public Sink(InetAddress address, Behaviour behaviour) throws IOException {
		this(address, 0, behaviour);
	}

	public Sink(InetAddress address, int port, Behaviour behaviour) throws IOException {
		this.behaviour = behaviour;
		this.server = new ServerSocket(port, 50, address);
		Thread thread = new Thread(this::accept, "sink");
		thread.setDaemon(true);
		thread.start();
	}

	/** Answers with a status and nothing else. */
	public static Behaviour status(int status, String... headers) {
		StringBuilder head = new StringBuilder("HTTP/1.1 " + status + " Said\r\nContent-Length: 0\r\n");
		for (String header : headers) {
			head.append(header).append("\r\n");
		}
		String answer = head.append("\r\n").toString();
		return (call, out) -> out.write(answer.getBytes(StandardCharsets.US_ASCII));
	}

	/** Says nothing for as long as anybody listens. */
	public static Behaviour hang() {
		return (call, out) -> {
			try {
				Thread.sleep(60_000);
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
			}
		};
	}

	/** Answers and never comes to the end. */
	public static Behaviour endless() {
		return (call, out) -> {
			out.write("HTTP/1.1 200 OK\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
			byte[] more = "x".repeat(8192).getBytes(StandardCharsets.US_ASCII);
			while (true) {
				out.write(more);
			}
		};
	}

	public int port() {
		return this.server.getLocalPort();
	}

	/** How often anybody connected, whatever was said then. */
	public int connections() {
		return this.connections.get();
	}

	/** What was posted, in order. */
	public List<Call> calls() {
		return List.copyOf(this.calls);
	}

	/** Does something else from the next call on. */
	public void becomes(Behaviour next) {
		this.behaviour = next;
	}

	@Override
	public void close() throws IOException {
		this.server.close();
	}

	private void accept() {
		while (!this.server.isClosed()) {
			try {
				Socket socket = this.server.accept();
				this.connections.incrementAndGet();
				Thread thread = new Thread(() -> answer(socket), "sink-call");
				thread.setDaemon(true);
				thread.start();
			}
			catch (IOException ex) {
				// The server was closed.
			}
		}
	}

	private void answer(Socket socket) {
		try (socket) {
			BufferedReader in = new BufferedReader(
					new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
			String first = in.readLine();
			if (first == null) {
				return;
			}
			Map<String, String> headers = new LinkedHashMap<>();
			for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
				headers.put(line.substring(0, line.indexOf(':')).toLowerCase(Locale.ROOT),
						line.substring(line.indexOf(':') + 1).strip());
			}
			char[] body = new char[Integer.parseInt(headers.getOrDefault("content-length", "0"))];
			for (int read = 0; read < body.length;) {
				int more = in.read(body, read, body.length - read);
				if (more < 0) {
					return;
				}
				read += more;
			}
			Call call = new Call(first, headers,
					new String(new String(body).getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8));
			this.calls.add(call);
			OutputStream out = socket.getOutputStream();
			this.behaviour.answer(call, out);
			out.flush();
		}
		catch (IOException ex) {
			// Whoever called went away.
		}
	}

	/** A request as it came. */
	public record Call(String line, Map<String, String> headers, String body) {
	}

	/** What is done with a call. */
	@FunctionalInterface
	public interface Behaviour {

		void answer(Call call, OutputStream out) throws IOException;

	}

}
