package vn.noibat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.List;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.persistence.Entity;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.repository.Repository;
import org.springframework.modulith.ApplicationModule;
import org.springframework.stereotype.Controller;

import vn.noibat.approval.ApprovedList;
import vn.noibat.approval.RecordedList;
import vn.noibat.edition.EmbargoedEditions;
import vn.noibat.year.Releasable;
import vn.noibat.year.YearEvents;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

class HouseRulesTests {

	private static final JavaClasses house = new ClassFileImporter()
		.withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
		.importPackages("vn.noibat");

	@Test
	void entitiesStayInTheirRoom() {
		check(classes().that().areAnnotatedWith(Entity.class).should().notBePublic());
	}

	@Test
	void repositoriesStayInTheirRoom() {
		check(classes().that().areAssignableTo(Repository.class).should().notBePublic());
	}

	@Test
	void controllersAndFormsStayInTheirRoom() {
		check(classes().that().areMetaAnnotatedWith(Controller.class).should().notBePublic());
		check(classes().that().haveSimpleNameEndingWith("Form").should().notBePublic().allowEmptyShould(true));
	}

	@Test
	void entitiesHaveVerbsAndNoSetters() {
		check(methods().that()
			.areDeclaredInClassesThat()
			.areAnnotatedWith(Entity.class)
			.should()
			.haveNameNotMatching("set[A-Z].*"));
	}

	@Test
	void nothingIsInjectedIntoFields() {
		check(fields().should().notBeAnnotatedWith(Autowired.class));
	}

	@Test
	void namesAreTheTradesWords() {
		// What a JSON feed calls an item is the word of that format.
		check(classes().that()
			.doNotHaveFullyQualifiedName("vn.noibat.press.JsonFeed$Item")
			.should()
			.haveNameNotMatching(".*(Impl|Util|Utils|Helper|Manager|Dto|Data|Info|Item)$"));
	}

	@Test
	void timeComesFromTheInjectedClock() {
		List<Class<?>> times = List.of(Instant.class, LocalDate.class, LocalDateTime.class, OffsetDateTime.class,
				ZonedDateTime.class);
		times.forEach((time) -> check(
				noClasses().that().resideOutsideOfPackage("vn.noibat.database").should().callMethod(time, "now")));
		check(noClasses().that()
			.resideOutsideOfPackage("vn.noibat.database")
			.should()
			.callMethod(Clock.class, "systemUTC")
			.orShould()
			.callMethod(Clock.class, "systemDefaultZone")
			.orShould()
			.callMethod(System.class, "currentTimeMillis"));
	}

	@Test
	void roomsAreFlat() {
		check(classes().should(new ArchCondition<>("stand directly in a room") {
			@Override
			public void check(JavaClass type, ConditionEvents events) {
				long depth = type.getPackageName().chars().filter((character) -> character == '.').count();
				boolean root = type.getPackageName().equals("vn.noibat");
				if (depth > 2 || root && !type.getFullName().equals(NoiBatApplication.class.getName())) {
					events.add(SimpleConditionEvent.violated(type, type.getFullName() + " does not"));
				}
			}
		}));
	}

	@Test
	void everyRoomSaysWhatItMayUseAndIsNullMarked() {
		List<String> bare = house.stream()
			.filter((type) -> !type.getPackageName().equals("vn.noibat"))
			.map(JavaClass::getPackage)
			.distinct()
			.filter((room) -> !room.isAnnotatedWith(NullMarked.class) || !room.isAnnotatedWith(ApplicationModule.class))
			.map((room) -> room.getName())
			.toList();

		assertThat(bare).isEmpty();
	}

	@Test
	void whatIsReleasedIsBuiltAtHome() {
		assertThat(house.get(Releasable.class).getAllSubclasses()).extracting(JavaClass::getFullName)

			.containsExactlyInAnyOrder(ApprovedList.class.getName(), RecordedList.class.getName(),
					YearEvents.class.getName());
		for (Class<?> handOver : List.of(ApprovedList.class, RecordedList.class, YearEvents.class)) {
			assertThat(house.get(handOver).getConstructors())
				.noneMatch((constructor) -> constructor.getModifiers().contains(JavaModifier.PUBLIC));
		}
	}

	@Test
	void whatIsNotOutHasOneWayOut() {
		check(noClasses().that()
			.resideOutsideOfPackage("vn.noibat.edition")
			.and()
			.doNotHaveFullyQualifiedName("vn.noibat.press.EmbargoedReading")
			.should()
			.dependOnClassesThat()
			.areAssignableTo(EmbargoedEditions.class));
	}

	private static void check(ArchRule rule) {
		rule.check(house);
	}

}
