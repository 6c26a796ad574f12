package vn.noibat.document;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/**
 * Somebody who signs papers elsewhere, with a certificate for which nobody vouches here.
 */
public final class OtherSigner {

	private OtherSigner() {
	}

	/** A paper with their signature behind it. */
	public static byte[] signed(byte[] pdf, Path folder) {
		Path keystore = new TestAuthority().keystore(folder, "CN=Văn phòng nào đó",
				SealFixture.NOW.minus(Duration.ofDays(100)), Instant.now().plus(Duration.ofDays(100)));
		return SealFixture.signedElsewhere(pdf, keystore, (document) -> {
		});
	}

}
