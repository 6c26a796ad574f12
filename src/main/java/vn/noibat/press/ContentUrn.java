package vn.noibat.press;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

import vn.noibat.text.Language;

/**
 * What content is called in feeds and news items: the same on every installation and
 * through every correction; each language is an entry of its own.
 */
final class ContentUrn {

	private ContentUrn() {
	}

	static String of(String contentId, Language language) {
		String name = "vn.noibat/" + contentId + "/" + language.code();
		return "urn:uuid:" + UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
	}

}
