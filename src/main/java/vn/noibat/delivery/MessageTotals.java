package vn.noibat.delivery;

/**
 * How far a message is.
 *
 * @param offices to how many it was sent
 * @param reached how many it reached by any way
 * @param answered how many answered and did not refuse it
 * @param arrived of these, how many by a program that said no more than that it arrived
 * @param refused how many refused it
 */
public record MessageTotals(PressMessage message, int offices, int reached, int answered, int arrived, int refused) {
}
