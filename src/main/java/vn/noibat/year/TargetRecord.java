package vn.noibat.year;

import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.noibat.figure.SourceReference;
import vn.noibat.text.Bilingual;

/**
 * Plan against result; what no source states is null.
 *
 * @param planDerived the plan is computed from stated figures
 * @param assessment {@code exceeded}, {@code met}, {@code below}, {@code broadly-done} or
 * {@code not-stated}
 */
public record TargetRecord(String id, @Nullable String indicator, Bilingual label, @Nullable Bilingual plan,
		boolean planDerived, @Nullable Bilingual result, @Nullable Bilingual comparison, boolean comparisonDerived,
		String assessment, List<SourceReference> sources) {
}
