package vn.noibat.outbound;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

import javax.net.ssl.SSLException;

import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.config.TlsConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.Timeout;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Calls addresses that others named: encrypted, to the public internet, without
 * following, remembering or trusting anything, and within limits.
 */
@Component
public class OutboundCalls implements DisposableBean {

	/** The most that is read of an answer. */
	static final int MOST_BYTES = 100_000;

	private static final Logger logger = LoggerFactory.getLogger(OutboundCalls.class);

	private static final Timeout CONNECT = Timeout.ofSeconds(5);

	private static final int BUFFER = 8192;

	private static final int MOST_HEADERS = 100;

	private static final int LONGEST_LINE = 8192;

	private static final int MOST_CALLS = 64;

	private final AddressGuard guard;

	private final GuardedNames names;

	private final CloseableHttpClient client;

	private final Duration timeout;

	private final ScheduledExecutorService deadlines = Executors.newSingleThreadScheduledExecutor((task) -> {
		Thread thread = new Thread(task, "outbound-deadline");
		thread.setDaemon(true);
		return thread;
	});

	@Autowired
	OutboundCalls(OutboundProperties properties) {
		this(properties, SystemDefaultDnsResolver.INSTANCE);
	}

	OutboundCalls(OutboundProperties properties, DnsResolver names) {
		this.guard = new AddressGuard(properties);
		this.names = new GuardedNames(this.guard, names);
		this.timeout = properties.timeout();
		this.client = client(this.names, Timeout.of(properties.timeout()));
	}

	/**
	 * Reads an address that somebody named.
	 * @throws OutboundRefused when it is never to be called; what its name leads to is
	 * judged with each call
	 */
	public URI address(String text) {
		return this.guard.require(text);
	}

	/**
	 * Posts to an address and waits for the answer, at most 15 seconds in all.
	 * @throws OutboundRefused when the address is never called
	 * @throws OutboundFailed when there is no answer
	 */
	public OutboundAnswer post(URI address, Map<String, String> headers, byte[] body) throws OutboundFailed {
		HttpPost post = new HttpPost(this.guard.require(address));
		headers.forEach(post::setHeader);
		post.setEntity(new ByteArrayEntity(body, null));
		AtomicBoolean late = new AtomicBoolean();
		long began = System.nanoTime();
		ScheduledFuture<?> deadline = this.deadlines.schedule(() -> {
			late.set(true);
			post.cancel();
		}, this.timeout.toMillis(), TimeUnit.MILLISECONDS);
		try {
			return this.client.execute(post, (response) -> answer(response, began));
		}
		catch (IOException ex) {
			logger.debug("No answer from {}", address.getHost(), ex);
			if (ex instanceof GuardedNames.NotAdmitted) {
				logger.warn("Not called, as its name leads to an internal address: {}", address.getHost());
			}
			throw new OutboundFailed(failure(ex, late.get()), since(began), ex);
		}
		finally {
			deadline.cancel(false);
		}
	}

	@Override
	public void destroy() {
		this.deadlines.shutdownNow();
		this.client.close(CloseMode.IMMEDIATE);
		this.names.close();
	}

	private static OutboundAnswer answer(ClassicHttpResponse response, long began) throws IOException {
		Header retryAfter = response.getFirstHeader(HttpHeaders.RETRY_AFTER);
		byte[] body = {};
		boolean whole = true;
		HttpEntity entity = response.getEntity();
		if (entity != null) {
			InputStream in = entity.getContent();
			ByteArrayOutputStream read = new ByteArrayOutputStream();
			whole = readAll(in, read);
			body = read.toByteArray();
		}
		if (!whole) {
			// What is left is not worth the reading, which closing it would begin with.
			response.setEntity(null);
		}
		return new OutboundAnswer(response.getCode(), (retryAfter != null) ? retryAfter.getValue() : null, body, whole,
				since(began));
	}

	// What was answered is known from its first line on, however the rest of it comes.
	private static boolean readAll(InputStream in, ByteArrayOutputStream read) {
		byte[] some = new byte[BUFFER];
		try {
			while (read.size() < MOST_BYTES) {
				int more = in.read(some, 0, Math.min(some.length, MOST_BYTES - read.size()));
				if (more < 0) {
					return true;
				}
				read.write(some, 0, more);
			}
			return in.read() < 0;
		}
		catch (IOException ex) {
			return false;
		}
	}

	private static OutboundFailure failure(IOException ex, boolean late) {
		if (ex instanceof UnknownHostException || ex instanceof ConnectException
				|| ex instanceof ConnectTimeoutException || ex instanceof java.net.NoRouteToHostException) {
			return OutboundFailure.UNREACHABLE;
		}
		if (late || ex instanceof SocketTimeoutException) {
			return OutboundFailure.SILENT;
		}
		return (ex instanceof SSLException) ? OutboundFailure.UNTRUSTED : OutboundFailure.BROKEN;
	}

	private static Duration since(long began) {
		return Duration.ofNanos(System.nanoTime() - began);
	}

	private static CloseableHttpClient client(DnsResolver names, Timeout timeout) {
		return HttpClientBuilder.create()
			.setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
				.setDnsResolver(names)
				.setMaxConnTotal(MOST_CALLS)
				.setMaxConnPerRoute(MOST_CALLS)
				.setConnectionFactory(ManagedHttpClientConnectionFactory.builder()
					.http1Config(Http1Config.custom()
						.setMaxHeaderCount(MOST_HEADERS)
						.setMaxLineLength(LONGEST_LINE)
						.setMaxEmptyLineCount(1)
						.build())
					.build())
				.setDefaultConnectionConfig(
						ConnectionConfig.custom().setConnectTimeout(CONNECT).setSocketTimeout(timeout).build())
				.setDefaultTlsConfig(TlsConfig.custom().setHandshakeTimeout(CONNECT).build())
				.build())
			.setDefaultRequestConfig(RequestConfig.custom()
				.setConnectionRequestTimeout(timeout)
				.setResponseTimeout(timeout)
				.setRedirectsEnabled(false)
				.setAuthenticationEnabled(false)
				.setProtocolUpgradeEnabled(false)
				.build())
			// Every call looks its name up anew and is judged anew.
			.setConnectionReuseStrategy((request, response, context) -> false)
			.setUserAgent("NoiBat")
			.disableRedirectHandling()
			.disableCookieManagement()
			.disableAutomaticRetries()
			.disableAuthCaching()
			.disableContentCompression()
			.setProxySelector(null)
			.build();
	}

}
