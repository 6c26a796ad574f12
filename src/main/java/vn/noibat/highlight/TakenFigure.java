package vn.noibat.highlight;

import java.math.BigDecimal;
import java.time.LocalDate;

import vn.noibat.figure.FactKind;
import vn.noibat.text.Bilingual;

/**
 * A figure that comes in with a paper.
 *
 * @param indicator its slug
 * @param unit its code
 * @param qualifier a qualifier of the public contract
 * @param display the figure in the paper's words; empty where the rule words it
 * @param source id of the source that the paper is
 * @param place where in it, as readers are told
 */
public record TakenFigure(String indicator, FactKind kind, BigDecimal value, String unit, String qualifier,
		String display, LocalDate from, LocalDate until, String source, Bilingual place) {
}
