package vn.noibat.delivery;

import java.time.Instant;

import org.springframework.http.HttpStatus;

import vn.noibat.text.Typed;
import vn.noibat.web.RefusedRequest;

/**
 * What somebody of an office answers, as it was typed.
 *
 * @param name who was on the telephone; not asked for elsewhere
 * @param calledAt when that was, a minute in the time of Viet Nam; just now when empty
 */
record AnswerForm(String code, String reason, String printedUrl, String name, String calledAt) {

	AnswerForm {
		code = Typed.text(code);
		reason = Typed.text(reason);
		printedUrl = Typed.text(printedUrl);
		name = Typed.text(name);
		calledAt = Typed.text(calledAt);
	}

	static AnswerForm blank() {
		return new AnswerForm(AcknowledgementCode.ACCEPTED.code(), "", "", "", "");
	}

	NewAcknowledgement read() {
		return NewAcknowledgement.of(this.code, this.reason, this.printedUrl);
	}

	/**
	 * When the call was.
	 * @throws RefusedRequest with status 422 when what was typed is no time
	 */
	Instant called(Instant now) {
		if (this.calledAt.isEmpty()) {
			return now;
		}
		Instant called = Typed.moment(this.calledAt);
		if (called == null) {
			throw new RefusedRequest(HttpStatus.UNPROCESSABLE_CONTENT, "delivery.refused.called-at");
		}
		return called;
	}

}
