package vn.noibat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.persistence.EntityManager;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.boot.webmvc.test.autoconfigure.SpringBootMockMvcBuilderCustomizer;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.session.MapSessionRepository;
import org.springframework.session.SessionRepository;
import org.springframework.test.context.bean.override.convention.TestBean;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.DefaultMockMvcBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.ClassUtils;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import vn.noibat.account.Person;
import vn.noibat.account.Role;
import vn.noibat.account.SignedInAs;
import vn.noibat.account.StandingIn;
import vn.noibat.paper.Printing;
import vn.noibat.year.Stage;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every route that is no public read, asked by everybody, over everything, at every
 * stage: the answers are written by hand in {@code rights/<room>.tsv}.
 */
@SpringBootTest
@AutoConfigureMockMvc
class RightsTests {

	private static final String PUBLIC = "public.tsv";

	private static final Pattern VARIABLE = Pattern.compile("\\{\\*?(\\w+)(:(?:[^{}]|\\{[^{}]*})*)?}");

	@Autowired
	private WebApplicationContext context;

	private MockMvcTester mvc;

	@Autowired
	@Qualifier("requestMappingHandlerMapping")
	private RequestMappingHandlerMapping mappings;

	@Autowired
	private PlatformTransactionManager transactions;

	@Autowired
	private EntityManager entities;

	@Autowired
	private JdbcClient jdbc;

	// What is asked here is who gets a paper; how it is printed, others test.
	@MockitoBean
	private Printing printing;

	// Thousands of requests: their sessions need not outlive the test.
	@TestBean(name = "sessionRepository")
	private SessionRepository<?> sessionRepository;

	private final Map<String, SignedInAs> sessions = new HashMap<>();

	private final Map<String, SignedInAs> readers = new HashMap<>();

	static SessionRepository<?> sessionRepository() {
		return new MapSessionRepository(new ConcurrentHashMap<>());
	}

