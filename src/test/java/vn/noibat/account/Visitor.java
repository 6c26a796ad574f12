package vn.noibat.account;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Somebody at a browser without scripts: keeps cookies, sends forms with what is hidden
 * in them, follows nothing by itself.
 */
final class Visitor {

	private static final Pattern HIDDEN = Pattern.compile("name=\"(_csrf|_once)\" value=\"([^\"]*)\"");

	private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);

	private final HttpClient client = HttpClient.newBuilder().cookieHandler(this.cookies).build();

	private String base;

	private Map<String, String> hidden = Map.of();

	Visitor(int port) {
		at(port);
	}

	/** Goes on at another node with the same cookies. */
	void at(int port) {
		this.base = "http://localhost:" + port;
	}

	HttpResponse<String> get(String path) {
		return send(HttpRequest.newBuilder(URI.create(this.base + path)).GET());
	}

	/** Sends a form with what was hidden on the page read last. */
	HttpResponse<String> post(String path, Map<String, String> fields) {
		return post(path, fields, Map.of());
	}

	/** Sends a form likewise, with headers of its own. */
	HttpResponse<String> post(String path, Map<String, String> fields, Map<String, String> headers) {
		Map<String, String> all = new LinkedHashMap<>(this.hidden);
		all.putAll(fields);
		String body = all.entrySet()
			.stream()
			.map((field) -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
			.collect(Collectors.joining("&"));
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(this.base + path))
			.header("Content-Type", "application/x-www-form-urlencoded")
			.POST(HttpRequest.BodyPublishers.ofString(body));
		headers.forEach(request::header);
		return send(request);
	}

	HttpResponse<String> signIn(String name, String password) {
		get("/sign-in");
		return post("/sign-in", Map.of("name", name, "password", password));
	}

	List<HttpCookie> cookies() {
		return this.cookies.getCookieStore().getCookies();
	}

	void forgetCookies() {
		this.cookies.getCookieStore().removeAll();
	}

	static String location(HttpResponse<?> answer) {
		return answer.headers().firstValue("Location").orElse("");
	}

	private HttpResponse<String> send(HttpRequest.Builder request) {
		try {
			HttpResponse<String> answer = this.client.send(request.build(), BodyHandlers.ofString());
			if (answer.body().contains("name=\"_csrf\"")) {
				this.hidden = hidden(answer.body());
			}
			return answer;
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	private static Map<String, String> hidden(String page) {
		Map<String, String> fields = new LinkedHashMap<>();
		Matcher matcher = HIDDEN.matcher(page);
		while (matcher.find()) {
			fields.putIfAbsent(matcher.group(1), matcher.group(2));
		}
		return fields;
	}

}
