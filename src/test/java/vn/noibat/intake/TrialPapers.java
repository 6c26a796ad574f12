package vn.noibat.intake;

import java.util.List;
import java.util.UUID;

import vn.noibat.account.Person;

/**
 * Papers of a city that does not exist: trial texts, of which nothing is true.
 */
final class TrialPapers {

	private TrialPapers() {
	}

	/** A letter with a list of three highlights, a paragraph a line. */
	static String[] letter(int year) {
		return new String[] { "ỦY BAN NHÂN DÂN THÀNH PHỐ HẢI PHÒNG", "VĂN PHÒNG", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
				"Độc lập - Tự do - Hạnh phúc", "Số: 9001/VP-TT", "Hải Phòng, ngày 12 tháng 01 năm 2026",
				"V/v tuyên truyền 3 kết quả nổi bật năm " + year + " (văn bản thử)", "HỎA TỐC",
				"Kính gửi: Các cơ quan báo chí thử nghiệm.",
				"Văn phòng gửi danh sách thử dưới đây để các cơ quan tuyên truyền./.", "Nơi nhận:", "- Như trên;",
				"- Lưu: VT.", "CHÁNH VĂN PHÒNG", "Nguyễn Văn Thử",
				"3 KẾT QUẢ NỔI BẬT CỦA THÀNH PHỐ NĂM " + year + " (DANH SÁCH THỬ)",
				"Năm qua là một năm thử nghiệm của Cổng.", "1. Thu ngân sách giữ nhịp",
				"Tổng thu ngân sách trên địa bàn đạt gần 120.000 tỷ đồng, trong đó thu nội địa 45.500 tỷ đồng.",
				"Thành phố tiếp tục thực hiện Nghị quyết số 45-NQ/TW ngày 24/01/2019.", "2. Khách du lịch tăng",
				"Thành phố đón 9,2 triệu lượt khách du lịch.", "3. Mở hai bến thử",
				"Hai bến số 3,4 được mở trong một ngày nắng.",
				"Câu kết: Thành phố bước vào năm mới với nhiều dự định." };
	}

	/**
	 * Decides everything: figures with a proposed indicator are taken, others dropped.
	 */
	static void takeAll(Reviewing reviewing, UUID id, Person editor) {
		OpenedIntake opened = reviewing.open(id, editor);
		for (IntakePart part : opened.parts(IntakePartKind.HIGHLIGHT)) {
			HighlightChoice choice = part.chosen(HighlightChoice.class);
			List<FigureChoice> figures = choice.figures()
				.stream()
				.map((figure) -> figure.decided(figure.indicator().isEmpty() ? Decision.DROPPED : Decision.ACCEPTED))
				.toList();
			HighlightChoice taken = choice.with(figures).in("economy").takingTheRest().droppingTheRest();
			reviewing.decide(id, part.number(), part.version(), taken, editor);
		}
	}

}
