package vn.noibat.dispatch;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import javax.sql.DataSource;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Breaks a transaction at its n-th statement, counted in the thread that asked for it.
 * What is counted is what the database is told: statements and the commit.
 */
final class StatementBreak implements BeanPostProcessor {

	/** Instead of a statement's place: the commit. */
	static final int COMMIT = 0;

	/** Instead of a statement's place: the first one after the commit. */
	static final int AFTER_COMMIT = -1;

	private static final ThreadLocal<Count> COUNT = new ThreadLocal<>();

	private static final int LONGEST_GIST = 70;

	private final Consumer<String> halt;

	/**
	 * Breaks it in this way.
	 * @param halt told what would come next; does not come back, or does: then the
	 * statement fails
	 */
	StatementBreak(Consumer<String> halt) {
		this.halt = halt;
	}

	/**
	 * Does something and breaks it at that statement, counted from 1.
	 * @return what the database was told, in order
	 */
	static List<String> at(int statement, Runnable act) {
		Count count = new Count(statement);
		COUNT.set(count);
		try {
			act.run();
			return List.copyOf(count.told);
		}
		finally {
			COUNT.remove();
		}
	}

	@Override
	public Object postProcessAfterInitialization(Object bean, String name) {
		return (bean instanceof DataSource source && name.equals("dataSource")) ? new Counted(source) : bean;
	}

	private void count(String told) throws SQLException {
		Count count = COUNT.get();
		if (count != null && count.isThere(told)) {
			this.halt.accept(told);
			throw new SQLException("broken on purpose", "08006");
		}
	}

	private Object counted(Object target, Class<?> type, String prepared) {
		return Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] { type },
				(proxy, method, arguments) -> {
					String sql = (arguments != null && arguments.length > 0 && arguments[0] instanceof String text)
							? text : prepared;
					if (method.getName().equals("commit")) {
						count("commit");
					}
					else if (method.getName().startsWith("execute")) {
						count(gist(sql));
					}
					try {
						Object answer = method.invoke(target, arguments);
						boolean statement = answer instanceof Statement
								&& Statement.class.isAssignableFrom(method.getReturnType());
						return statement ? counted(answer, method.getReturnType(), sql) : answer;
					}
					catch (InvocationTargetException ex) {
						throw ex.getCause();
					}
				});
	}

	/** By which a reader knows a statement again. */
	private static String gist(String sql) {
		String line = sql.strip()
			.replaceAll("\\s+", " ")
			.replaceFirst("(?i)^select .*? from ", "select … from ")
			.replaceFirst("^with .*?\\)\\) select ", "select ");
		return (line.length() <= LONGEST_GIST) ? line : line.substring(0, LONGEST_GIST - 1) + "…";
	}

	/**
	 * A data source whose connections are counted.
	 */
	private final class Counted extends DelegatingDataSource {

		private Counted(DataSource target) {
			super(target);
		}

		@Override
		public Connection getConnection() throws SQLException {
			return (Connection) counted(super.getConnection(), Connection.class, "");
		}

	}

	/**
	 * How far it is to the statement at which something is broken.
	 */
	private static final class Count {

		private final int statement;

		private final List<String> told = new ArrayList<>();

		private boolean committed;

		private Count(int statement) {
			this.statement = statement;
		}

		private boolean isThere(String next) {
			boolean commit = next.equals("commit");
			this.told.add(next);
			boolean there = switch (this.statement) {
				case COMMIT -> commit;
				case AFTER_COMMIT -> this.committed && !commit;
				default -> this.told.size() == this.statement;
			};
			this.committed |= commit;
			return there;
		}

	}

}
