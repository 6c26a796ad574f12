package vn.noibat.web;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * On what terms this installation's content may be used; each has a default that claims
 * nothing the publisher has not said.
 *
 * @param licence the terms of use in Vietnamese
 * @param licenceEn the same in English
 * @param credit the line to print beside the content, in Vietnamese
 * @param creditEn the same in English
 * @param contact where questions go
 */
@ConfigurationProperties("noibat")
record TermsProperties(@Nullable String licence, @Nullable String licenceEn, @Nullable String credit,
		@Nullable String creditEn, @Nullable String contact) {

	TermsProperties {
		licence = blankToNull(licence);
		licenceEn = blankToNull(licenceEn);
		credit = blankToNull(credit);
		creditEn = blankToNull(creditEn);
		contact = blankToNull(contact);
	}

	private static @Nullable String blankToNull(@Nullable String text) {
		return (text == null || text.isBlank()) ? null : text.strip();
	}

}
