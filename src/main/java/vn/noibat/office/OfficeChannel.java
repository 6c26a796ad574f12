package vn.noibat.office;

import java.util.UUID;

/**
 * Where messages to a press office go.
 *
 * @param kind {@link ChannelKind#WEBHOOK} or {@link ChannelKind#EMAIL}
 * @param address an address of the web or of mail
 * @param on whether messages are sent there: never to an office that is closed
 */
public record OfficeChannel(UUID id, String officeId, ChannelKind kind, String address, boolean on) {
}
