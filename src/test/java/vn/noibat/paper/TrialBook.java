package vn.noibat.paper;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

import javax.imageio.ImageIO;

import vn.noibat.text.Language;

/**
 * A book with one of everything that may stand in one; its texts are trial texts.
 */
final class TrialBook {

	static final Attachment SEALED = new Attachment("noi-bat-2031-1.json", "application/json",
			"{\"format\":1}".getBytes(StandardCharsets.UTF_8), "Bản thử");

	private TrialBook() {
	}

	static Book book() {
		return of(List.of(new Book.Chapter(null, "Lời mở đầu", null, List.of(new Block.Lead("Hai kết quả, một năm."))),
				new Book.Chapter("1", "Trồng 12.000 cây <trong> một năm & giữ cả", "Đô thị", highlight()),
				new Book.Chapter("2", "Mở 3 thư viện", null, List.of(new Block.Lead("Ba thư viện mới."))),
				new Book.Chapter(null, "Kế hoạch và thực hiện", null, List.of(targets())),
				new Book.Chapter(null, "Hồ sơ văn bản", null, List.of(trail())),
				new Book.Chapter(null, "Nguồn", null, List.of(sources())), new Book.Chapter(null, "Kiểm chứng", null,
						List.of(new Block.Code("https://example.org/kiem-chung", "Quét để kiểm chứng")))));
	}

	/** A book of other chapters. */
	static Book of(List<Book.Chapter> chapters) {
		return new Book("Bản thử: 2 kết quả năm 2031", "Cổng thử", "Bản thử, không phải văn bản",
				Instant.parse("2032-01-05T02:00:00Z"), Language.VI, "Cổng thử · 2031", "#7a1020",
				new Book.Cover("Thành phố Thử Nghiệm", "2031", "2 kết quả năm 2031", List.of("Bản thử"),
						List.of(new Block.Row("Bản công bố", "số 1"))),
				"Mục lục", "nguồn", chapters, List.of(SEALED));
	}

	private static List<Block> highlight() {
		Block.Bar now = new Block.Bar("2031", "12.000 cây", 80.0, true,
				new Block.Mark(90, 100, "kế hoạch 13.500–15.000"));
		Block.Bar before = new Block.Bar("2030", "chưa có số", null, false, null);
		return List.of(new Block.Quotation("Đề mục trong danh sách:", "Trồng cây", Language.VI),
				new Block.Note("Nguồn số 1."),
				new Block.Lead(
						"Mười hai nghìn cây đã bén rễ; việc trồng thêm mỗi năm theo Nghị quyết số 45-NQ/TW, tính đến 02/12/2031, vẫn tiếp tục ở mọi phường."),
				new Block.Figures(List.of(
						new Block.Figure("Cây đã trồng", "gần", "12.000", " cây", "kế hoạch 13.500–15.000",
								List.of(1, 2),
								List.of(new Block.Bar("2031", null, 64.0, true, new Block.Mark(72, 80, "kế hoạch")),
										new Block.Bar("2030", null, 40.0, false, null))),
						new Block.Figure("Tỷ lệ sống", null, "97%", null, null, List.of(), List.of()))),
				new Block.Picture("image/png", picture(), 300, 200, "Một hàng cây", "Hàng cây bên sông"),
				new Block.Prose("<h2>Trên phố</h2><p>Cây <strong>bàng</strong> và <em>phượng</em>, theo "
						+ "<a href=\"https://example.org/cay\">số liệu</a>, giá US$5 mỗi cây.</p><h4>Trong ngõ</h4><ul><li>Bưởi</li></ul>"
						+ "<blockquote>Cây cho bóng mát.</blockquote>", Language.VI),
				new Block.Chart("Cây đã trồng", "Mỗi thanh là số của một năm.", List.of(before, now)),
				new Block.Heading(3, "Khi đọc các con số này"),
				new Block.Labelled(List.of(new Block.Row("Cây đã trồng", "Không tính cây chết."))),
				new Block.Cited("Có người nêu như vậy.", List.of(2)),
				new Block.Points(List.of(new Block.Cited("Còn thiếu nước tưới.", List.of(1)))));
	}

	private static Block targets() {
		return new Block.Table(List.of("Chỉ tiêu", "Kế hoạch", "Nguồn"), List.of(List.of("Cây", "13.500", "1, 2")),
				List.of(50, 30, 20));
	}

	private static Block trail() {
		return new Block.Trail(List.of(new Block.Stop("05/01/2032", "07/TTr-BT", "Hỏa tốc", "Trình danh sách", null),
				new Block.Stop(null, "Quyết định", null, "Chưa có số", "Chưa có văn bản trong hồ sơ")));
	}

	private static Block sources() {
		return new Block.Sources(List.of(new Block.Source("Danh sách năm 2031, mục 1", null),
				new Block.Source("Bài báo", "https://example.org/bai-bao/mot-dia-chi-rat-dai-khong-co-cho-ngat-"
						+ "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef")));
	}

	private static byte[] picture() {
		BufferedImage image = new BufferedImage(300, 200, BufferedImage.TYPE_INT_ARGB);
		Graphics2D pen = image.createGraphics();
		pen.setColor(new Color(0x2E7D32));
		pen.fillOval(20, 20, 200, 160);
		pen.dispose();
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try {
			ImageIO.write(image, "png", out);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return out.toByteArray();
	}

}
