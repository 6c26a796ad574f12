package vn.noibat.file;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import vn.noibat.text.Folding;

/**
 * A type of file that is kept.
 */
enum FileType {

	JPEG("image/jpeg", Accepted.PICTURE, "jpg", "jpeg"),

	PNG("image/png", Accepted.PICTURE, "png"),

	PDF("application/pdf", Accepted.PAPER, "pdf"),

	DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", Accepted.PAPER, "docx");

	private static final int LONGEST_NAME = 150;

	private final String mediaType;

	private final Accepted accepted;

	private final List<String> endings;

	FileType(String mediaType, Accepted accepted, String... endings) {
		this.mediaType = mediaType;
		this.accepted = accepted;
		this.endings = List.of(endings);
	}

	/**
	 * The type that a detector tells. It knows a DOCX as a ZIP file only, and that is
	 * looked into later.
	 */
	static Optional<FileType> told(String mediaType) {
		if (mediaType.equals("application/zip") || mediaType.equals("application/x-tika-ooxml")) {
			return Optional.of(DOCX);
		}
		return Arrays.stream(values()).filter((type) -> type.mediaType.equals(mediaType)).findFirst();
	}

	String mediaType() {
		return this.mediaType;
	}

	Accepted accepted() {
		return this.accepted;
	}

	/**
	 * The name for people: the last part of a path, in NFC, without control characters,
	 * marks of direction and what file systems do not take, with an ending of the type.
	 */
	String name(String given) {
		String name = Folding.nfc(given)
			.replaceAll(".*[/\\\\]", "")
			.replaceAll("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cs}<>:\"|?*%]", "")
			.replaceAll("\\s+", " ")
			.replaceAll("^[. ]+|[. ]+$", "");
		String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
		boolean fits = name.contains(".") && this.endings.contains(ending);
		String stem = fits ? name.substring(0, name.lastIndexOf('.')) : name;
		String end = "." + (fits ? ending : this.endings.get(0));
		int room = LONGEST_NAME - end.length();
		// Never through the middle of a character outside the basic plane.
		int length = Math.min(stem.length(), room);
		if (length < stem.length() && Character.isHighSurrogate(stem.charAt(length - 1))) {
			length--;
		}
		return (stem.isBlank() ? "file" : stem.substring(0, length).strip()) + end;
	}

}
