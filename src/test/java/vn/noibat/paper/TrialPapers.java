package vn.noibat.paper;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import vn.noibat.paper.OfficialPaper.Annex;
import vn.noibat.paper.OfficialPaper.Check;
import vn.noibat.paper.OfficialPaper.Letter;
import vn.noibat.paper.OfficialPaper.Part;
import vn.noibat.paper.OfficialPaper.Signing;
import vn.noibat.paper.OfficialPaper.UrgencyMark;

/**
 * Papers that nobody issued, each marked as a trial.
 */
final class TrialPapers {

	static final Check CHECK = new Check("https://noi-bat.example/kiem-chung?sha256=" + "0123456789abcdef".repeat(4),
			"Kiểm chứng nội dung tại noi-bat.example/kiem-chung");

	static final Signing DEPUTY = new Signing("KT.", "Chánh Văn phòng", "Phó Chánh Văn phòng", "Nguyễn Văn An");

	private static final Instant DATED = Instant.parse("2024-01-19T01:30:00Z");

	private static final String[] HEADINGS = { "Tăng trưởng kinh tế vượt kế hoạch năm",
			"Thu hút đầu tư trực tiếp nước ngoài đạt mức cao nhất từ trước đến nay",
			"Khánh thành tuyến đường ven sông và ba cây cầu mới", "Du lịch đón lượt khách nhiều hơn kế hoạch",
			"Hoàn thành chương trình xây mới trường học ở các xã đảo",
			"Chuyển đổi số: toàn bộ thủ tục hành chính đủ điều kiện được giải quyết trực tuyến",
			"Khởi công khu nhà ở cho công nhân", "Y tế cơ sở được trang bị đồng bộ",
			"Đoàn thể thao thành phố giành nhiều huy chương nhất từ trước đến nay",
			"Giữ vững quốc phòng, an ninh, trật tự, an toàn xã hội" };

	/** A dispatch on one page, of the greatest urgency, with a code. */
	static final OfficialPaper DISPATCH = dispatch(UrgencyMark.MOST_URGENT, List.of());

	/** A dispatch with the list annexed: three pages. */
	static final OfficialPaper DISPATCH_WITH_LIST = dispatch(UrgencyMark.VERY_URGENT,
			List.of(list("Công văn số 12/VP-BC ngày 19 tháng 01 năm 2024 của Ủy ban nhân dân thành phố Hải Phòng")));

	/** A dispatch to forty bodies, of which sixty get a copy. */
	static final OfficialPaper WIDELY_SENT = sent(lines("Ủy ban nhân dân xã thứ", 40), "", lines("Đơn vị thứ", 60));

	/** A decision in three articles. */
	static final OfficialPaper DECISION = decision();

	/** A proposal that has no number and no day yet, with the list annexed. */
	static final OfficialPaper PROPOSAL = proposal();

	/** The list that goes out by itself. */
	static final OfficialPaper LIST_ALONE = listAlone();

	private static final Map<OfficialPaper, byte[]> PRINTED = Collections.synchronizedMap(new IdentityHashMap<>());

	private TrialPapers() {
	}

	/** One of the papers as PDF, laid out once for all who ask. */
	static byte[] printed(OfficialPaper paper) {
		return PRINTED.computeIfAbsent(paper, (one) -> new Printing().pdf(one));
	}

	private static OfficialPaper dispatch(UrgencyMark urgency, List<Annex> annexes) {
		String subject = "tuyên truyền 10 kết quả nổi bật năm 2023 của thành phố (bản thử)";
		return new OfficialPaper("Công văn 12/VP-BC (bản thử)", "Ủy ban nhân dân thành phố Hải Phòng", "V/v " + subject,
				DATED,
				new Letter(null, "Ủy ban nhân dân\nthành phố Hải Phòng", "12/VP-BC", "Hải Phòng",
						LocalDate.of(2024, 1, 19), null, subject, urgency,
						List.of("Sở Thông tin và Truyền thông", "Đài Phát thanh và Truyền hình Hải Phòng",
								"Báo Hải Phòng", "Cổng Thông tin điện tử thành phố"),
						List.of(new Part.Paragraph(
								"Bản thử, không có giá trị. Danh sách 10 kết quả nổi bật năm 2023 của "
										+ "thành phố đã được cơ quan có thẩm quyền thông qua và gửi kèm theo công văn này."),
								new Part.Paragraph("Đề nghị các cơ quan báo chí của thành phố đăng, phát toàn văn hoặc "
										+ "trích danh sách, đúng số liệu đã công bố; tổng mức đầu tư đã thực hiện là "
										+ "25,6 nghìn tỷ đồng, đón 7,9 triệu lượt khách."),
								new Part.Paragraph(
										"Khi phát hiện sai sót, đề nghị phản ánh ngay về Văn phòng Ủy ban nhân "
												+ "dân thành phố để đính chính.")),
						DEPUTY,
						List.of("Như trên", "CT, các PCT UBND thành phố", "CVP, các PCVP", "Các phòng: TH, NC",
								"Lưu: VT, BC")),
				annexes, CHECK, true, List.of(new Attachment("noi-bat-2023.json", "application/json",
						"{\"year\":2023}".getBytes(StandardCharsets.UTF_8), "Nội dung chuẩn của danh sách")));
	}

