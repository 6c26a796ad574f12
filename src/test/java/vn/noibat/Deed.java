package vn.noibat;

import java.util.function.Consumer;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

import vn.noibat.account.Person;

/**
 * What a person does on a node of the portal.
 */
record Deed(Person person, Function<ApplicationContext, @Nullable Object> act) {

	/** A deed that answers something. */
	static Deed of(Person person, Function<ApplicationContext, @Nullable Object> act) {
		return new Deed(person, act);
	}

	/** A deed that answers nothing. */
	static Deed done(Person person, Consumer<ApplicationContext> act) {
		return new Deed(person, (node) -> {
			act.accept(node);
			return null;
		});
	}

}
