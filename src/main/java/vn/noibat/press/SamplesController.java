package vn.noibat.press;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

import vn.noibat.office.PressOffice;
import vn.noibat.web.Addresses;

/**
 * A press office's page for its programmers: what is sent, how it is verified and
 * answered, and the schemas and examples to download.
 */
@Controller
class SamplesController {

	private static final String MESSAGE = "message-dispatch";

	/** What only press offices get, before what everybody may read. */
	private static final List<String> FIRST = List.of("message", "queue", "acknowledgement");

	private final Contract contract;

	private final Addresses addresses;

	SamplesController(Contract contract, Addresses addresses) {
		this.contract = contract;
		this.addresses = addresses;
	}

	@GetMapping("/toa-soan/samples")
	String samples(PressOffice office, Model model) {
		model.addAttribute("base", this.addresses.base());
		model.addAttribute("message",
				new String(this.contract.example(MESSAGE).orElseThrow(), StandardCharsets.UTF_8).strip());
		model.addAttribute("schemas", sorted(this.contract.schemas().keySet()));
		model.addAttribute("examples", sorted(this.contract.examples().keySet()));
		return "press/samples";
	}

	private static List<String> sorted(Set<String> names) {
		return names.stream()
			.sorted(Comparator.comparing(SamplesController::place).thenComparing((name) -> name))
			.toList();
	}

	private static int place(String name) {
		return FIRST.stream().anyMatch((first) -> name.equals(first) || name.startsWith(first + "-")) ? 0 : 1;
	}

}
