package vn.noibat.web;

import java.io.IOException;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/**
 * Sends refused requests to the one place that words failures.
 */
@ControllerAdvice
class RefusalAdvice {

	private static final Logger logger = LoggerFactory.getLogger(RefusalAdvice.class);

	static final String REFUSAL = RefusalAdvice.class.getName() + ".refusal";

	@ExceptionHandler
	void refuse(RefusedRequest refusal, HttpServletRequest request, HttpServletResponse response) throws IOException {
		request.setAttribute(REFUSAL, refusal);
		response.sendError(refusal.status().value());
	}

	/**
	 * Two acted at once and the database let one of them through.
	 */
	@ExceptionHandler({ ConcurrencyFailureException.class, DataIntegrityViolationException.class })
	void refuse(DataAccessException lost, HttpServletRequest request, HttpServletResponse response) throws IOException {
		logger.info("Lost against another: {}", lost.getMostSpecificCause().getClass().getSimpleName());
		refuse(RefusedRequest.conflict("error.409.meanwhile"), request, response);
	}

}
