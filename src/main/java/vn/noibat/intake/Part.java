package vn.noibat.intake;

import vn.noibat.text.Span;

/**
 * A line of a paper and what it was understood as.
 */
record Part(Span span, Kind kind) {

	/** What a line may be. */
	enum Kind {

		/** The name of a body above or over the number. */
		BODY_NAME,

		/** Quốc hiệu, tiêu ngữ, "ĐẢNG CỘNG SẢN VIỆT NAM", rules and asterisks. */
		EMBLEM,

		NUMBER, PLACE_AND_DATE, FORM, SUBJECT, URGENCY, ADDRESSEES, LETTER_BODY, RECIPIENTS, SIGNATURE,

		/** The note of an electronic signature. */
		SIGNATURE_NOTE,

		LIST_TITLE, INTRODUCTION,

		/** The name of a group of highlights ("II. VĂN HÓA - XÃ HỘI"). */
		GROUP,

		HEADING, HIGHLIGHT, CLOSING,

		/** The title of another list behind the one that is read. */
		OTHER_LIST,

		/** The caption of a picture within a list or a report. */
		CAPTION,

		/** A remnant of a web page or a word processor. */
		SCRAP,

		/** What belongs to nothing that was understood. */
		NOT_UNDERSTOOD

	}

}
