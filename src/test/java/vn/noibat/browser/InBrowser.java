package vn.noibat.browser;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Gives the tests of a class a real browser.
 * <p>
 * A test method takes as parameters what it needs: a {@code Page} with its
 * {@code BrowserContext}, fresh for each test; {@link Visitors} for further people;
 * {@link Faults} to say which faults it expects. In a {@code @SpringBootTest} on a random
 * port, addresses that start with a slash lead to the portal. A test fails when a page of
 * its own has a {@linkplain FaultKind fault} that it did not expect, and after two
 * minutes, because a page can keep a question waiting for ever. The class's name ends in
 * {@code BrowserTests}, so that {@code mvn verify} runs it after all others.
 */
@Documented
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(BrowserExtension.class)
@Timeout(120)
public @interface InBrowser {

}
