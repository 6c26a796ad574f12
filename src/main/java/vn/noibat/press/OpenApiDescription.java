package vn.noibat.press;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.examples.Example;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.servers.Server;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;

import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;

import vn.noibat.edition.Archive;
import vn.noibat.edition.SearchQuery;
import vn.noibat.text.Language;
import vn.noibat.web.Addresses;

/**
 * Describes the API: its addresses as the controllers have them, its shapes as the
 * schemas of the contract say.
 */
@Component
class OpenApiDescription implements OperationCustomizer, OpenApiCustomizer {

	private static final String COMPONENTS = "#/components/schemas/";

	/** These answer whatever is asked of them. */
	private static final Set<String> NEVER_MISSING = Set.of("years", "indicators", "documents", "search");

	private final Contract contract;

	private final Sentences sentences;

	private final Addresses addresses;

	private final Imprint imprint;

	private final Archive archive;

	OpenApiDescription(Contract contract, Sentences sentences, Addresses addresses, Imprint imprint, Archive archive) {
		this.contract = contract;
		this.sentences = sentences;
		this.addresses = addresses;
		this.imprint = imprint;
		this.archive = archive;
	}

	@Override
	public Operation customize(Operation operation, HandlerMethod handler) {
		String name = handler.getMethod().getName();
		operation.setOperationId(name);
		operation.setTags(null);
		operation.setSummary(said("press.openapi." + name));
		if (operation.getParameters() != null) {
			operation.getParameters().forEach(this::describe);
		}
		ApiResponses responses = new ApiResponses();
		responses.addApiResponse("200",
				new ApiResponse().description(said("press.openapi." + name)).content(content(name)));
		refusals(name, handler).forEach((status) -> responses.addApiResponse(status,
				new ApiResponse().description(said("press.openapi." + status))
					.content(new Content().addMediaType("application/problem+json",
							new MediaType().schema(reference("problem"))))));
		operation.setResponses(responses);
		return operation;
	}

	@Override
	public void customise(OpenAPI api) {
		Terms terms = this.imprint.terms(this.archive.current());
		api.setInfo(new Info().title(said("press.openapi.title"))
			.description(said("press.openapi.description"))
			.version("1")
			.license(new License().name(terms.licence().in(Language.EN))));
		api.setServers(List.of(new Server().url(this.addresses.base())));
		api.setTags(null);
		Components components = new Components();
		this.contract.schemas().forEach((name, schema) -> add(components, name, schema));
		api.setComponents(components);
	}

	private static List<String> refusals(String name, HandlerMethod handler) {
		if (NEVER_MISSING.contains(name)) {
			return List.of("400");
		}
		boolean takenBack = name.equals("highlight") || name.equals("edition");
		return takenBack ? List.of("400", "404", "410") : List.of("400", "404");
	}

	private void describe(Parameter parameter) {
		parameter.setDescription(said("press.openapi.parameter." + parameter.getName()));
		// In place of the one made by the library, which other parameters share.
		parameter.setSchema(switch (parameter.getName()) {
			case "changedSince" -> text().format("date-time");
			case "q" -> text()._default("").maxLength(SearchQuery.LONGEST_TEXT);
			case "year" -> number();
			case "rank", "number" -> number().minimum(BigDecimal.ONE);
			case "page" -> number()._default(1).minimum(BigDecimal.ONE);
			case "size" ->
				number()._default(20).minimum(BigDecimal.ONE).maximum(BigDecimal.valueOf(SearchQuery.LARGEST_PAGE));
			default -> text();
		});
	}

	private static Schema<Object> text() {
		return typed("string");
	}

	private static Schema<Object> number() {
		return typed("integer");
	}

	private static Schema<Object> typed(String type) {
		Schema<Object> schema = new JsonSchema();
		schema.addType(type);
		return schema;
	}

	private Content content(String name) {
		if (name.equals("indicatorCsv")) {
			return new Content().addMediaType("text/csv", new MediaType().schema(text()));
		}
		MediaType json = new MediaType();
		if (this.contract.schema(name).isPresent()) {
			json.schema(reference(name));
		}
		else {
			json.schema(new JsonSchema().typesItem("object"));
		}
		this.contract.examples()
			.keySet()
			.stream()
			.filter((example) -> example.equals(name) || example.startsWith(name + "-"))
			.forEach((example) -> json.addExamples(example,
					new Example().externalValue(this.addresses.absolute("/api/v1/examples/" + example + ".json"))));
		return new Content().addMediaType("application/json", json);
	}

	private static Schema<?> reference(String name) {
		return new JsonSchema().$ref(COMPONENTS + component(name));
	}

	private static void add(Components components, String name, byte[] file) {
		try {
			String text = new String(file, StandardCharsets.UTF_8).replace("\"common.json#/$defs/", "\"" + COMPONENTS)
				.replace("\"#/$defs/", "\"" + COMPONENTS);
			JsonNode schema = Json31.mapper().readTree(text);
			JsonNode definitions = schema.get("$defs");
			if (definitions == null) {
				components.addSchemas(component(name), parse(schema));
				return;
			}
			for (Map.Entry<String, JsonNode> definition : definitions.properties()) {
				components.addSchemas(definition.getKey(), parse(definition.getValue()));
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Schema<?> parse(JsonNode schema) throws IOException {
		Schema<?> parsed = Json31.mapper().treeToValue(schema, JsonSchema.class);
		parsed.set$schema(null);
		return parsed;
	}

	private static String component(String name) {
		return name + "Answer";
	}

	private String said(String key) {
		return this.sentences.in(Language.EN, key);
	}

}
