package vn.noibat.delivery;

import java.time.Instant;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * What an office answered to a message.
 *
 * @param reason why it is refused, or a remark
 * @param printedUrl where it was printed; only with {@link AcknowledgementCode#DONE}
 * @param givenBy an account, or who was on the telephone; null where nobody is known
 * @param notedBy the account that wrote down what was said on the telephone
 */
public record Acknowledgement(String messageId, String officeId, AcknowledgementCode code, @Nullable String reason,
		@Nullable String printedUrl, AcknowledgedVia via, @Nullable String givenBy, @Nullable String notedBy,
		Instant givenAt) {

	/** Whether a program says that it arrived: nobody need have seen it. */
	boolean isOnlyArrival() {
		return this.code == AcknowledgementCode.ARRIVED && this.via == AcknowledgedVia.API;
	}

	/** Whether another says the same. */
	boolean saysTheSameAs(NewAcknowledgement other) {
		return this.code == other.code() && Objects.equals(this.reason, other.reason())
				&& Objects.equals(this.printedUrl, other.printedUrl());
	}

}
