package vn.noibat.selection;

import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import vn.noibat.account.SignedInAs;
import vn.noibat.account.StandingIn;
import vn.noibat.paper.Typing;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * While a ballot is open no answer depends on what was chosen: two years that differ in
 * nothing but the papers are answered alike, on every address that names a year.
 */
@SpringBootTest
@AutoConfigureMockMvc
@Import(TestSelection.class)
class NoCountLeaksTests {

	private static final Pattern VARIABLE = Pattern.compile("\\{\\*?(\\w+)(:[^}]*)?}");

	@Autowired
	private ApplicationContext node;

	@Autowired
	private MockMvcTester mvc;

	private final Map<Integer, List<String>> candidates = new HashMap<>();

	@Autowired
	private TestSelection selection;

	@Autowired
	private Voting voting;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	@Qualifier("requestMappingHandlerMapping")
	private RequestMappingHandlerMapping mappings;

	@Test
	void noAnswerDependsOnTheSecretPapersOfAnOpenBallot() {
		twins(2131, true);

		assertThat(routes()).hasSizeGreaterThan(15)
			.contains("/desk/years/{year:[12][0-9][0-9][0-9]}/ballots/{number:[0-9]+}", "/api/v1/years/{year}");
		assertThat(differences(2131, "secretary", "councillor1", "councillor3", "editor", "approver-proposer", "clerk",
				"nominator", "admin", null))
			.isEmpty();
	}

	@Test
	void noAnswerDependsOnTheOpenVotesOfOthersBeforeTheClose() {
		twins(2141, false);

		assertThat(differences(2141, "secretary", "councillor3", "editor", "approver-proposer", "clerk", "nominator",
				null))
			.isEmpty();
	}

	@Test
	void noAnswerDependsOnUnconfirmedTotalsForWhoeverDoesNotCountThem() {
		for (int twin = 0; twin < 2; twin++) {
			String id = this.selection.ready(2161 + twin, 1, 3, TestSelection.terms(1, Manner.PAPER, true));
			List<String> candidates = this.selection.accepted(id);
			this.voting.open(id, null, TestSelection.SECRETARY);
			this.voting.enterTotals(id, 1,
					new Totals(3, 3 - twin, twin,
							Map.of(candidates.get(0), 2 - twin, candidates.get(1), 1, candidates.get(2), 0)),
					new EvidenceFile("file-1", "bien-ban.pdf"), TestSelection.SECRETARY);
		}
		StandingIn.standIn(this.node, "for-editor", "editor", false);
		StandingIn.standIn(this.node, "for-stranger", "councillor4", false);

		assertThat(differences(2161, "councillor4", "for-stranger", "editor", "for-editor", "approver-proposer",
				"nominator", "admin", null))
			.isEmpty();
		assertThat(differences(2161, "councillor1")).as("who counts sees them")
			.anyMatch((answer) -> answer.startsWith("/desk/years/{year:[12][0-9][0-9][0-9]}/ballots/{number"));
	}

	@Test
	void findsACountThatSomebodyLetOut() throws NoSuchMethodException {
		twins(2151, true);
		RequestMappingInfo hole = RequestMappingInfo.paths("/desk/years/{year}/planted-count")
			.methods(RequestMethod.GET)
			.options(this.mappings.getBuilderConfiguration())
			.build();
		Method count = PlantedHole.class.getDeclaredMethod("count", int.class);
		this.mappings.registerMapping(hole, new PlantedHole(this.jdbc), count);
		try {
			assertThat(differences(2151, "editor")).containsExactly("/desk/years/{year}/planted-count as editor");
		}
		finally {
			this.mappings.unregisterMapping(hole);
		}
	}

	/** This year and the next, alike but for what two of three councillors chose. */
	private void twins(int year, boolean secret) {
		for (int twin = 0; twin < 2; twin++) {
			String id = this.selection.ready(year + twin, 2, 3, TestSelection.terms(2, Manner.ONLINE, secret));
			List<String> candidates = this.selection.accepted(id);
			this.voting.open(id, null, TestSelection.SECRETARY);
			for (int councillor = 1; councillor <= 2; councillor++) {
				this.voting.cast(id, 1, (twin == 0) ? candidates.subList(0, 2) : candidates.subList(2, 3),
						TestSelection.councillor(councillor));
			}
		}
	}

	private List<String> differences(int year, @Nullable String... accounts) {
		List<String> differences = new ArrayList<>();
		for (String route : routes()) {
			for (String account : readers(route, accounts)) {
				if (!answer(route, year, account).equals(answer(route, year + 1, account))) {
					differences.add(route + " as " + account);
				}
			}
		}
		return differences;
	}

	// Outside the desk nobody is known; and what is in a file is on a page too, so it is
	// laid out, which takes long, for one reader.
	private static @Nullable String[] readers(String route, @Nullable String[] accounts) {
		if (!route.startsWith("/desk")) {
			return new String[] { null };
		}
		return route.endsWith(".pdf") ? new String[] { accounts[0] } : accounts;
	}

	private TreeSet<String> routes() {
		TreeSet<String> routes = new TreeSet<>();
		this.mappings.getHandlerMethods().keySet().forEach((mapping) -> {
			if (mapping.getMethodsCondition().getMethods().contains(RequestMethod.GET)) {
				mapping.getPatternValues().stream().filter((route) -> route.contains("{year")).forEach(routes::add);
			}
		});
		return routes;
	}

	/** What is answered, without what tells the twins apart in themselves. */
	private String answer(String route, int year, @Nullable String account) {
		List<String> candidates = this.candidates.computeIfAbsent(year,
				(number) -> this.selection.accepted(yearId(number)));
		Map<String, String> variables = Map.of("year", String.valueOf(year), "number", "1", "id", candidates.get(0));
		String address = VARIABLE.matcher(route)
			.replaceAll((variable) -> variables.getOrDefault(variable.group(1), "1"));
		MockMvcTester.MockMvcRequestBuilder request = this.mvc.get().uri(address);
		if (account != null) {
			request.with(SignedInAs.account(account));
		}
		MvcTestResult answer = request.exchange();
		String text = answer.getResponse().getStatus() + " " + (isFile(answer.getResponse().getContentType()) ? "file"
				: new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
		for (int i = 0; i < candidates.size(); i++) {
			text = text.replace(candidates.get(i), "nomination " + i);
		}
		// Tokens first: by chance one has the digits of the year in it.
		return text.replaceAll("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}", "token")
			.replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "csrf")
			.replace(String.valueOf(year), "year")
			.replaceAll("\\d{1,2}:\\d{2}(:\\d{2}(\\.\\d+)?)?", "time");
	}

	private static boolean isFile(@Nullable String type) {
		return "application/pdf".equals(type) || Typing.MEDIA_TYPE.equals(type);
	}

	private String yearId(int year) {
		return this.jdbc.sql("select id from highlight_year where year = ?").param(year).query(String.class).single();
	}

	/**
	 * Tells how many choices are in the box.
	 */
	static class PlantedHole {

		private final JdbcClient jdbc;

		PlantedHole(JdbcClient jdbc) {
			this.jdbc = jdbc;
		}

		ResponseEntity<String> count(@PathVariable("year") int year) {
			return ResponseEntity.ok(this.jdbc
				.sql("select sum(jsonb_array_length(paper))::text from ballot_box join ballot on ballot.id = ballot_id"
						+ " join highlight_year on highlight_year.id = year_id, jsonb_array_elements(ballot_box.papers) paper"
						+ " where highlight_year.year = ?")
				.param(year)
				.query(String.class)
				.single());
		}

	}

}
