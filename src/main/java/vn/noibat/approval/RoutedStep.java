package vn.noibat.approval;

/**
 * A step of the route of a round.
 */
record RoutedStep(String roundId, RouteStep step) {
}
