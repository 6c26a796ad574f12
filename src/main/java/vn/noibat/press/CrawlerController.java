package vn.noibat.press;

import java.nio.charset.StandardCharsets;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

import vn.noibat.edition.Archive;
import vn.noibat.web.Addresses;

/**
 * What search engines read first.
 */
@RestController
class CrawlerController {

	private static final String ROBOTS = """
			User-agent: *
			Disallow: /desk
			Disallow: /sign-in
			Disallow: /toa-soan
			Disallow: /xem-truoc/
			Disallow: /phan-hoi/
			Disallow: /en/answer/

			Sitemap: %s
			""";

	private final Archive archive;

	private final SiteMap siteMap;

	private final Addresses addresses;

	CrawlerController(Archive archive, SiteMap siteMap, Addresses addresses) {
		this.archive = archive;
		this.siteMap = siteMap;
		this.addresses = addresses;
	}

	@GetMapping("/sitemap.xml")
	ResponseEntity<byte[]> siteMap() {
		return text("application/xml;charset=UTF-8", this.siteMap.xml(this.archive.current()));
	}

	@GetMapping("/robots.txt")
	ResponseEntity<byte[]> robots() {
		return text("text/plain;charset=UTF-8", ROBOTS.formatted(this.addresses.absolute("/sitemap.xml")));
	}

	private static ResponseEntity<byte[]> text(String type, String text) {
		return ResponseEntity.ok()
			.contentType(MediaType.parseMediaType(type))
			.body(text.getBytes(StandardCharsets.UTF_8));
	}

}
