package vn.noibat.edition;

import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.noibat.text.Bilingual;
import vn.noibat.year.TargetRecord;

/**
 * A row of plan against result as sealed; what no source states is absent.
 *
 * @param assessment {@code exceeded}, {@code met}, {@code below}, {@code broadly-done} or
 * {@code not-stated}
 */
public record TargetContent(String id, @Nullable String indicator, Bilingual label, @Nullable Bilingual plan,
		boolean planDerived, @Nullable Bilingual result, @Nullable Bilingual comparison, boolean comparisonDerived,
		String assessment, List<SourceContent> sources) {

	static TargetContent of(TargetRecord target, Disclosure disclosure) {
		return new TargetContent(target.id(), target.indicator(), target.label(), target.plan(), target.planDerived(),
				target.result(), target.comparison(), target.comparisonDerived(), target.assessment(),
				disclosure.sources(target.sources()));
	}

}