	// As it is configured, but without noting every request for the case of a failure.
	@BeforeEach
	void askWithoutNotes() {
		SpringBootMockMvcBuilderCustomizer filters = new SpringBootMockMvcBuilderCustomizer(this.context);
		filters.setPrint(MockMvcPrint.NONE);
		DefaultMockMvcBuilder builder = MockMvcBuilders.webAppContextSetup(this.context);
		filters.customize(builder);
		this.mvc = MockMvcTester.create(builder.build());
	}

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
			.noneMatch((mapping) -> mapping.contains("/desk") || mapping.contains("/sign-")
					|| mapping.contains("/toa-soan") || mapping.contains("/api/v1/press"));
	}

	@Test
	void theTableSpeaksOfEveryStageOfAYear() {
		Map<String, Set<Stage>> spokenOf = new TreeMap<>();
		table().stream()
			.filter((row) -> row.route().contains("{year"))
			.forEach((row) -> spokenOf.computeIfAbsent(row.mapping() + " " + row.whose(), (key) -> new TreeSet<>())
				.add(Objects.requireNonNull(row.stage(), row::toString)));

		assertThat(spokenOf)
			.allSatisfy((route, stages) -> assertThat(stages).as(route).containsExactly(Stage.values()));
	}

	@Test
	void theTableSaysNothingTwice() {
		assertThat(table().stream().map(RightsRow::toString)).doesNotHaveDuplicates();
	}

	@TestFactory
	Stream<DynamicTest> answersEverybodyAsTheTableSays() {
		Map<String, List<String>> wrong = new LinkedHashMap<>();
		List<RightsRow> table = table();
		table.forEach((row) -> wrong.put(row.mapping(), new ArrayList<>()));
		ask(table, (row, cell) -> wrong.get(row.mapping()).add(cell));
		return wrong.entrySet()
			.stream()
			.map((route) -> DynamicTest.dynamicTest(route.getKey(), () -> assertThat(route.getValue()).isEmpty()));
	}

	@TestFactory
	Stream<DynamicTest> refusesEveryFormThatIsNotThePortalsOwn() {
		return table().stream()
			.filter((row) -> !Set.of("GET", "ANY").contains(row.method()))
			// Only who signs in is known by a cookie, which another site's form would
			// bring along.
			.filter((row) -> row.route().startsWith("/desk") || row.route().startsWith("/sign-")
					|| row.route().startsWith("/toa-soan"))
			.map(RightsRow::mapping)
			.distinct()
			.map((mapping) -> DynamicTest.dynamicTest(mapping, () -> {
				String[] parts = mapping.split(" ");
				MvcTestResult answer = this.mvc.method(HttpMethod.valueOf(parts[0]))
					.uri(VARIABLE.matcher(parts[1]).replaceAll("1"))
					.with(SignedInAs.withoutToken("admin"))
					.exchange();
				boolean lapsed = answer.getResponse().getStatus() == 403;
				assertThat(lapsed || RightsAnswer.isLedToSignIn(answer)).as(mapping).isTrue();
			}));
	}

	@Test
	void findsADoorThatSomebodyLeftOpen() throws NoSuchMethodException {
		withHole("/desk/planted-hole", RequestMethod.GET, "open", () -> {
			assertThat(missing()).contains("GET /desk/planted-hole");
			assertThat(asked("GET\t/desk/planted-hole\t-\t-\tsign-in" + "\tnone".repeat(10) + "\tnone"))
				.contains("press: sees, not none (-, -)", "former: sees, not none (-, -)")
				.noneMatch((cell) -> cell.startsWith("anonymous"));
		});
	}

	@Test
	void findsWhatSomebodyShowsToAStrangersDepartment() throws NoSuchMethodException {
		String route = "/desk/years/{year:[12][0-9][0-9][0-9]}/nominations/{id}/planted-hole";
		withHole(route, RequestMethod.GET, "showToAnyDepartment", () -> {
			String none = "\tnone".repeat(9) + "\tsame";

			assertThat(asked("GET\t" + route + "\town\tnominating\tsign-in\tsees" + none)).isEmpty();
			assertThat(asked("GET\t" + route + "\tforeign\tnominating\tsign-in\tnone" + none))
				.containsExactly("nominator: sees, not none (foreign, nominating)");
		});
	}

	@Test
	void findsWhatSomebodyChangesAtAStageAtWhichNothingChanges() throws NoSuchMethodException {
		String route = "/desk/years/{year:[12][0-9][0-9][0-9]}/settings/planted-hole";
		withHole(route, RequestMethod.POST, "changeAtAnyStage", () -> {
			String row = "POST\t" + route + "\t-\t%s\tsign-in\tnone\tnone\t%s" + "\tnone".repeat(7) + "\tsame";

			assertThat(asked(row.formatted("editing", "acts"))).isEmpty();
			assertThat(asked(row.formatted("published", "stage"))).containsExactly(
					"secretary: acts, not stage (-, published)", "for-secretary: acts, not stage (-, published)");
		});
	}

	@Test
	void findsTypedTextThatSomebodyShowsAsMarkup() throws NoSuchMethodException {
		withHole("/desk/planted-hole", RequestMethod.GET, "echo",
				() -> assertThat(asked("GET\t/desk/planted-hole\t-\t-\tsign-in" + "\tsees".repeat(10) + "\t-"))
					.hasSize(10)
					.contains("clerk: shows what was typed as markup, not sees (-, -)"));
	}

	private void withHole(String route, RequestMethod method, String door, Runnable check)
			throws NoSuchMethodException {
		RequestMappingInfo hole = RequestMappingInfo.paths(route)
			.methods(method)
			.options(this.mappings.getBuilderConfiguration())
			.build();
		this.mappings.registerMapping(hole, new CarelessPages(),
				CarelessPages.class.getDeclaredMethod(door, Person.class));
		try {
			check.run();
		}
		finally {
			this.mappings.unregisterMapping(hole);
		}
	}

	/** What is wrong of a row. */
	private List<String> asked(String row) {
		List<String> headings = new ArrayList<>(List.of("method", "route", "whose", "stage"));
		headings.addAll(RightsSubject.headings());
		headings.add("substitute");
		List<String> wrong = new ArrayList<>();
		ask(RightsRow.read("planted", List.of(String.join("\t", headings), row)), (asked, cell) -> wrong.add(cell));
		return wrong;
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

	/** Asks everybody for everything and tells what is not as the table says. */
	private void ask(List<RightsRow> rows, BiConsumer<RightsRow, String> wrong) {
		List<RightsFixture> fixtures = fixtures();
		Map<String, List<RightsRow>> scenes = new LinkedHashMap<>();
		rows.forEach((row) -> scenes.computeIfAbsent(scene(row, fixtures), (key) -> new ArrayList<>()).add(row));
		scenes.values().forEach((scene) -> new TransactionTemplate(this.transactions).executeWithoutResult((status) -> {
			status.setRollbackOnly();
			// A page that is slow once, on a machine that does much else, ends nothing.
			this.jdbc.sql("set local idle_in_transaction_session_timeout = 0").update();
			RightsFixture.Scene set = fixture(scene.get(0), fixtures).map((fixture) -> fixture.set(scene.get(0)))
				.orElse((row, subject) -> RightsFixture.Prepared.with());
			standIn();
			this.entities.flush();
			this.entities.clear();
			scene.forEach((row) -> ask(row, set, wrong));
		}));
	}

	// Whoever only reads, or is expected to be refused, leaves things as they are for the
	// next.
	private void ask(RightsRow row, RightsFixture.Scene scene, BiConsumer<RightsRow, String> wrong) {
		Asked shown = asked(row).filter(Asked::isSubstitute).findFirst().orElse(null);
		Map<Boolean, List<Asked>> byEffect = asked(row)
			.collect(Collectors.partitioningBy((asked) -> !scene.asksWho() && leavesNoTrace(row, asked)));
		Stream
			.concat(Stream.of(byEffect.get(true)).filter((group) -> !group.isEmpty()),
					byEffect.get(false).stream().map(List::of))
			.forEach((group) -> {
				this.jdbc.sql("savepoint before_request").update();
				RightsFixture.Prepared prepared = scene.request(row, group.get(0).subject());
				this.entities.flush();
				this.entities.clear();
				group.forEach((asked) -> {
					String answer = answer(row, asked, prepared, asked.equals(shown));
					this.entities.clear();
					if (!answer.equals(asked.expected().word())) {
						wrong.accept(row, asked.name() + ": " + answer + ", not " + asked.expected().word() + " ("
								+ row.whose() + ", " + ((row.stage() != null) ? row.stage().code() : "-") + ")");
					}
				});
				this.entities.clear();
				this.jdbc.sql("rollback to savepoint before_request").update();
			});
	}

	private static boolean leavesNoTrace(RightsRow row, Asked asked) {
		return row.reads() || !asked.expected().isAllowed();
	}

	/** Whom a row asks: its subjects, and who stands in for those allowed something. */
	private static Stream<Asked> asked(RightsRow row) {
		return row.answers().entrySet().stream().flatMap((cell) -> {
			RightsSubject subject = cell.getKey();
			Asked self = new Asked(subject, subject.heading(), subject.account(), cell.getValue());
			if (!row.asked() || !cell.getValue().isAllowed()) {
				return Stream.of(self);
			}
			return Stream.concat(Stream.of(self),
					subject.substitute()
						.map((name) -> new Asked(subject, "for-" + subject.heading(), Optional.of(name),
								row.substitutes().orElse(cell.getValue())))
						.stream());
		});
	}

	private void standIn() {
		for (RightsSubject subject : RightsSubject.values()) {
			subject.substitute()
				.ifPresent((name) -> StandingIn.standIn(this.context, name, subject.account().orElseThrow(), false));
		}
		StandingIn.standIn(this.context, RightsSubject.FORMER.account().orElseThrow(), "secretary", true);
	}

	private static String scene(RightsRow row, List<RightsFixture> fixtures) {
		return fixture(row, fixtures).map((fixture) -> fixture.getClass().getName() + " " + fixture.scene(row))
			.orElse("");
	}

	private static Optional<RightsFixture> fixture(RightsRow row, List<RightsFixture> fixtures) {
		return fixtures.stream().filter((fixture) -> fixture.knows(row.route())).findFirst();
	}

	private String answer(RightsRow row, Asked asked, RightsFixture.Prepared prepared, boolean shown) {
		String address = VARIABLE.matcher(row.route()).replaceAll((variable) -> {
			Object value = prepared.variables().get(variable.group(1));
			assertThat(value).as("%s of %s has no value: which fixture knows the route?", variable.group(1), row)
				.isNotNull();
			return String.valueOf(value);
		});
		MockMvcTester.MockMvcRequestBuilder plain = this.mvc
			.method(HttpMethod.valueOf(row.method().equals("ANY") ? "GET" : row.method()))
			.uri(address);
		AbstractMockHttpServletRequestBuilder<?> request = plain;
		if (!prepared.files().isEmpty()) {
			MockMvcTester.MockMultipartMvcRequestBuilder parts = plain.multipart();
			prepared.files()
				.forEach((name, content) -> parts
					.file(new MockMultipartFile(name, "tep.pdf", "application/pdf", content)));
			request = parts;
		}
		prepared.fields().forEach(request::param);
		boolean ownSession = row.route().startsWith("/desk/account") || row.route().startsWith("/sign-");
		if (asked.account().isEmpty()) {
			request.with(SecurityMockMvcRequestPostProcessors.csrf());
		}
		asked.account()
			.map((account) -> ownSession ? SignedInAs.account(account)
					: row.reads() ? this.readers.computeIfAbsent(account, SignedInAs::withoutToken)
							: this.sessions.computeIfAbsent(account, SignedInAs::account))
			.ifPresent(request::with);
		// What those read who stand in for somebody is laid out for the first of them
		// alone;
		// of the others only the door is asked.
		request.requestAttr(Unrendered.ATTRIBUTE, row.reads() && asked.isSubstitute() && !shown);
		MvcTestResult answer = this.mvc.perform(request);
		if (showsTypedTextAsMarkup(answer)) {
			return "shows what was typed as markup";
		}
		String word = RightsAnswer.wordFor(answer);
		if (!word.equals(RightsAnswer.ACTS.word())) {
			return word.equals(asked.expected().word()) ? word : word + RightsAnswer.reason(answer);
		}
		try {
			this.entities.flush();
			return word;
		}
		catch (RuntimeException ex) {
			return "500 " + ex;
		}
	}

	private static boolean showsTypedTextAsMarkup(MvcTestResult answer) {
		MockHttpServletResponse response = answer.getResponse();
		return String.valueOf(response.getContentType()).startsWith("text/html")
				&& new String(response.getContentAsByteArray(), StandardCharsets.UTF_8).contains("<img src=x");
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

	/**
	 * Somebody who is asked.
	 *
	 * @param name as a failure calls them
	 */
	private record Asked(RightsSubject subject, String name, Optional<String> account, RightsAnswer expected) {

		boolean isSubstitute() {
			return !this.account.equals(this.subject.account());
		}

	}

	/** Leaves a page unwritten of which only the door is asked. */
	@TestConfiguration(proxyBeanMethods = false)
	static class Unrendered implements WebMvcConfigurer {

		private static final String ATTRIBUTE = Unrendered.class.getName();

		@Override
		public void addInterceptors(InterceptorRegistry registry) {
			registry.addInterceptor(new HandlerInterceptor() {
				@Override
				public void postHandle(HttpServletRequest request, HttpServletResponse response, Object handler,
						@Nullable ModelAndView page) {
					if (page != null && Boolean.TRUE.equals(request.getAttribute(ATTRIBUTE))) {
						page.clear();
					}
				}
			});
		}

	}

	/** What somebody in a hurry might leave behind. */
	static class CarelessPages {

		ResponseEntity<String> open(Person person) {
			return ResponseEntity.ok("open");
		}

		ResponseEntity<String> echo(Person person) {
			return ResponseEntity.ok().contentType(MediaType.TEXT_HTML).body(RightsFixture.TYPED);
		}

		ResponseEntity<String> showToAnyDepartment(Person person) {
			person.require(Role.NOMINATOR);
			return ResponseEntity.ok("shown");
		}

		ResponseEntity<String> changeAtAnyStage(Person person) {
			person.require(Role.SECRETARY);
			return ResponseEntity.status(HttpStatus.SEE_OTHER).location(URI.create("/desk")).build();
		}

	}

}
