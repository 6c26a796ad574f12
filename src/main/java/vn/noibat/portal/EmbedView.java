package vn.noibat.portal;

/**
 * How to put the card of a page into another one.
 *
 * @param html the frame, to be copied
 * @param card address of the card
 * @param oembed address by which programs ask for it
 */
record EmbedView(String html, String card, String oembed) {
}
