package vn.noibat.selection;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import vn.noibat.ActWords;
import vn.noibat.journal.Act;

import static org.assertj.core.api.Assertions.assertThat;

class SelectionActsTests {

	@ParameterizedTest
	@MethodSource
	void everyActHasWords(Act act) {
		assertThat(ActWords.exist(act.kind())).as(act.kind()).isTrue();
	}

	static Stream<Act> everyActHasWords() {
		List<Act> acts = new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
			.importPackages("vn.noibat.selection")
			.stream()
			.filter((type) -> type.isAssignableTo(Act.class))
			.map(JavaClass::reflect)
			.flatMap(SelectionActsTests::acts)
			.toList();
		assertThat(acts).hasSizeGreaterThan(15);
		return acts.stream();
	}

	/** One act, or one for each state it may tell of. */
	private static Stream<Act> acts(Class<?> type) {
		Class<?>[] components = Arrays.stream(type.getRecordComponents())
			.map(RecordComponent::getType)
			.toArray(Class<?>[]::new);
		Object[] states = Arrays.stream(components)
			.filter(Class::isEnum)
			.findFirst()
			.<Object[]>map(Class::getEnumConstants)
			.orElse(new Object[] { "none" });
		return Arrays.stream(states)
			.filter((state) -> state != NominationState.DRAFT)
			.map((state) -> act(type, components, state));
	}

	private static Act act(Class<?> type, Class<?>[] components, Object state) {
		try {
			Constructor<?> constructor = type.getDeclaredConstructor(components);
			return (Act) constructor
				.newInstance(Arrays.stream(components).map((component) -> value(component, state)).toArray());
		}
		catch (ReflectiveOperationException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static Object value(Class<?> component, Object state) {
		if (component.isInstance(state)) {
			return state;
		}
		if (component.isEnum()) {
			return component.getEnumConstants()[0];
		}
		return (component == String.class) ? "none"
				: (component == boolean.class) ? Boolean.TRUE : (component == List.class) ? List.of() : (Object) 1;
	}

}
