package vn.noibat.edition;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import vn.noibat.approval.ApprovedList;
import vn.noibat.approval.RecordedList;
import vn.noibat.approval.TrailStep;
import vn.noibat.document.Register;
import vn.noibat.document.RegisteredDocument;
import vn.noibat.document.Visibility;
import vn.noibat.figure.IndicatorDefinition;
import vn.noibat.figure.Plan;
import vn.noibat.figure.SourceReference;
import vn.noibat.figure.StatedFact;
import vn.noibat.file.FileStore;
import vn.noibat.highlight.SubmittedHighlight;
import vn.noibat.year.EventRecord;
import vn.noibat.year.Releasable;
import vn.noibat.year.TaskRecord;
import vn.noibat.year.YearRecord;

/**
 * Composes what an edition says from what is handed over for release.
 */
@Component
class Composition {

	private final Register register;

	private final FileStore files;

	private final Disclosure disclosure;

	Composition(Register register, FileStore files, Disclosure disclosure) {
		this.register = register;
		this.files = files;
		this.disclosure = disclosure;
	}

	YearContent compose(Releasable releasable) {
		if (releasable instanceof RecordedList list) {
			return compose(list.year(), list.highlights(), list.trail());
		}
		if (releasable instanceof ApprovedList list) {
			return compose(list.year(), list.highlights(), list.trail());
		}
		return compose(releasable.year(), List.of(), List.of());
	}

	/**
	 * What stays at the address of a year that is taken back: its name, nothing of its
	 * text.
	 */
	YearContent withdrawn(YearContent last) {
		return new YearContent(last.id(), last.year(), last.locality(), last.localityName(), last.stage(),
				last.wording(), last.word(), last.places(), last.title(), null, null, last.fields(), List.of(),
				List.of(), List.of(), null, List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
	}

	private YearContent compose(YearRecord year, List<SubmittedHighlight> highlights, List<TrailStep> trail) {
		Map<String, String> roles = roles(year, highlights, trail);
		Disclosure disclosure = this.disclosure.over(documents(roles, sources(year, highlights)));
		return new YearContent(year.id(), year.year(), year.locality().name().vi(), year.locality().name(),
				year.stage().code(), year.wording(), year.locality().word(), year.places(), year.title(),
				year.introduction(), year.conclusion(), fields(year), indicators(year, highlights),
				highlights.stream().map((highlight) -> HighlightContent.of(highlight, disclosure)).toList(),
				year.events().stream().map((event) -> EventContent.of(event, disclosure)).toList(), null,
				year.facts().stream().map((fact) -> FactContent.of(fact, disclosure)).toList(),
				year.targets().stream().map((target) -> TargetContent.of(target, disclosure)).toList(),
				year.shortcomings().stream().map((one) -> ShortcomingContent.of(one, disclosure)).toList(),
				year.tasks().stream().map((task) -> TaskContent.of(task, disclosure)).toList(),
				documents(roles, disclosure), trail.stream().map((step) -> TrailContent.of(step, disclosure)).toList());
	}

	private List<FieldContent> fields(YearRecord year) {
		return year.locality().fields().stream().map((field) -> new FieldContent(field.code(), field.label())).toList();
	}

	private List<IndicatorContent> indicators(YearRecord year, List<SubmittedHighlight> highlights) {
		return facts(year, highlights).map(StatedFact::indicator)
			.distinct()
			.sorted(Comparator.comparingInt(IndicatorDefinition::position))
			.map(IndicatorContent::of)
			.toList();
	}

	private static Map<String, String> roles(YearRecord year, List<SubmittedHighlight> highlights,
			List<TrailStep> trail) {
		Map<String, String> roles = new LinkedHashMap<>();
		trail.stream()
			.filter((step) -> step.documentId() != null)
			.forEach((step) -> roles.put(Objects.requireNonNull(step.documentId()), step.role().code()));
		Set<String> cited = new LinkedHashSet<>();
		highlights.forEach((highlight) -> cited.addAll(highlight.documents()));
		year.events().forEach((event) -> cited.addAll(event.documents()));
		year.tasks().forEach((task) -> cited.addAll(task.documents()));
		sources(year, highlights).filter((source) -> "document".equals(source.kind()))
			.map(SourceReference::documentId)
			.filter(Objects::nonNull)
			.forEach(cited::add);
		cited.forEach((id) -> roles.putIfAbsent(id, "cited"));
		return roles;
	}

	private static Stream<StatedFact> facts(YearRecord year, List<SubmittedHighlight> highlights) {
		return Stream
			.of(highlights.stream().map(SubmittedHighlight::facts), year.events().stream().map(EventRecord::facts),
					year.tasks().stream().map(TaskRecord::facts), Stream.of(year.facts()))
			.flatMap((lists) -> lists)
			.flatMap(Collection::stream);
	}

	/** Every source that anything of the year rests on. */
	private static Stream<SourceReference> sources(YearRecord year, List<SubmittedHighlight> highlights) {
		return Stream.of(facts(year, highlights).flatMap(
				(fact) -> Stream.concat(fact.sources().stream(), Stream.ofNullable(fact.plan()).map(Plan::source))),
				highlights.stream().flatMap((highlight) -> highlight.sources().stream()),
				year.events().stream().flatMap((event) -> event.sources().stream()),
				year.targets().stream().flatMap((target) -> target.sources().stream()),
				year.shortcomings().stream().flatMap((shortcoming) -> shortcoming.sources().stream()),
				year.tasks().stream().flatMap((task) -> task.sources().stream()))
			.flatMap((all) -> all);
	}

	private static Set<String> documents(Map<String, String> roles, Stream<SourceReference> sources) {
		Set<String> documents = new LinkedHashSet<>(roles.keySet());
		sources.map(SourceReference::documentId).filter(Objects::nonNull).forEach(documents::add);
		return documents;
	}

	private List<DocumentContent> documents(Map<String, String> roles, Disclosure disclosure) {
		return this.register.documents(disclosure.named(roles.keySet()))
			.stream()
			.map((document) -> DocumentContent.of(document, Objects.requireNonNull(roles.get(document.id())),
					file(document)))
			.toList();
	}

	private @Nullable FileContent file(RegisteredDocument document) {
		return (document.fileId() != null && document.visibility().covers(Visibility.FILE))
				? FileContent.of(this.files.file(document.fileId())) : null;
	}

}
