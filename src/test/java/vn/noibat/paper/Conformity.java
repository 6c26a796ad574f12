package vn.noibat.paper;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;

import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.TestAssertion.Status;
import org.verapdf.pdfa.results.ValidationResult;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What veraPDF says of a PDF that is to be kept and read aloud.
 */
public final class Conformity {

	static {
		VeraGreenfieldFoundryProvider.initialise();
	}

	private Conformity() {
	}

	/** What stands against PDF/A-3a and PDF/UA-1; nothing where all is well. */
	public static List<String> faults(byte[] pdf) throws Exception {
		List<String> faults = new ArrayList<>();
		for (PDFAFlavour flavour : List.of(PDFAFlavour.PDFA_3_A, PDFAFlavour.PDFUA_1)) {
			try (PDFAParser parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
					PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
				ValidationResult result = validator.validate(parser);
				assertThat(result.getTotalAssertions()).isPositive();
				result.getTestAssertions()
					.stream()
					.filter((assertion) -> assertion.getStatus() == Status.FAILED)
					.map((assertion) -> fault(flavour, assertion))
					.distinct()
					.forEach(faults::add);
			}
		}
		return faults;
	}

	private static String fault(PDFAFlavour flavour, TestAssertion assertion) {
		return flavour + " " + assertion.getRuleId().getClause() + " " + assertion.getMessage() + " "
				+ assertion.getLocation().getContext();
	}

}
