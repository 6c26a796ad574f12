package vn.noibat.web;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How this installation is known outside.
 *
 * @param publicUrl scheme, host and port under which readers reach it
 * @param publisher the agency in charge, the person responsible and the contact, in one
 * line; while it is unset every page says that this is a demonstration
 */
@ConfigurationProperties("noibat")
public record PublisherProperties(@Nullable String publicUrl, @Nullable String publisher) {

	public PublisherProperties {
		publicUrl = blankToNull(publicUrl);
		publisher = blankToNull(publisher);
	}

	/** Whether nobody answers for this installation yet. */
	public boolean isDemonstration() {
		return this.publisher == null;
	}

	private static @Nullable String blankToNull(@Nullable String text) {
		return (text == null || text.isBlank()) ? null : text.strip();
	}

}
