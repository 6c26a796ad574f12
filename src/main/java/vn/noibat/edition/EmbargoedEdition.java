package vn.noibat.edition;

/**
 * An edition whose release is set, for those who may read it before: never for anything
 * public.
 *
 * @param edition as it is read from its release on
 * @param out whether it is out by the database's clock
 */
public record EmbargoedEdition(ReleasedEdition edition, boolean out) {

	/** The bytes as sealed; never to be changed. */
	public byte[] canonical() {
		return this.edition.canonical();
	}

	/** The detached JWS over them, as of the release. */
	public String signature() {
		return this.edition.signature();
	}

}
