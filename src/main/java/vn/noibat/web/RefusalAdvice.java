package vn.noibat.web;

import java.io.IOException;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/**
 * Sends refused requests to the one place that words failures.
 */
@ControllerAdvice
class RefusalAdvice {

	static final String REFUSAL = RefusalAdvice.class.getName() + ".refusal";

	@ExceptionHandler
	void refuse(RefusedRequest refusal, HttpServletRequest request, HttpServletResponse response) throws IOException {
		request.setAttribute(REFUSAL, refusal);
		response.sendError(refusal.status().value());
	}

}
