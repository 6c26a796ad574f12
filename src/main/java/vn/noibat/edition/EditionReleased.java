package vn.noibat.edition;

/**
 * An edition was sealed and released.
 */
public record EditionReleased(SealedEdition edition) {
}
