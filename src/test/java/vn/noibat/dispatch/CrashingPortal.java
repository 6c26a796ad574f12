package vn.noibat.dispatch;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;

import vn.noibat.NoiBatApplication;
import vn.noibat.OwnYears;
import vn.noibat.account.CheapSecrets;
import vn.noibat.account.Person;
import vn.noibat.account.Role;
import vn.noibat.account.SecretBox;
import vn.noibat.database.TestsLeftOut;
import vn.noibat.document.SealedPaper;
import vn.noibat.edition.Publishing;
import vn.noibat.office.ChannelKind;
import vn.noibat.office.TestOffices;
import vn.noibat.year.WorkingYear;
import vn.noibat.year.YearKeeping;

/**
 * A portal in a process of its own, which ends between two steps of issuing a letter.
 */
final class CrashingPortal {

	/** Begins the lines by which it tells what it did. */
	static final String SAYS = "@@ ";

	private static final String[] OFFICES = { "crash-1", "crash-2", "crash-3" };

	/** What it tells once it stands wherever it was sent, and can be killed. */
	static final String STANDS = "stands";

	/** Instead of a number of letters: one for each statement, and some to spare. */
	static final int ONE_FOR_EACH = 0;

	// What else is being written has statements of its own.
	private static final int SPARE = 8;

	private static final int TURN = 200;

	private static final int LONGEST_WAIT = 1500;

	private final BlockingQueue<String> news = new LinkedBlockingQueue<>();

	private final ConfigurableApplicationContext portal;

	/**
	 * Starts one.
	 * @param whole with all that serves and sends; else with what issuing a letter needs,
	 * which is there sooner
	 */
	private CrashingPortal(Path folder, boolean whole) {
		this.portal = new SpringApplicationBuilder(NoiBatApplication.class).bannerMode(Banner.Mode.OFF)
			.web(whole ? WebApplicationType.SERVLET : WebApplicationType.NONE)
			.lazyInitialization(!whole)
			.logStartupInfo(false)
			.registerShutdownHook(false)
			.initializers((context) -> {
				context.getEnvironment()
					.getPropertySources()
					.addFirst(new MapPropertySource("crashing",
							Map.of("noibat.data-dir", folder.toString(), "server.port", "0", "management.server.port",
									"0", "noibat.local-password", "noibat-local-1", "noibat.jobs", whole ? "on" : "off",
									"noibat.outbound.allow-http", "true", "noibat.outbound.trusted", "127.0.0.1",
									"noibat.delivery.heartbeat", "1s", "spring.data.jpa.repositories.bootstrap-mode",
									whole ? "default" : "lazy",
									// The machine may be busy with what else is tried.
									"spring.datasource.hikari.connection-timeout", "60000")));
				context.getBeanFactory().registerSingleton("testsLeftOut", new TestsLeftOut());
				CheapSecrets.in(context);
				((GenericApplicationContext) context).registerBean(StatementBreak.class,
						() -> new StatementBreak(this::stand));
			})
			.run();
	}

	/**
	 * What to do: {@code prepare folder port letters [letter=place]…} begins and issues
	 * the first letter whole, {@code issue folder [letter=place]…} goes on, {@code finish
	 * folder} ends. Each letter is issued as far as the statement at its place; where one
	 * of them stands there, the process waits to be killed.
	 */
	public static void main(String[] arguments) {
		try {
			CrashingPortal portal = new CrashingPortal(Path.of(arguments[1]), arguments[0].equals("finish"));
			portal.act(arguments[0], List.of(arguments).subList(2, arguments.length));
			portal.portal.close();
			System.exit(0);
		}
		catch (InterruptedException | RuntimeException ex) {
			ex.printStackTrace();
			System.exit(1);
		}
	}

	private void act(String mode, List<String> rest) throws InterruptedException {
		switch (mode) {
			case "prepare" -> {
				prepare(Integer.parseInt(rest.get(0)), Integer.parseInt(rest.get(1)));
				issue(rest.subList(2, rest.size()));
			}
			case "issue" -> issue(rest);
			default -> finish();
		}
	}

	private void prepare(int port, int letters) {
		TestOffices offices = new TestOffices(jdbc(), this.portal.getBean(SecretBox.class));
		for (String office : OFFICES) {
			offices.channel(offices.office(office), ChannelKind.WEBHOOK, "http://127.0.0.1:" + port + "/" + office);
		}
		write(0);
		List<String> told = issue(0, Integer.MAX_VALUE);
		told.forEach((statement) -> say("told " + statement));
		int all = (letters == ONE_FOR_EACH) ? told.size() + SPARE : letters;
		IntStream.range(1, all).forEach(this::write);
		say("letters " + all);
	}