	private static OfficialPaper decision() {
		return new OfficialPaper("Quyết định 07/QĐ-UBND (bản thử)", "Ủy ban nhân dân thành phố Hải Phòng",
				"Công bố 10 kết quả nổi bật năm 2023 của thành phố (bản thử)", DATED,
				new Letter(null, "Ủy ban nhân dân\nthành phố Hải Phòng", "07/QĐ-UBND", "Hải Phòng",
						LocalDate.of(2024, 1, 9), "Quyết định",
						"Về việc công bố 10 kết quả nổi bật năm 2023 của thành phố Hải Phòng (bản thử)",
						UrgencyMark.NORMAL, List.of(),
						List.of(new Part.Command("CHỦ TỊCH ỦY BAN NHÂN DÂN THÀNH PHỐ HẢI PHÒNG"),
								new Part.Ground("Căn cứ Luật Tổ chức chính quyền địa phương"),
								new Part.Ground("Căn cứ kết quả bình chọn của Hội đồng bình chọn kết quả nổi bật năm "
										+ "2023 của thành phố;"),
								new Part.Ground("Theo đề nghị của Chánh Văn phòng Ủy ban nhân dân thành phố."),
								new Part.Command("QUYẾT ĐỊNH:"),
								new Part.Article("Điều 1.",
										"Công bố 10 kết quả nổi bật năm 2023 của thành phố Hải Phòng "
												+ "kèm theo Quyết định này. Đây là bản thử, không có giá trị."),
								new Part.Article("Điều 2.", "Quyết định này có hiệu lực kể từ ngày ký."),
								new Part.Article("Điều 3.",
										"Chánh Văn phòng Ủy ban nhân dân thành phố, Giám đốc các sở, "
												+ "Thủ trưởng các ban, ngành và các tổ chức, cá nhân có liên quan chịu trách "
												+ "nhiệm thi hành Quyết định này./.")),
						new Signing("", "", "Chủ tịch", "Trần Thị Bình"),
						List.of("Như Điều 3", "Thành viên Hội đồng bình chọn", "Lưu: VT, TH")),
				List.of(), CHECK, true, List.of());
	}

	private static OfficialPaper proposal() {
		return new OfficialPaper("Tờ trình (bản thử)", "Văn phòng Ủy ban nhân dân thành phố",
				"Danh sách 10 kết quả nổi bật năm 2023 (bản thử)", DATED,
				new Letter("Ủy ban nhân dân thành phố Hải Phòng", "Văn phòng", "/TTr-VP", "Hải Phòng", null, "Tờ trình",
						"Về danh sách 10 kết quả nổi bật năm 2023 của thành phố Hải Phòng (bản thử)",
						UrgencyMark.URGENT, List.of("Ủy ban nhân dân thành phố Hải Phòng"),
						OfficialPaper
							.paragraphs("Bản thử, không có giá trị.\n\nVăn phòng kính trình danh sách kèm theo"),
						new Signing("TL.", "Chủ tịch", "Chánh Văn phòng", "Lê Minh Châu"),
						List.of("Như trên", "Lưu: VT")),
				List.of(list("Tờ trình của Văn phòng Ủy ban nhân dân thành phố Hải Phòng")), null, true, List.of());
	}

	private static OfficialPaper listAlone() {
		return new OfficialPaper("10 kết quả nổi bật năm 2023 (bản thử)", "Ủy ban nhân dân thành phố Hải Phòng",
				"10 kết quả nổi bật năm 2023 (bản thử)", DATED, null, List.of(list("")), CHECK, false, List.of());
	}

