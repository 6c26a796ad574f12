package vn.noibat.delivery;

/**
 * A message in an office's queue.
 *
 * @param body the same that webhooks are posted
 */
record QueuedMessage(String id, long position, String body, DeliveryState state) {
}
