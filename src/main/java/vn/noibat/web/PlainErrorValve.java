package vn.noibat.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.ResourceBundle;

import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;

import vn.noibat.text.Language;

/**
 * Words what the container refuses before any filter sees it, such as an address with raw
 * brackets: no version, no stack trace, the same headers as everywhere.
 */
public class PlainErrorValve extends ErrorReportValve {

	private static final String PAGE = "<!DOCTYPE html><html lang=\"%s\"><meta charset=\"utf-8\"><title>%2$s</title>"
			+ "<h1>%2$s</h1><p>%3$s</p></html>";

	private static final String PROBLEM = "{\"type\":\"about:blank\",\"title\":\"%s\",\"status\":%d,\"detail\":\"%s\"}";

	@Override
	protected void report(Request request, Response response, @Nullable Throwable throwable) {
		int status = response.getStatus();
		if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
			return;
		}
		SecurityHeadersFilter.HEADERS.forEach(response::setHeader);
		response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
		response.setHeader("Cache-Control", "no-store");
		boolean api = String.valueOf(request.getRequestURI()).startsWith("/api/");
		Language language = api ? Language.EN : PathLocaleResolver.languageOf(request.getRequestURI());
		ResourceBundle messages = ResourceBundle.getBundle("messages.web", language.locale(),
				ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
		String kind = (status >= 500) ? "500" : "400";
		String title = messages.getString("error." + kind + ".title");
		String text = messages.getString("error." + kind + ".text");
		byte[] page = (api ? PROBLEM.formatted(title, status, text) : PAGE.formatted(language.code(), title, text))
			.getBytes(StandardCharsets.UTF_8);
		try {
			response.setContentType(api ? "application/problem+json" : "text/html");
			response.setCharacterEncoding(StandardCharsets.UTF_8.name().toLowerCase(Locale.ROOT));
			response.setContentLength(page.length);
			response.getOutputStream().write(page);
		}
		catch (IOException | IllegalStateException ex) {
			// The reader is gone or the answer under way: there is nobody left to tell.
			container.getLogger().debug(ex);
		}
	}

}
