package vn.noibat.database;

import javax.sql.DataSource;

import org.junit.jupiter.api.Test;

import org.springframework.core.io.DefaultResourceLoader;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class FirmGroundTests {

	@Test
	void acceptsTheDatabaseItCreates() {
		String name = TestDatabase.newName();
		TestDatabase.server().create(name);
		assertThatCode(() -> FirmGround.check(database(name))).doesNotThrowAnyException();
	}

	@Test
	void refusesADatabaseThatIsNotUtf8() {
		String name = created("encoding 'LATIN1' locale_provider libc locale 'C'");
		assertThatExceptionOfType(DatabaseNotReady.class).isThrownBy(() -> FirmGround.check(database(name)))
			.withMessageContaining("The database " + name + " has the encoding LATIN1");
	}

	@Test
	void refusesADatabaseThatDoesNotLowerVietnamese() {
		String name = created("encoding 'UTF8' locale_provider libc locale 'C'");
		assertThatExceptionOfType(DatabaseNotReady.class).isThrownBy(() -> FirmGround.check(database(name)))
			.withMessageContaining("Cơ sở dữ liệu " + name + " không đổi được chữ thường tiếng Việt");
	}

	@Test
	void refusesRecordsThatDoNotExist() {
		DefaultResourceLoader resources = new DefaultResourceLoader();
		assertThatCode(() -> Records.check("hai-phong", resources)).doesNotThrowAnyException();
		assertThatCode(() -> Records.check("none", resources)).doesNotThrowAnyException();
		for (String unknown : new String[] { "hai-phòng", "", "../migration", "ha-noi" }) {
			assertThatExceptionOfType(DatabaseNotReady.class).isThrownBy(() -> Records.check(unknown, resources))
				.withMessageContaining("There are no records \"" + unknown + "\"");
		}
	}

	private static String created(String options) {
		String name = TestDatabase.newName();
		TestDatabase.server()
			.inDatabase("postgres", (statement) -> statement.execute(
					"create database " + name + " owner " + EmbeddedDatabase.OWNER + " template template0 " + options));
		return name;
	}

	private static DataSource database(String name) {
		return new DriverManagerDataSource(TestDatabase.server().urlOf(name), EmbeddedDatabase.OWNER,
				TestDatabase.server().passwords().owner());
	}

}
