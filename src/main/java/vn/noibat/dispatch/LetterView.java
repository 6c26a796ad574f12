package vn.noibat.dispatch;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import vn.noibat.document.Urgency;
import vn.noibat.text.Dates;
import vn.noibat.text.DocumentNumber.Grammar;
import vn.noibat.text.Language;

/**
 * A letter as it will look, laid out after Nghị định 30/2020/NĐ-CP, Phụ lục I; one whose
 * number follows the Party's rules after those (36-HD/VPTW).
 *
 * @param urgency code of the mark in the red box; null for none
 * @param paragraphs each in its lines
 * @param authority the mark with whose title; empty where the signatory signs in its own
 * right
 * @param mark before the signatory's title, where nobody's title stands behind it
 */
record LetterView(boolean party, String issuer, String number, String place, String date, String subject,
		@Nullable String urgency, List<String> addressees, List<List<String>> paragraphs, String authority, String mark,
		String title, String name, List<String> recipients, List<String> routing) {

	static LetterView of(LetterToSign letter) {
		DispatchText text = letter.text();
		Locale vi = Language.VI.locale();
		String mark = text.authority().mark(text.grammar());
		boolean twoLines = text.authority().isForAnother() && !text.inPlaceOf().isEmpty();
		return new LetterView(text.grammar() == Grammar.PARTY, letter.issuerName().toUpperCase(vi), text.number(),
				text.place(), (text.date() != null) ? Dates.official(text.date(), Language.VI) : "", text.subject(),
				(text.urgency() != Urgency.NORMAL) ? text.urgency().code() : null, text.addressees(),
				paragraphs(text.body()), twoLines ? mark + " " + text.inPlaceOf().toUpperCase(vi) : "",
				twoLines ? "" : mark, text.signatoryTitle().toUpperCase(vi), text.signatoryName(), text.recipients(),
				text.routing());
	}

	// A letter ends so (Phụ lục I, ô 6).
	private static List<List<String>> paragraphs(String body) {
		String ended = body.isEmpty() || body.endsWith("./.") ? body : body.replaceFirst("\\.?$", "./.");
		return Arrays.stream(ended.split("\\n\\s*\\n")).map((paragraph) -> paragraph.strip().lines().toList()).toList();
	}

}
