package vn.noibat.delivery;

import java.time.Clock;
import java.time.Instant;
import java.util.List;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.noibat.office.ChannelKind;
import vn.noibat.office.TokenBearer;
import vn.noibat.office.TokenScope;

/**
 * The queue that an office may ask instead of being called.
 */
@Service
@Transactional
class Queue {

	private static final int MOST = 100;

	private final Messages messages;

	private final Deliveries deliveries;

	private final Clock clock;

	Queue(Messages messages, Deliveries deliveries, Clock clock) {
		this.messages = messages;
		this.deliveries = deliveries;
		this.clock = clock;
	}

	/**
	 * The next messages to an office, oldest first, at most 100; with this they are
	 * delivered.
	 * @param after the position up to which the office has them
	 */
	List<QueuedMessage> fetch(TokenBearer bearer, long after) {
		bearer.require(TokenScope.QUEUE);
		List<QueuedMessage> fetched = this.messages.queue(bearer.officeId(), after, MOST);
		List<String> waiting = fetched.stream()
			.filter((message) -> message.state() == DeliveryState.WAITING)
			.map(QueuedMessage::id)
			.toList();
		if (!waiting.isEmpty()) {
			Instant now = this.clock.instant();
			this.deliveries
				.findHeldByOfficeIdAndChannelKindAndStateAndMessageIdInOrderById(bearer.officeId(), ChannelKind.QUEUE,
						DeliveryState.WAITING, waiting)
				.forEach((delivery) -> delivery.fetched(now));
		}
		return fetched;
	}

}
