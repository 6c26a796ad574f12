package vn.noibat.document;

/**
 * How secret a document is declared to be (Luật Bảo vệ bí mật nhà nước). Whatever is
 * secret has no place in the portal.
 */
public enum Secrecy {

	NONE, MAT, TOI_MAT, TUYET_MAT

}
