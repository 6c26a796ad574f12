package vn.noibat.verify;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A portal as anybody reaches it.
 */
class PublicPortal {

	private static final Duration PATIENCE = Duration.ofSeconds(30);

	private static final Duration PATIENCE_FOR_ALL = Duration.ofMinutes(2);

	// An edition with ten long highlights is far below one megabyte, a scan may weigh
	// fifty.
	private static final int MOST_BYTES = 64 * 1024 * 1024;

	private static final int OK = 200;

	private static final int MISSING = 404;

	private static final int GONE = 410;

	private final HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();

	private final ExecutorService readers = Executors.newCachedThreadPool((task) -> {
		Thread thread = new Thread(task);
		thread.setDaemon(true);
		return thread;
	});

	private final JsonMapper mapper = JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

	private final URI base;

	PublicPortal(URI base) {
		this.base = base;
	}

	/**
	 * The JSON at a path.
	 * @throws NotThere when the portal says that there is nothing
	 * @throws tools.jackson.core.JacksonException when it is no JSON, or says something
	 * twice
	 * @throws IOException when that cannot be found out
	 */
	JsonNode json(String path) throws NotThere, IOException, InterruptedException {
		return json(bytes(path));
	}

	/** What bytes say. */
	JsonNode json(byte[] bytes) {
		return this.mapper.readTree(bytes);
	}

	/**
	 * What stands at a path of the portal.
	 * @throws NotThere when the portal says that there is nothing, or nothing any more
	 * @throws IOException when that cannot be found out
	 */
	byte[] bytes(String path) throws NotThere, IOException, InterruptedException {
		HttpRequest request = HttpRequest.newBuilder(this.base.resolve(path)).timeout(PATIENCE).GET().build();
		HttpResponse<InputStream> answer = this.client.send(request, HttpResponse.BodyHandlers.ofInputStream());
		try (InputStream body = answer.body()) {
			if (answer.statusCode() == MISSING || answer.statusCode() == GONE) {
				throw new NotThere(path, answer.statusCode() == GONE);
			}
			if (answer.statusCode() != OK) {
				throw new IOException(path + ": " + answer.statusCode());
			}
			byte[] bytes = read(path, body);
			if (bytes.length > MOST_BYTES) {
				throw new IOException(path + ": > " + MOST_BYTES);
			}
			return bytes;
		}
	}

	// The client's own limit of time ends where the body begins.
	private byte[] read(String path, InputStream body) throws IOException, InterruptedException {
		Future<byte[]> bytes = this.readers.submit(() -> body.readNBytes(MOST_BYTES + 1));
		try {
			return bytes.get(PATIENCE_FOR_ALL.toSeconds(), TimeUnit.SECONDS);
		}
		catch (ExecutionException | TimeoutException ex) {
			throw new IOException(path, ex);
		}
	}

	/**
	 * The portal says that there is nothing.
	 */
	static class NotThere extends Exception {

		private final boolean gone;

		NotThere(String path, boolean gone) {
			super(path + ": " + (gone ? GONE : MISSING));
			this.gone = gone;
		}

		/** Whether there was something once. */
		boolean isGone() {
			return this.gone;
		}

	}

}
