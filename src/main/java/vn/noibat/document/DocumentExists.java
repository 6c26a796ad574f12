package vn.noibat.document;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

import vn.noibat.web.RefusedRequest;

/**
 * The issuer gave the number to another document of the same period (Nghị định
 * 30/2020/NĐ-CP, Điều 15), or the document is registered already.
 */
public class DocumentExists extends RefusedRequest {

	private final @Nullable String documentId;

	DocumentExists(String number, String issuer, String period, @Nullable String documentId) {
		super(HttpStatus.CONFLICT, "document.exists", number, issuer, period);
		this.documentId = documentId;
	}

	/** Id of the document that has the number; null when it came at this very moment. */
	public @Nullable String documentId() {
		return this.documentId;
	}

}
