package vn.noibat.edition;

/**
 * What someone said of an indicator without giving a figure.
 */
public record SeriesRemark(int year, ShortcomingContent shortcoming) {
}
