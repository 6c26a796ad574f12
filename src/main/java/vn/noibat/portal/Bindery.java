package vn.noibat.portal;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

import vn.noibat.paper.Book;
import vn.noibat.paper.Printing;
import vn.noibat.web.RefusedRequest;

/**
 * Prints books, few at once: a book takes a second or two of a processor, and other
 * answers must not wait for it.
 */
@Component
class Bindery {

	private static final int MOST_AT_ONCE = 2;

	private static final long LONGEST_WAIT_SECONDS = 20;

	private final Printing printing;

	// One processor is left for everybody else.
	private final Semaphore presses = new Semaphore(
			Math.max(1, Math.min(MOST_AT_ONCE, Runtime.getRuntime().availableProcessors() - 1)), true);

	Bindery(Printing printing) {
		this.printing = printing;
	}

	/**
	 * The book as PDF.
	 * @throws RefusedRequest 503 when others were printed for too long
	 */
	byte[] pdf(Book book) {
		acquire();
		try {
			return this.printing.pdf(book);
		}
		finally {
			this.presses.release();
		}
	}

	private void acquire() {
		try {
			if (this.presses.tryAcquire(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS)) {
				return;
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		throw new RefusedRequest(HttpStatus.SERVICE_UNAVAILABLE, "book.busy");
	}

}
