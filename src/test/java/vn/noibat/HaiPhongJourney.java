package vn.noibat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import vn.noibat.browser.Faults;
import vn.noibat.browser.Visitors;

/**
 * A city's People's Committee's Party committee proposes the list, the Permanent Members
 * of the City Party Committee answer on paper, the Office sends it out.
 */
abstract class HaiPhongJourney {

	private static final int YEAR = 2025;

	private static final String DESK = "/desk/years/" + YEAR;

	private Office office;

	private Faults faults;

	@Test
	@Timeout(300)
	void leadsFromNominationsToAWithdrawal(Visitors visitors, Faults faults) {
		this.office = new Office(visitors, "hai-phong");
		this.faults = faults;
		theSecretaryOpensTheYear();
	}

	private void theSecretaryOpensTheYear() {
		Desk secretary = this.office.signedIn("secretary");
		secretary.opens("/desk/years").follows("Mở một năm");
		secretary.types("Năm", String.valueOf(YEAR)).types("Số kết quả trong danh sách", "3");
		secretary.within("Tiêu đề của danh sách")
			.types("Tiếng Việt", "Thử quy trình: ba kết quả nổi bật năm 2025")
			.types("Tiếng Anh", "Trial run: three highlights of 2025");
		secretary.presses("Mở một năm").isTold("Đã mở năm.");
		this.office.photograph(secretary, "01-year-opened");
	}

}
