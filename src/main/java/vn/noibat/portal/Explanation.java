package vn.noibat.portal;

import java.util.List;

import vn.noibat.text.Language;
import vn.noibat.web.PublicPage;

/**
 * A term, what it stands for, and where the glossary explains it.
 */
record Explanation(String id, String term, String meaning, String text, String url) {

	static Explanation of(GlossaryTerm term, Language language) {
		return new Explanation(term.id(), Phrases.capital(term.term(language)), term.meaning(language),
				term.explanation(language), PublicPage.GLOSSARY.path(language) + "#" + term.id());
	}

	/** The terms that stand in a text. */
	static List<Explanation> in(String text, Language language) {
		return GlossaryTerm.in(text, language).stream().map((term) -> of(term, language)).toList();
	}

}
