package vn.noibat.delivery;

import org.jspecify.annotations.Nullable;

import vn.noibat.office.PressOffice;

/**
 * What the link in a mail leads to.
 *
 * @param answer what the office answered last, by whatever way
 * @param open whether it may still be answered by this link
 */
record LinkedMessage(PressMessage message, PressOffice office, @Nullable Acknowledgement answer, boolean open) {
}
