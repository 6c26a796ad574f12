package vn.noibat.browser;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/**
 * A site of a few pages on this machine, for the tests of what looks at pages.
 */
final class TinySite implements AutoCloseable {

	static final String POLICY = "default-src 'self'; img-src 'self' data:";

	private final HttpServer server;

	TinySite() {
		try {
			this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		this.server.createContext("/", (exchange) -> answer(exchange, 404, html("Không có", "<p>Không có.</p>")));
		this.server.start();
	}

	static String html(String title, String content) {
		return """
				<!doctype html>
				<html lang="vi">
				<head>
				<meta charset="utf-8">
				<meta name="viewport" content="width=device-width, initial-scale=1">
				<link rel="icon" href="data:,">
				<title>%1$s</title>
				</head>
				<body><main><h1>%1$s</h1>%2$s</main></body>
				</html>
				""".formatted(title, content);
	}

	TinySite page(String path, String content) {
		return page(path, content, Map.of());
	}

	TinySite page(String path, String content, Map<String, String> headers) {
		this.server.createContext(path, (exchange) -> {
			headers.forEach(exchange.getResponseHeaders()::set);
			answer(exchange, 200, html("Nổi bật", content));
		});
		return this;
	}

	String url(String path) {
		return "http://localhost:" + this.server.getAddress().getPort() + path;
	}

	@Override
	public void close() {
		this.server.stop(0);
	}

	private static void answer(HttpExchange exchange, int status, String html) throws IOException {
		byte[] body = html.getBytes(StandardCharsets.UTF_8);
		exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
		exchange.sendResponseHeaders(status, body.length);
		try (OutputStream out = exchange.getResponseBody()) {
			out.write(body);
		}
	}

}
