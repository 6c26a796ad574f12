package vn.noibat.press;

import vn.noibat.delivery.NewAcknowledgement;
import vn.noibat.web.RefusedRequest;

import org.jspecify.annotations.Nullable;

/**
 * What a press office answers to a message, as it was typed.
 */
record AnswerForm(@Nullable String code, @Nullable String reason, @Nullable String printedUrl) {

	/**
	 * The answer.
	 * @throws RefusedRequest with status 422 when it will not do
	 */
	NewAcknowledgement typed() {
		return NewAcknowledgement.of(this.code, this.reason, this.printedUrl);
	}

}