	private void write(int letter) {
		TestDispatching dispatching = new TestDispatching(this.portal);
		WorkingYear year = OwnYears.approved(this.portal);
		this.portal.getBean(Publishing.class).seal(year.id(), Person.of("secretary", Role.SECRETARY));
		dispatching.sign(year, dispatching.draft(year, 1, number(letter), null, OFFICES));
	}

	private void issue(List<String> letters) throws InterruptedException {
		boolean stands = false;
		for (String letter : letters) {
			int[] place = Stream.of(letter.split("=")).mapToInt(Integer::parseInt).toArray();
			Thread thread = new Thread(() -> this.news.add("whole " + issue(place[0], place[1]).size()));
			thread.setUncaughtExceptionHandler((failed, ex) -> {
				ex.printStackTrace();
				this.news.add("failed " + place[0]);
			});
			thread.start();
			String news = this.news.take();
			if (news.startsWith("failed ")) {
				System.exit(1);
			}
			say(news);
			stands |= news.startsWith("before ");
		}
		if (stands) {
			say(STANDS);
			Thread.sleep(Long.MAX_VALUE);
		}
	}

	/** What the database was told when a letter was issued. */
	private List<String> issue(int letter, int statement) {
		WorkingYear year = year(letter);
		UUID id = draft(letter);
		TestDispatching letters = new TestDispatching(this.portal);
		String hash = letters.sha256(year, id);
		SealedPaper sealed = letters.seal(year, id);
		return StatementBreak.at(statement,
				() -> this.portal.getBean(Dispatching.class).issue(year, id, hash, sealed, TestDispatching.CLERK));
	}

	private void stand(String told) {
		this.news.add("before " + told);
		try {
			Thread.sleep(Long.MAX_VALUE);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	/**
	 * Tells of each letter what is there of it, issues what was not, and waits until all
	 * is sent.
	 */
	private void finish() throws InterruptedException {
		TestDispatching dispatching = new TestDispatching(this.portal);
		int letters = jdbc().sql("select count(*) from dispatch_draft").query(Integer.class).single();
		for (int letter = 0; letter < letters; letter++) {
			UUID id = draft(letter);
			say("letter " + letter + " " + traces(letter, id));
			if (state(id).equals("SIGNED")) {
				dispatching.issue(year(letter), id);
			}
			say("after " + letter + " " + traces(letter, id));
		}
		for (int turn = 0; turn < LONGEST_WAIT && waiting() > 0; turn++) {
			Thread.sleep(TURN);
		}
		say("waiting " + waiting());
		say("server " + jdbc().sql("show server_version").query(String.class).single());
		// Whatever would be sent twice is sent in this time.
		Thread.sleep(2000);
	}

	/** How many rows there are of an issued letter, table by table. */
	private List<Integer> traces(int letter, UUID id) {
		List<Integer> traces = new ArrayList<>();
		traces.add(state(id).equals("ISSUED") ? 1 : 0);
		traces.add(count("select count(*) from official_document where number = ?", number(letter)));
		traces.add(count("select count(*) from dispatch where draft_id = ?", id));
		traces
			.add(count("select count(*) from edition_release r join edition e on e.id = r.edition_id where e.year = ?",
					year(letter).year()));
		traces.add(count("select count(*) from press_message where reference = ?", id.toString()));
		traces.add(count("select count(*) from journal_entry where kind = 'dispatch-issued' and subject = ?",
				id.toString()));
		return traces;
	}

	private int waiting() {
		return count("select count(*) from press_delivery where channel_kind = ? and state = 'WAITING'", "WEBHOOK");
	}

	private UUID draft(int letter) {
		return jdbc().sql("select id from dispatch_draft where year_id = ?")
			.param(year(letter).id())
			.query(UUID.class)
			.single();
	}

	private String state(UUID id) {
		return jdbc().sql("select state from dispatch_draft where id = ?").param(id).query(String.class).single();
	}

	private WorkingYear year(int letter) {
		int number = jdbc().sql("""
				select year.year from highlight_year year join dispatch_draft draft on draft.year_id = year.id
				order by year.year offset ? limit 1
				""").param(letter).query(Integer.class).single();
		return this.portal.getBean(YearKeeping.class).year(number);
	}

	private int count(String sql, Object parameter) {
		return jdbc().sql(sql).param(parameter).query(Integer.class).single();
	}

	private JdbcClient jdbc() {
		return this.portal.getBean(JdbcClient.class);
	}

	private static String number(int letter) {
		return (letter + 1) + "/SC-BC";
	}

	private static void say(String text) {
		System.out.println(SAYS + text);
	}

}
