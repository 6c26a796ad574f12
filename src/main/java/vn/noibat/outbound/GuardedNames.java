package vn.noibat.outbound;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.apache.hc.client5.http.DnsResolver;

/**
 * Looks names up for the one connection that follows, which goes to the very addresses
 * that were judged here.
 */
class GuardedNames implements DnsResolver, AutoCloseable {

	private static final int MOST_ADDRESSES = 2;

	private static final int MOST_LOOKUPS = 32;

	private static final Duration LOOKUP = Duration.ofSeconds(5);

	private final AddressGuard guard;

	private final DnsResolver names;

	// A name server that does not answer holds one of these threads, and nobody's call.
	private final ExecutorService lookups = new ThreadPoolExecutor(0, MOST_LOOKUPS, 1, TimeUnit.MINUTES,
			new SynchronousQueue<>(), (task) -> {
				Thread thread = new Thread(task, "outbound-name");
				thread.setDaemon(true);
				return thread;
			});

	GuardedNames(AddressGuard guard, DnsResolver names) {
		this.guard = guard;
		this.names = names;
	}

	@Override
	public InetAddress[] resolve(String host) throws UnknownHostException {
		InetAddress[] found = lookUp(host);
		// One that may not be called among them, and the name is not to be trusted.
		if (found.length == 0 || !Arrays.stream(found).allMatch(this.guard::admits)) {
			throw new NotAdmitted(host);
		}
		return Arrays.copyOf(found, Math.min(found.length, MOST_ADDRESSES));
	}

	@Override
	public String resolveCanonicalHostname(String host) {
		return host;
	}

	@Override
	public void close() {
		this.lookups.shutdownNow();
	}

	private InetAddress[] lookUp(String host) throws UnknownHostException {
		try {
			Future<InetAddress[]> lookup = this.lookups.submit(() -> this.names.resolve(host));
			return lookup.get(LOOKUP.toMillis(), TimeUnit.MILLISECONDS);
		}
		catch (ExecutionException ex) {
			if (ex.getCause() instanceof UnknownHostException unknown) {
				throw unknown;
			}
			throw new IllegalStateException(ex);
		}
		catch (TimeoutException | RejectedExecutionException ex) {
			throw new UnknownHostException(host);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new UnknownHostException(host);
		}
	}

	/** A name that leads where nothing is called. */
	static final class NotAdmitted extends UnknownHostException {

		NotAdmitted(String host) {
			super(host);
		}

	}

}
