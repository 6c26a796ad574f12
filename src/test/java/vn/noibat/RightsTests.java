package vn.noibat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.ClassUtils;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import vn.noibat.account.SignedInAs;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every route that is no public read, asked by everybody, over everything: the answers
 * are written by hand in {@code rights/<room>.tsv}.
 */
@SpringBootTest
@AutoConfigureMockMvc
class RightsTests {

	private static final String PUBLIC = "public.tsv";

	private static final Pattern VARIABLE = Pattern.compile("\\{\\*?(\\w+)(:(?:[^{}]|\\{[^{}]*})*)?}");

	@Autowired
	private ApplicationContext context;

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	@Qualifier("requestMappingHandlerMapping")
	private RequestMappingHandlerMapping mappings;

	@Autowired
	private PlatformTransactionManager transactions;

	@Test
	void everyRouteIsInTheTableOrIsAPublicRead() {
		assertThat(missing()).isEmpty();
	}

	@Test
	void theTableKnowsNoRouteThatDoesNotExist() {
		Set<String> known = new TreeSet<>(publicReads());
		table().forEach((row) -> known.add(row.mapping()));
		known.removeAll(mapped());

		assertThat(known).isEmpty();
	}

	@Test
	void publicReadsOnlyReadAndAreNotTheStaffs() {
		assertThat(publicReads()).allMatch((mapping) -> mapping.startsWith("GET "))
			.noneMatch((mapping) -> mapping.contains("/desk") || mapping.contains("/sign-"));
	}

	@TestFactory
	Stream<DynamicTest> answersEverybodyAsTheTableSays() {
		List<RightsFixture> fixtures = fixtures();
		return table().stream()
			.map((row) -> DynamicTest.dynamicTest(row.toString(),
					() -> assertThat(answers(row, fixtures)).isEqualTo(row.answers())));
	}

	@TestFactory
	Stream<DynamicTest> refusesEveryFormThatIsNotThePortalsOwn() {
		return table().stream()
			.filter((row) -> !Set.of("GET", "ANY").contains(row.method()))
			// Only staff are known by a cookie, which another site's form would bring
			// along.
			.filter((row) -> row.route().startsWith("/desk") || row.route().startsWith("/sign-"))
			.map(RightsRow::mapping)
			.distinct()
			.map((mapping) -> DynamicTest.dynamicTest(mapping, () -> {
				String[] parts = mapping.split(" ");
				MvcTestResult answer = this.mvc.method(HttpMethod.valueOf(parts[0]))
					.uri(VARIABLE.matcher(parts[1]).replaceAll("1"))
					.with(SignedInAs.withoutToken("admin"))
					.exchange();
				boolean lapsed = answer.getResponse().getStatus() == 403;
				assertThat(lapsed || isLedToSignIn(answer)).as(mapping).isTrue();
			}));
	}

	@Test
	void findsAHoleThatSomebodyLeftOpen() throws NoSuchMethodException {
		RequestMappingInfo hole = RequestMappingInfo.paths("/desk/planted-hole")
			.methods(RequestMethod.GET)
			.options(this.mappings.getBuilderConfiguration())
			.build();
		this.mappings.registerMapping(hole, new PlantedHole(), PlantedHole.class.getDeclaredMethod("open"));
		try {
			Map<RightsSubject, String> closed = new EnumMap<>(RightsSubject.class);
			Arrays.stream(RightsSubject.values()).forEach((subject) -> closed.put(subject, "404"));
			closed.put(RightsSubject.ANONYMOUS, "sign-in");
			RightsRow row = new RightsRow("GET", "/desk/planted-hole", "-", "-", closed);

			assertThat(missing()).contains("GET /desk/planted-hole");
			assertThat(answers(row, List.of())).isNotEqualTo(closed)
				.containsEntry(RightsSubject.PRESS, "200")
				.containsEntry(RightsSubject.ANONYMOUS, "sign-in");
		}
		finally {
			this.mappings.unregisterMapping(hole);
		}
	}

	private Set<String> missing() {
		Set<String> missing = new TreeSet<>(mapped());
		missing.removeAll(publicReads());
		table().forEach((row) -> missing.remove(row.mapping()));
		return missing;
	}

	private Set<String> mapped() {
		Set<String> mapped = new TreeSet<>();
		this.mappings.getHandlerMethods().forEach((mapping, handler) -> {
			Set<RequestMethod> methods = mapping.getMethodsCondition().getMethods();
			mapping.getPatternValues()
				.forEach((route) -> (methods.isEmpty() ? Set.of("ANY") : methods)
					.forEach((method) -> mapped.add(method + " " + route)));
		});
		return mapped;
	}

