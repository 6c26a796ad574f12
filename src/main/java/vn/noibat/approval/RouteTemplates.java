package vn.noibat.approval;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.noibat.text.Bilingual;

/**
 * The routes to begin with.
 */
@Component
class RouteTemplates {

	private final JdbcClient jdbc;

	RouteTemplates(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	List<RouteTemplate> ofKind(RoundKind kind) {
		return this.jdbc.sql("select id, name_vi, name_en from route_template where kind = ? order by position")
			.param(kind.code())
			.query((row, number) -> new RouteTemplate(row.getString(1), kind,
					Bilingual.of(row.getString(2), row.getString(3)), steps(row.getString(1))))
			.list();
	}

	Optional<RouteTemplate> find(RoundKind kind, String id) {
		return ofKind(kind).stream().filter((template) -> template.id().equals(id)).findFirst();
	}

	private List<RouteStep> steps(String template) {
		return this.jdbc.sql("select * from route_template_step where template_id = ? order by position")
			.param(template)
			.query((row, number) -> new RouteStep(row.getString("role"), row.getString("body_id"),
					form(row.getString("form_vi"), row.getString("form_en")),
					Bilingual.of(row.getString("act_vi"), row.getString("act_en")), row.getBoolean("by_paper"), null))
			.list();
	}

	private static @Nullable Bilingual form(@Nullable String vi, @Nullable String en) {
		return (vi != null) ? Bilingual.of(vi, en) : null;
	}

}
