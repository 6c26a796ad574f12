package vn.noibat.office;

import vn.noibat.text.Language;

/**
 * A press office.
 *
 * @param id which stands in addresses and never changes
 * @param contactPerson whom to ask for; empty while not known
 * @param telephone as it is dialled; empty while not known
 * @param language in which its pages and mails are
 * @param enabled whether anything is sent to it and its tokens are taken
 */
public record PressOffice(String id, String name, String contactPerson, String telephone, Language language,
		boolean enabled) {
}
