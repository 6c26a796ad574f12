package vn.noibat.delivery;

import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.noibat.office.PressOffice;

/**
 * How a message stands with one office.
 *
 * @param deliveries its ways there, reminders after the message
 * @param answers what the office answered, oldest first
 * @param late whether the time for an answer is over without one
 * @param replaced whether a later message to the office took the place of this one
 */
public record OfficeRow(PressOffice office, List<DeliveryStanding> deliveries, List<Acknowledgement> answers,
		boolean late, boolean replaced) {

	public OfficeRow {
		deliveries = List.copyOf(deliveries);
		answers = List.copyOf(answers);
	}

	/** What the office answered last; null while it did not. */
	public @Nullable Acknowledgement answer() {
		return this.answers.isEmpty() ? null : this.answers.get(this.answers.size() - 1);
	}

	/** Whether the message itself got there by any way. */
	public boolean isReached() {
		return this.deliveries.stream()
			.anyMatch((delivery) -> delivery.purpose() == Purpose.MESSAGE && delivery.deliveredAt() != null);
	}

	/** Whether the office refused it. */
	public boolean isRefused() {
		Acknowledgement answer = answer();
		return answer != null && answer.code() == AcknowledgementCode.REFUSED;
	}

	/** Whether a program said that it arrived, and nobody anything yet. */
	public boolean isOnlyArrived() {
		Acknowledgement answer = answer();
		return answer != null && answer.isOnlyArrival();
	}

}
