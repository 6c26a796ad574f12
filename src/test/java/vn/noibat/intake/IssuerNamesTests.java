package vn.noibat.intake;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import vn.noibat.document.Body;
import vn.noibat.text.Bilingual;

import static org.assertj.core.api.Assertions.assertThat;

class IssuerNamesTests {

	private final IssuerNames names = new IssuerNames(
			List.of(body("people", "UBND thành phố Sông Thử"), body("office", "Văn phòng UBND thành phố"),
					body("party", "Văn phòng Thành ủy"), body("committee", "Ban cán sự đảng UBND thành phố")),
			"Sông Thử");

	@ParameterizedTest
	@CsvSource({ "ỦY BAN NHÂN DÂN THÀNH PHỐ SÔNG THỬ, VĂN PHÒNG, office",
			"'', ỦY BAN NHÂN DÂN THÀNH PHỐ SÔNG THỬ, people", "THÀNH UỶ SÔNG THỬ, VĂN PHÒNG, party",
			"'', BAN CÁN SỰ ĐẢNG UỶ BAN NHÂN DÂN THÀNH PHỐ, committee" })
	void findsTheBodyOfALetterhead(String parent, String issuer, String id) {
		assertThat(this.names.find(parent, issuer)).map(Body::id).contains(id);
	}

	@Test
	void findsNoneForABodyThatTheRegisterDoesNotHave() {
		assertThat(this.names.find("ỦY BAN NHÂN DÂN THÀNH PHỐ", "SỞ XÂY DỰNG")).isEmpty();
		assertThat(this.names.find("", "")).isEmpty();
	}

	private static Body body(String id, String name) {
		return new Body(id, Bilingual.of(name));
	}

}
