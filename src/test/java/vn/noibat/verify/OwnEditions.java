package vn.noibat.verify;

import org.springframework.context.ApplicationContext;

import vn.noibat.OwnYears;
import vn.noibat.account.Person;
import vn.noibat.account.Role;
import vn.noibat.edition.Archive;
import vn.noibat.edition.Publishing;
import vn.noibat.edition.TestArchive;
import vn.noibat.edition.TestPublishing;
import vn.noibat.text.Bilingual;
import vn.noibat.year.WorkingYear;

/**
 * Corrects, revokes and withdraws editions of a test's own years, so that readers see it
 * at once.
 */
class OwnEditions {

	private static final Person SECRETARY = Person.of("secretary", Role.SECRETARY);

	private final ApplicationContext portal;

	private final Publishing publishing;

	OwnEditions(ApplicationContext portal) {
		this.portal = portal;
		this.publishing = portal.getBean(Publishing.class);
	}

	WorkingYear released() {
		return OwnYears.released(this.portal);
	}

	void correct(WorkingYear year, String title, String reason) {
		OwnYears.approveCorrection(this.portal, year.id(), title, Bilingual.of(reason));
		release(year);
	}

	void correct(WorkingYear year, Runnable edit) {
		OwnYears.approveCorrection(this.portal, year.id(), edit, Bilingual.of("Sửa nội dung."));
		release(year);
	}

	/** Corrects what a revocation sent back to the editors. */
	void correctAgain(WorkingYear year, String title) {
		OwnYears.approveAgain(this.portal, year.id(), title);
		release(year);
	}

	/**
	 * Seals a correction that never comes out.
	 * @return its number
	 */
	int revokedCorrection(WorkingYear year, String title) {
		OwnYears.approveCorrection(this.portal, year.id(), title, Bilingual.of("Sửa tên."));
		int number = this.publishing.seal(year.id(), SECRETARY).number();
		this.publishing.revoke(year.id(), number, "Nhầm", SECRETARY);
		return number;
	}

	void withdraw(WorkingYear year, String reason) {
		TestPublishing.withdraw(this.publishing, year.id(), Bilingual.of(reason));
		renew();
	}

	private void release(WorkingYear year) {
		int number = this.publishing.seal(year.id(), SECRETARY).number();
		this.publishing.release(year.id(), number, SECRETARY);
		renew();
	}

	private void renew() {
		TestArchive.renew(this.portal.getBean(Archive.class));
	}

}