	/** A dispatch to somebody, of which others get a copy. */
	static OfficialPaper sent(List<String> addressees, String text, List<String> recipients) {
		OfficialPaper whole = dispatch(UrgencyMark.NORMAL, List.of());
		Letter letter = Objects.requireNonNull(whole.letter());
		List<Part> body = new ArrayList<>(letter.body());
		body.addAll(0, OfficialPaper.paragraphs(text));
		return new OfficialPaper(whole.title(), whole.author(), whole.subject(), whole.dated(),
				new Letter(letter.parent(), letter.issuer(), letter.number(), letter.place(), letter.date(),
						letter.form(), letter.subject(), letter.urgency(), addressees, body, letter.signing(),
						recipients),
				List.of(), CHECK, false, List.of());
	}

	/** So many bodies with names of their own. */
	static List<String> lines(String name, int count) {
		return IntStream.rangeClosed(1, count).mapToObj((place) -> name + " " + place).toList();
	}

	/** A dispatch whose text has so many lines, about. */
	static OfficialPaper ofLength(int sentences) {
		List<Part> body = new ArrayList<>();
		String sentence = "Thành phố hoàn thành kế hoạch đã đề ra trong năm. ";
		body.add(new Part.Paragraph("Bản thử. " + sentence.repeat(sentences)));
		body.add(new Part.Paragraph(sentence.repeat(8)
				+ "Hai dòng cuối của đoạn này đứng cùng trang với chữ ký, dù đoạn "
				+ "trước nó dài bao nhiêu, dù trang trước còn trống bao nhiêu dòng; chữ ký không bao giờ đứng một mình"));
		return with(body);
	}

	/** A dispatch that says nothing else. */
	static OfficialPaper saying(String text) {
		return with(List.of(new Part.Paragraph(text)));
	}

	private static OfficialPaper with(List<Part> body) {
		OfficialPaper whole = dispatch(UrgencyMark.NORMAL, List.of());
		Letter letter = whole.letter();
		return new OfficialPaper(whole.title(), whole.author(), whole.subject(), whole.dated(),
				new Letter(letter.parent(), letter.issuer(), letter.number(), letter.place(), letter.date(),
						letter.form(), letter.subject(), letter.urgency(), letter.addressees(), body, letter.signing(),
						letter.recipients()),
				List.of(), null, false, List.of());
	}

	/** A paper of blocks, with a table. */
	static Paper minutes(@Nullable String author) {
		return new Paper("Biên bản kiểm phiếu (bản thử)", "vi", false,
				List.of(new Block.Heading(1, "Biên bản kiểm phiếu (bản thử)"), new Block.Heading(2, "Kết quả"),
						new Block.Labelled(List.of(new Block.Row("Số phiếu phát ra", "15"))),
						new Block.Table(List.of("Đề cử", "Số phiếu"),
								List.of(List.of("Đề cử thứ nhất", "12"), List.of("Đề cử thứ hai", "9"))),
						new Block.Listing(true, List.of("một", "hai")), new Block.Listing(false, List.of("ba")),
						new Block.Note("Ghi chú"), new Block.Rule(),
						new Block.Signatures(List.of(new Block.Row("Thư ký", "Nguyễn Văn An"))),
						new Block.Code(CHECK.address(), "Kiểm chứng")),
				author, (author != null) ? DATED : null, List.of());
	}

	private static Annex list(String attachedTo) {
		List<Part> parts = new ArrayList<>();
		parts.add(new Part.Paragraph(
				"Năm 2023, thành phố thực hiện nhiệm vụ trong điều kiện có nhiều khó khăn; dưới đây là "
						+ "mười kết quả nổi bật được bình chọn. Các câu chữ và số liệu ở đây chỉ dùng để thử cách trình bày."));
		for (int place = 0; place < HEADINGS.length; place++) {
			parts.add(new Part.Heading((place + 1) + ". " + HEADINGS[place]));
			parts.add(new Part.Prose("<p>Bản thử của kết quả thứ " + (place + 1) + ": đạt <strong>" + (place + 101)
					+ "%</strong> kế hoạch, tăng " + (place + 2) + ",5% so với năm trước. Số liệu này "
					+ "không lấy từ nguồn nào và chỉ để chữ chạy qua nhiều dòng như trong một danh sách thật.</p>"
					+ ((place == 2) ? "<ul><li>Cầu thứ nhất dài 250 m;</li><li>Cầu thứ hai dài 310 m.</li></ul>"
							: "")));
		}
		parts.add(new Part.Paragraph("Mười kết quả trên được công bố theo thứ tự bình chọn./."));
		return new Annex("Phụ lục", "10 kết quả nổi bật năm 2023 của thành phố Hải Phòng", attachedTo, parts);
	}

}
