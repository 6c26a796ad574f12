package vn.noibat.edition;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import vn.noibat.text.Bilingual;

/**
 * An edition that is out: its seal, its bytes and what they say.
 *
 * @param releasedAt the time from which everybody may read it
 * @param canonical the bytes as sealed; never to be changed
 * @param signature the detached JWS over them
 * @param agreed the submitted text that it publishes; null where none was submitted here
 */
public record ReleasedEdition(long id, SealedEdition seal, Instant releasedAt, byte[] canonical, String signature,
		YearContent content, @Nullable AgreedText agreed) {

	public int year() {
		return this.seal.year();
	}

	public int number() {
		return this.seal.number();
	}

	public String sha256() {
		return this.seal.sha256();
	}

	/** Whether the year was taken back: its address stays and says why. */
	public boolean isWithdrawn() {
		return this.seal.kind() == EditionKind.WITHDRAWAL;
	}

	public Bilingual title() {
		return this.content.title();
	}

}
