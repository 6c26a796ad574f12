package vn.noibat.intake;

import org.jspecify.annotations.Nullable;

import vn.noibat.figure.FactKind;
import vn.noibat.text.Quantity;

/**
 * A quantity with what it measures.
 *
 * @param subject the words that name what is measured; null where none were told apart
 * @param kind what kind of figure the words around it make it: a plan ("kế hoạch giao"),
 * a target ("phấn đấu"), a comparison, else a result
 */
record UnderstoodQuantity(Quantity quantity, @Nullable Excerpt subject, FactKind kind) {
}
