package vn.noibat.edition;

/**
 * The submitted text that an edition publishes: that to which the bodies of the route
 * agreed.
 *
 * @param number of the submission in its year
 * @param sha256 of the submitted bytes, 64 lower-case hexadecimal digits
 */
public record AgreedText(int number, String sha256) {
}
