package vn.noibat.office;

import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.noibat.text.Language;
import vn.noibat.text.Typed;

/**
 * A press office as somebody typed it.
 *
 * @param accounts the names of those that act for it
 * @param version of the office that was shown; null for a new one
 */
record OfficeForm(String name, String contactPerson, String telephone, String language, List<String> accounts,
		@Nullable String version) {

	static final OfficeForm EMPTY = new OfficeForm("", "", "", "VI", List.of(), null);

	OfficeForm {
		name = Typed.text(name);
		contactPerson = Typed.text(contactPerson);
		telephone = Typed.text(telephone);
		language = "EN".equals(language) ? "EN" : "VI";
		accounts = (accounts != null) ? accounts.stream().filter((one) -> !one.isBlank()).distinct().toList()
				: List.of();
	}

	static OfficeForm of(Office office) {
		PressOffice known = office.toRecord();
		return new OfficeForm(known.name(), known.contactPerson(), known.telephone(), known.language().name(),
				List.copyOf(office.accounts()), String.valueOf(office.version()));
	}

	/** The same, based on what is on file by now. */
	OfficeForm basedOn(Office office) {
		return new OfficeForm(this.name, this.contactPerson, this.telephone, this.language, this.accounts,
				String.valueOf(office.version()));
	}

	OfficeCard card() {
		return new OfficeCard(this.name, this.contactPerson, this.telephone, Language.valueOf(this.language));
	}

	/** The version that was shown; -1 where that was none. */
	int typedVersion() {
		return (this.version != null && this.version.matches("[0-9]{1,9}")) ? Integer.parseInt(this.version) : -1;
	}

}
