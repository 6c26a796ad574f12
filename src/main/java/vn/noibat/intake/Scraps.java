package vn.noibat.intake;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import vn.noibat.intake.Part.Kind;

/**
 * Tells remnants of pages and captions of pictures from the text itself.
 */
final class Scraps {

	private static final int CASE = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

	private static final Pattern SCRAP = Pattern.compile("\\d{1,2}:\\d{2}(?:\\h*/\\h*\\d{1,2}:\\d{2})?"
			+ "|\\d{1,2}\\h(?:giây|phút|giờ|ngày|tuần|tháng)\\htrước.{0,40}"
			+ "|(?:đọc thêm|xem thêm|xem tiếp|tin liên quan|bài liên quan|tin cùng chuyên mục|chia sẻ|bình luận(?:\\h?\\(\\d{1,5}\\))?|gửi bình luận|ý kiến bạn đọc|(?:các )?tin (?:khác|mới|nóng)|theo dõi|in bài"
			+ "|in trang|lưu bài|gửi email|trang chủ|quay lại|bản in|bài gốc|nghe bài viết|video|podcast|quảng cáo|facebook|zalo"
			+ "|twitter|mới nhất|đọc nhiều|báo lỗi|sao chép liên kết|copy link|cỡ chữ|giọng nam|giọng nữ|toggle navigation)\\h?[.:…>»]{0,3}+"
			+ "|(?:nguồn|theo)\\h.{0,60}\\h?:\\h?https?://\\S+|https?://\\S+|\\([A-Za-z+.]{3,20}\\+?\\)"
			+ "|(?:từ khóa|từ khoá|tags?|chủ đề)\\h?:.{0,200}|[-–]?\\h?(?:trang\\h)?\\d{1,3}(?:\\h?/\\h?\\d{1,3})?\\h?[-–]?"
			+ "|[>»\\h]{0,6}(?:đọc thêm|xem thêm|tin liên quan|bài liên quan|mời (?:độc giả|bạn đọc) xem thêm)\\h?[:>»]{1,3}+\\h?.{1,160}"
			+ "|\\[[^\\]]{0,40}\\]|(?:nếu bạn (?:cần|muốn)|bạn có (?:muốn|cần)|tôi có thể|hy vọng (?:bản|nội dung|thông tin)|dưới đây là bản"
			+ "|chắc chắn rồi)(?!\\p{L})(?!.{0,80}\\d{1,2} (?:sự kiện|kết quả)[^,.;]{0,60}:$).{1,180}", CASE);

	private static final Pattern CAPTION = Pattern.compile("(?:.{0,400}\\|"
			+ "|.{0,400}[(\\[]\\h?(?:ảnh|nguồn ảnh|đồ họa|infographic|video|clip)\\h?(?:minh họa|tư liệu)?\\h?:?[^)\\]]{0,80}[)\\]]\\.?"
			+ "|(?:ảnh|hình|ảnh minh họa)\\h?(?:\\d{1,2})?\\h?:.{0,300}|.{0,300}(?:[.]\\h?|\\h[-–]\\h)(?:ảnh|nguồn ảnh)\\h?:.{0,80}"
			+ "|[^.;\\d]{1,150}\\(nguồn\\h?:[^)]{1,60}\\))", CASE);

	private static final int SHORT = 200;

	private static final Pattern NUMBER = Pattern.compile("\\d{1,2}");

	private static final int FEWEST = 3;

	private static final int ROWS_APART = 8;

	private Scraps() {
	}

	/**
	 * Numbers in lines of their own are those of pages, unless they count rows from 1.
	 */
	private static Set<Integer> numberedCells(List<PaperLine> lines) {
		Set<Integer> cells = new HashSet<>();
		int last = 0;
		int line = 0;
		for (int i = 0; i < lines.size(); i++) {
			if (NUMBER.matcher(lines.get(i).words()).matches()) {
				int number = Integer.parseInt(lines.get(i).words());
				if (number == 1 && last == 0
						|| number == last + 1 && last > 0 && i - line <= ROWS_APART && i - line > 1) {
					cells.add(i);
					last = number;
					line = i;
				}
			}
		}
		return (cells.size() >= FEWEST) ? cells : Set.of();
	}

	/** Marks what is no text; whoever reads on passes over it. */
	static void mark(List<PaperLine> lines, @Nullable Kind[] kinds) {
		Set<Integer> cells = numberedCells(lines);
		for (int i = 0; i < lines.size(); i++) {
			String words = lines.get(i).words();
			if (words.length() < SHORT && !cells.contains(i) && SCRAP.matcher(words).matches()) {
				kinds[i] = Kind.SCRAP;
			}
			else if (words.length() < SHORT * 2 && CAPTION.matcher(words).matches()) {
				kinds[i] = Kind.CAPTION;
			}
			else if (i > 0 && words.length() < SHORT && words.equals(lines.get(i - 1).words())) {
				kinds[i - 1] = Kind.SCRAP;
			}
		}
	}

}
