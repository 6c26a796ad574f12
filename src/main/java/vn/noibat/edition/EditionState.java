package vn.noibat.edition;

/**
 * How far an edition has come.
 */
enum EditionState {

	SEALED, SCHEDULED, RELEASED, REVOKED

}
