package vn.noibat.selection;

import java.util.List;

/**
 * What a nomination rests on.
 *
 * @param documents ids of registered documents
 */
public record Evidence(List<EvidenceFigure> figures, List<String> documents, List<EvidenceFile> files) {

	/** No evidence yet. */
	public static final Evidence NONE = new Evidence(List.of(), List.of(), List.of());

	public Evidence {
		figures = List.copyOf(figures);
		documents = List.copyOf(documents);
		files = List.copyOf(files);
	}

}
