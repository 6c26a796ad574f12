package vn.noibat.intake;

import java.util.Locale;
import java.util.regex.Pattern;

import vn.noibat.figure.Scope;
import vn.noibat.text.Folding;

/**
 * Judges whether a figure may be taken for the value of an indicator before anybody
 * looked: what is of a district, a mark that was passed, a bonus or what other localities
 * have shares the indicator's words, and is another thing.
 */
final class Preselection {

	// "vượt mốc 100 nghìn tỷ đồng": the value itself is another.
	private static final Pattern MARK = Pattern.compile("(?iu)(?<!\\p{L})(?:mốc|ngưỡng)(?!\\p{L})");

	private static final Pattern TO_A_MARK = Pattern.compile(MARK.pattern() + "(?:\\h(?:kỷ lục|hơn|trên|gần))?\\h*$");

	// "một trong 4 địa phương có tổng thu đạt trên 100 nghìn tỷ đồng"
	private static final Pattern OTHERS = Pattern.compile(
			"(?iu)(?<!\\p{L})(?:\\d+|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|các|những|nhóm|số)\\h(?:địa phương|tỉnh|thành phố|quận|huyện|xã|phường|doanh nghiệp|dự án)"
					+ "(?:,?\\h(?:tỉnh|thành phố|thành))?(?:\\h\\p{L}+){0,3}?\\h(?:có|đạt|nộp|thu)(?!\\p{L})");

	// What is measured is named first; these make another thing of what follows.
	private static final Pattern HEAD = Pattern.compile("(?iu)(?<!\\p{L})(?<head>thưởng|phân chia|điều tiết|chi trả"
			+ "|nợ|hụt|thất thu|hoàn trả|(?:của|cho) (?:các )?(?:khu|dự án|nhà máy|công ty|tập đoàn|doanh nghiệp))(?!\\p{L})");

	private static final Pattern CLAUSES = Pattern.compile("[;:()]|,\\h");

	private Preselection() {
	}

	/**
	 * Whether nothing speaks against it.
	 * @param words of the figure, as they stand in the sentence
	 * @param label of the indicator
	 * @param locality whose whole the indicator is of
	 */
	static boolean suits(String sentence, String words, String label, String locality) {
		if (!Scope.of(sentence, words, label, locality).isWhole()) {
			return false;
		}
		int at = sentence.indexOf(words);
		String before = (at > 0) ? sentence.substring(0, at) : "";
		String[] clauses = CLAUSES.split(before);
		String clause = (clauses.length > 0) ? clauses[clauses.length - 1] : "";
		String named = Folding.fold(label);
		boolean mark = MARK.matcher(words).find() || TO_A_MARK.matcher(before).find();
		return (!mark || named.contains("moc")) && !OTHERS.matcher(clause).find()
				&& HEAD.matcher(clause)
					.results()
					.allMatch((head) -> named.contains(Folding.fold(head.group().toLowerCase(Locale.ROOT))));
	}

}
