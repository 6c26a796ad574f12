package vn.noibat;

import org.junit.jupiter.api.Nested;

import org.springframework.boot.test.context.SpringBootTest;

import vn.noibat.browser.InBrowser;

/**
 * One year from the first nomination to its public page and beyond, as the people live it
 * who do the work, in a real browser.
 */
class JourneyTests {

	@Nested
	@InBrowser
	@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
	class AsHaiPhong2022 extends HaiPhongJourney {

	}

	@Nested
	@InBrowser
	@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = "noibat.records=none")
	class AsVinhLong2024 extends VinhLongJourney {

	}

}
