package vn.noibat.press;

import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import vn.noibat.web.RefusedRequest;

/**
 * The schemas that the OpenAPI document is made of, and the examples it refers to.
 */
@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
class ContractController {

	private final Contract contract;

	ContractController(Contract contract) {
		this.contract = contract;
	}

	@GetMapping("/schemas/{name}.json")
	byte[] schema(@PathVariable String name) {
		return this.contract.schema(name).orElseThrow(ContractController::unknown);
	}

	@GetMapping("/examples/{name}.json")
	byte[] example(@PathVariable String name) {
		return this.contract.example(name).orElseThrow(ContractController::unknown);
	}

	private static RefusedRequest unknown() {
		return RefusedRequest.missing("press.refused.file");
	}

}
