package vn.noibat.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import eu.europa.esig.dss.spi.client.http.DataLoader;
import eu.europa.esig.dss.spi.exception.DSSExternalResourceException;

/**
 * Calls the time-stamp authority (RFC 3161, 3.4) that the operator named, and nobody
 * else: it may stand within the operator's own network, so it does not go the guarded way
 * of calls to strangers, and where it would lead on to is not followed.
 */
final class TimestampCalls implements DataLoader {

	private static final long serialVersionUID = 1L;

	private static final int LARGEST_ANSWER = 64 * 1024;

	private static final int OK = 200;

	private static final HttpClient CLIENT = HttpClient.newBuilder()
		.version(HttpClient.Version.HTTP_1_1)
		.followRedirects(HttpClient.Redirect.NEVER)
		.connectTimeout(Duration.ofSeconds(5))
		.build();

	private final Duration patience;

	TimestampCalls(Duration patience) {
		this.patience = patience;
	}

	@Override
	public byte[] post(String address, byte[] query) {
		HttpRequest request = HttpRequest.newBuilder(URI.create(address))
			.timeout(this.patience)
			.header("Content-Type", "application/timestamp-query")
			.header("Accept", "application/timestamp-reply")
			.POST(HttpRequest.BodyPublishers.ofByteArray(query))
			.build();
		// The request's own time ends with the headers; an answer may trickle.
		var answer = CLIENT.sendAsync(request, HttpResponse.BodyHandlers.ofInputStream())
			.thenApply(TimestampCalls::body);
		try {
			return answer.get(this.patience.toMillis(), TimeUnit.MILLISECONDS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			answer.cancel(true);
			throw new DSSExternalResourceException(ex);
		}
		catch (ExecutionException | TimeoutException ex) {
			answer.cancel(true);
			throw new DSSExternalResourceException(ex);
		}
	}

	private static byte[] body(HttpResponse<InputStream> response) {
		try (InputStream body = response.body(); ByteArrayOutputStream read = new ByteArrayOutputStream()) {
			read.write(body.readNBytes(LARGEST_ANSWER));
			if (response.statusCode() != OK || body.read() >= 0) {
				throw new DSSExternalResourceException("Answered " + response.statusCode());
			}
			return read.toByteArray();
		}
		catch (IOException ex) {
			throw new DSSExternalResourceException(ex);
		}
	}

	@Override
	public byte[] get(String address) {
		throw new UnsupportedOperationException(address);
	}

	@Override
	public DataAndUrl get(List<String> addresses) {
		throw new UnsupportedOperationException(addresses.toString());
	}

	@Override
	public void setContentType(String contentType) {
		// It is that of a time-stamp query.
	}

}
