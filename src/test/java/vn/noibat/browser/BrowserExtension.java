package vn.noibat.browser;

import java.util.List;
import java.util.Optional;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.jupiter.api.extension.ParameterResolver;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.TestContextAnnotationUtils;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/**
 * Brings visitors to a test and has the test answer for the faults of their pages.
 */
class BrowserExtension implements ParameterResolver, AfterEachCallback {

	private static final ExtensionContext.Namespace NAMESPACE = ExtensionContext.Namespace
		.create(BrowserExtension.class);

	private static final List<Class<?>> PARAMETERS = List.of(Page.class, BrowserContext.class, Visitors.class,
			Faults.class);

	@Override
	public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
		return PARAMETERS.contains(parameter.getParameter().getType());
	}

	@Override
	public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
		if (test.getTestMethod().isEmpty()) {
			throw new ParameterResolutionException(
					"A browser comes fresh to each test: take it in test methods, @BeforeEach and @AfterEach only.");
		}
		Visitors visitors = test.getStore(NAMESPACE)
			.computeIfAbsent(Visitors.class, (type) -> new Visitors(baseUrl(test)), Visitors.class);
		Class<?> type = parameter.getParameter().getType();
		if (type == Page.class) {
			return visitors.first();
		}
		if (type == BrowserContext.class) {
			return visitors.first().context();
		}
		return (type == Faults.class) ? visitors.faults() : visitors;
	}

	@Override
	public void afterEach(ExtensionContext test) {
		Visitors visitors = test.getStore(NAMESPACE).remove(Visitors.class, Visitors.class);
		if (visitors == null) {
			return;
		}
		try {
			visitors.settle();
			List<String> complaints = visitors.faults().complaints();
			Optional<Throwable> failure = test.getExecutionException();
			if (failure.isPresent() || !complaints.isEmpty()) {
				visitors.photograph(name(test));
			}
			report(complaints, failure);
		}
		finally {
			visitors.leave();
		}
	}

	private static void report(List<String> complaints, Optional<Throwable> failure) {
		if (complaints.isEmpty()) {
			return;
		}
		AssertionError faults = new AssertionError(
				"The pages of this test have faults:\n  " + String.join("\n  ", complaints));
		if (failure.isEmpty()) {
			throw faults;
		}
		// Often the fault explains the failure, never the other way round.
		failure.get().addSuppressed(faults);
	}

	private static @Nullable String baseUrl(ExtensionContext test) {
		if (!TestContextAnnotationUtils.hasAnnotation(test.getRequiredTestClass(), SpringBootTest.class)) {
			return null;
		}
		String port = SpringExtension.getApplicationContext(test).getEnvironment().getProperty("local.server.port");
		if (port == null) {
			throw new ParameterResolutionException(
					"A browser needs a server: add webEnvironment = RANDOM_PORT to @SpringBootTest.");
		}
		return "http://localhost:" + port;
	}

	private static String name(ExtensionContext test) {
		String name = test.getRequiredTestClass().getSimpleName() + "-" + test.getRequiredTestMethod().getName() + "-"
				+ test.getDisplayName();
		return name.replaceAll("[^\\p{L}\\p{N}]+", "-").replaceAll("-+$", "");
	}

}