	/** What the table has to say for each subject, as it is in fact. */
	// Who only reads, or is expected to be refused, leaves things as they are for the
	// next.
	private Map<RightsSubject, String> answers(RightsRow row, List<RightsFixture> fixtures) {
		Map<RightsSubject, String> answers = new EnumMap<>(RightsSubject.class);
		Map<Boolean, List<RightsSubject>> byEffect = Arrays.stream(RightsSubject.values())
			.collect(Collectors.partitioningBy((subject) -> leavesNoTrace(row, subject, fixtures)));
		Stream
			.concat(Stream.of(byEffect.get(true)).filter((subjects) -> !subjects.isEmpty()),
					byEffect.get(false).stream().map(List::of))
			.forEach((subjects) -> new TransactionTemplate(this.transactions).executeWithoutResult((status) -> {
				status.setRollbackOnly();
				RightsFixture.Prepared prepared = prepared(row, subjects.get(0), fixtures);
				subjects.forEach(
						(subject) -> answers.put(subject, answer(row, subject, prepared, row.answers().get(subject))));
			}));
		return answers;
	}

	private static boolean leavesNoTrace(RightsRow row, RightsSubject subject, List<RightsFixture> fixtures) {
		return (row.method().equals("GET") || Set.of("404", "sign-in").contains(row.answers().get(subject)))
				&& fixtures.stream()
					.filter((fixture) -> fixture.knows(row.route()))
					.findFirst()
					.map((fixture) -> !fixture.asksWho())
					.orElse(true);
	}

	private static RightsFixture.Prepared prepared(RightsRow row, RightsSubject subject, List<RightsFixture> fixtures) {
		return fixtures.stream()
			.filter((fixture) -> fixture.knows(row.route()))
			.findFirst()
			.map((fixture) -> fixture.prepare(row, subject))
			.orElseGet(RightsFixture.Prepared::with);
	}

	private String answer(RightsRow row, RightsSubject subject, RightsFixture.Prepared prepared, String expected) {
		String address = VARIABLE.matcher(row.route()).replaceAll((variable) -> {
			Object value = prepared.variables().get(variable.group(1));
			assertThat(value).as("%s of %s has no value: which fixture knows the route?", variable.group(1), row)
				.isNotNull();
			return String.valueOf(value);
		});
		MockMvcTester.MockMvcRequestBuilder request = this.mvc
			.method(HttpMethod.valueOf(row.method().equals("ANY") ? "GET" : row.method()))
			.uri(address);
		prepared.fields().forEach(request::param);
		subject.account().ifPresent((account) -> request.with(SignedInAs.account(account)));
		MvcTestResult answer = request.exchange();
		if (answer.getUnresolvedException() != null) {
			return "500 " + answer.getUnresolvedException();
		}
		if (!row.route().equals("/sign-in") && isLedToSignIn(answer)) {
			return "sign-in";
		}
		int status = answer.getResponse().getStatus();
		boolean refused = status == 401 || status == 403 || status == 404 || status >= 500;
		return (expected.equals("may") && !refused) ? "may" : String.valueOf(status);
	}

	private static boolean isLedToSignIn(MvcTestResult answer) {
		return "/sign-in".equals(answer.getResponse().getRedirectedUrl())
				|| "/sign-in/lapsed".equals(answer.getResponse().getForwardedUrl());
	}

	private List<RightsFixture> fixtures() {
		ClassPathScanningCandidateComponentProvider scan = new ClassPathScanningCandidateComponentProvider(false);
		scan.addIncludeFilter(new AssignableTypeFilter(RightsFixture.class));
		return scan.findCandidateComponents("vn.noibat")
			.stream()
			.map(BeanDefinition::getBeanClassName)
			.map((name) -> ClassUtils.resolveClassName(name, null))
			.map((type) -> (RightsFixture) this.context.getAutowireCapableBeanFactory().createBean(type))
			.toList();
	}

	private static List<RightsRow> table() {
		List<RightsRow> rows = new ArrayList<>();
		for (Resource file : files()) {
			if (!PUBLIC.equals(file.getFilename())) {
				rows.addAll(RightsRow.read(file.getFilename(), lines(file)));
			}
		}
		return rows;
	}

	private static Set<String> publicReads() {
		Set<String> reads = new TreeSet<>();
		files().stream()
			.filter((file) -> PUBLIC.equals(file.getFilename()))
			.flatMap((file) -> lines(file).stream())
			.filter((line) -> !line.isBlank() && !line.startsWith("#"))
			.forEach((line) -> reads.add(line.replace('\t', ' ')));
		return reads;
	}

	private static List<String> lines(Resource file) {
		try {
			return file.getContentAsString(StandardCharsets.UTF_8).lines().toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static List<Resource> files() {
		try {
			return List.of(new PathMatchingResourcePatternResolver().getResources("classpath:rights/*.tsv"));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** What somebody in a hurry might leave behind. */
	static class PlantedHole {

		ResponseEntity<String> open() {
			return ResponseEntity.ok("open");
		}

	}

}
