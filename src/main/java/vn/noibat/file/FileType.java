package vn.noibat.file;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import vn.noibat.text.Folding;

/**
 * A type of file that is kept.
 */
enum FileType {

	JPEG("image/jpeg", Set.of(Accepted.PICTURE), "jpg", "jpeg"),

	PNG("image/png", Set.of(Accepted.PICTURE), "png"),

	PDF("application/pdf", Set.of(Accepted.PAPER, Accepted.READABLE), "pdf"),

	DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document",
			Set.of(Accepted.PAPER, Accepted.READABLE), "docx"),

	DOC("application/msword", Set.of(Accepted.READABLE), "doc"),

	TEXT("text/plain", Set.of(Accepted.READABLE), "txt");

	private static final int LONGEST_NAME = 150;

	private final String mediaType;

	private final Set<Accepted> accepted;

	private final List<String> endings;

	FileType(String mediaType, Set<Accepted> accepted, String... endings) {
		this.mediaType = mediaType;
		this.accepted = accepted;
		this.endings = List.of(endings);
	}

	/**
	 * The type that a detector tells. It knows a DOCX as a ZIP file only, a DOC as one of
	 * several that pack their parts alike, and takes a text without marks for anything:
	 * they are looked into later.
	 */
	static Optional<FileType> told(String mediaType) {
		if (mediaType.equals("application/zip") || mediaType.equals("application/x-tika-ooxml")) {
			return Optional.of(DOCX);
		}
		if (mediaType.equals("application/x-tika-msoffice")) {
			return Optional.of(DOC);
		}
		if (mediaType.equals("application/octet-stream") || mediaType.startsWith("text/")) {
			return Optional.of(TEXT);
		}
		return Arrays.stream(values()).filter((type) -> type.mediaType.equals(mediaType)).findFirst();
	}

	String mediaType() {
		return this.mediaType;
	}

	boolean isTakenAs(Accepted accepted) {
		return this.accepted.contains(accepted);
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
