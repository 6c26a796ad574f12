package vn.noibat.approval;

import java.util.List;

import vn.noibat.text.Bilingual;

/**
 * A route to begin with, which the secretary makes fit.
 */
record RouteTemplate(String id, RoundKind kind, Bilingual name, List<RouteStep> steps) {
}
