package vn.noibat.office;

/**
 * What a link in a mail confirms.
 *
 * @param address of the mailbox
 * @param given whether it is confirmed
 */
record Confirmation(PressOffice office, String address, boolean given) {
}
