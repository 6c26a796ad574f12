package vn.noibat.press;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

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
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;

import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;

import vn.noibat.delivery.AcknowledgementCode;
import vn.noibat.delivery.NewAcknowledgement;
import vn.noibat.edition.Archive;
import vn.noibat.edition.SearchQuery;
import vn.noibat.edition.Verifying;
import vn.noibat.office.TokenBearer;
import vn.noibat.office.TokenScope;
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
	private static final Set<String> NEVER_MISSING = Set.of("years", "indicators", "documents", "documentsCsv",
			"register", "search");

	private static final Set<String> TABLES = Set.of("indicatorCsv", "documentsCsv", "documentCsv");

	private static final String POSTED = "verifyContent";

	private static final String ACKNOWLEDGED = "acknowledge";

	private static final String PICTURE = "embargoedPicture";

	private static final String LETTER = "letter";

	/** Operations whose answer has the shape of another. */
	private static final Map<String, String> SHAPES = Map.of(POSTED, "verify", "yearNinjs", "ninjs", "highlightNinjs",
			"ninjs", "embargoedEdition", "edition", "embargoedSignature", "signature", "embargoedNinjs", "ninjs",
			ACKNOWLEDGED, "acknowledgement");

	/** Operations with parameters that are called as those of others are. */
	private static final Set<String> OWN_PARAMETERS = Set.of("verify", ACKNOWLEDGED);

	private static final List<String> PICTURES = List.of("image/jpeg", "image/png", "image/webp");

	private static final String TOKEN = "token";

	/** For what the token of a press office must be good; all else needs none. */
	private static final Map<String, TokenScope> SCOPES = Map.of("queue", TokenScope.QUEUE, LETTER, TokenScope.QUEUE,
			ACKNOWLEDGED, TokenScope.ACKNOWLEDGE, "embargoedEdition", TokenScope.READ_EMBARGOED, "embargoedSignature",
			TokenScope.READ_EMBARGOED, "embargoedNinjs", TokenScope.READ_EMBARGOED, PICTURE, TokenScope.READ_EMBARGOED);

	static {
		// It comes in the header that the security scheme names.
		SpringDocUtils.getConfig().addRequestWrapperToIgnore(TokenBearer.class);
	}

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
		String shape = SHAPES.getOrDefault(name, name);
		operation.setOperationId(name);
		operation.setTags(null);
		operation.setSummary(said("press.openapi." + name));
		if (operation.getParameters() != null) {
			operation.getParameters()
				.forEach((parameter) -> describe(parameter, OWN_PARAMETERS.contains(name) ? name + "." : ""));
		}
		ApiResponses responses = new ApiResponses();
		responses.addApiResponse("200",
				new ApiResponse().description(said("press.openapi." + shape)).content(content(shape)));
		refusals(name).forEach((status) -> responses.addApiResponse(status,
				new ApiResponse()
					.description(said("press.openapi." + (refusesMore(name, status) ? name + "." : "") + status))
					.content(new Content().addMediaType("application/problem+json",
							new MediaType().schema(reference("problem"))))));
		operation.setResponses(responses);
		if (name.equals(POSTED)) {
			operation.setRequestBody(posted());
		}
		if (name.equals(ACKNOWLEDGED)) {
			operation.setRequestBody(acknowledgement());
		}
		if (SCOPES.containsKey(name)) {
			operation.addSecurityItem(new SecurityRequirement().addList(TOKEN, String.valueOf(SCOPES.get(name))));
		}
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
		components.addSecuritySchemes(TOKEN,
				new SecurityScheme().type(SecurityScheme.Type.HTTP)
					.scheme("bearer")
					.description(said("press.openapi.token")));
		api.setComponents(components);
	}

	private RequestBody posted() {
		Content content = new Content().addMediaType("text/plain",
				new MediaType().schema(text().maxLength(Verifying.LONGEST_TEXT)));
		content.addMediaType("application/json", new MediaType().schema(typed("object")));
		content.addMediaType("application/octet-stream", new MediaType().schema(text().format("binary")));
		content.addMediaType("application/pdf", new MediaType().schema(text().format("binary")));
		return new RequestBody().required(true).description(said("press.openapi.posted")).content(content);
	}

	private RequestBody acknowledgement() {
		Schema<Object> code = text();
		code.setEnum(Stream.of(AcknowledgementCode.values()).<Object>map(AcknowledgementCode::code).toList());
		Schema<Object> answer = typed("object");
		answer.addProperty("code", code);
		answer.addProperty("reason", text().maxLength(NewAcknowledgement.LONGEST));
		answer.addProperty("printedUrl", text().format("uri"));
		answer.addRequiredItem("code");
		return new RequestBody().required(true)
			.description(said("press.openapi.acknowledged"))
			.content(new Content().addMediaType("application/json", new MediaType().schema(answer)));
	}

	private static boolean refusesMore(String name, String status) {
		return name.equals(ACKNOWLEDGED) && status.equals("413");
	}

	private static List<String> refusals(String name) {
		if (name.equals(ACKNOWLEDGED)) {
			return List.of("400", "401", "403", "404", "413", "415", "422");
		}
		if (SCOPES.containsKey(name)) {
			return name.equals("queue") ? List.of("400", "401", "403") : List.of("400", "401", "403", "404", "410");
		}
		if (name.equals(POSTED)) {
			return List.of("400", "413", "415", "503");
		}
		if (name.equals("verify")) {
			return List.of("400", "503");
		}
		if (NEVER_MISSING.contains(name)) {
			return List.of("400");
		}
		boolean takenBack = name.equals("highlight") || name.equals("edition");
		return takenBack ? List.of("400", "404", "410") : List.of("400", "404");
	}

	private void describe(Parameter parameter, String scope) {
		String name = scope + parameter.getName();
		parameter.setDescription(said("press.openapi.parameter." + name));
		// In place of the one made by the library, which other parameters share.
		parameter.setSchema(switch (name) {
			case "changedSince" -> text().format("date-time");
			case "q" -> text()._default("").maxLength(SearchQuery.LONGEST_TEXT);
			case "lang" -> language();
			case "year" -> number();
			case "rank", "number" -> number().minimum(BigDecimal.ONE);
			case "after" -> number()._default(0).minimum(BigDecimal.ZERO);
			case "page" -> number()._default(1).minimum(BigDecimal.ONE);
			case "size" ->
				number()._default(20).minimum(BigDecimal.ONE).maximum(BigDecimal.valueOf(SearchQuery.LARGEST_PAGE));
			default -> text();
		});
	}

	private static Schema<Object> text() {
		return typed("string");
	}

	private static Schema<Object> language() {
		Schema<Object> language = text();
		language.setEnum(Stream.of(Language.values()).<Object>map(Language::code).toList());
		language.setDefault(Language.VI.code());
		return language;
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
		if (TABLES.contains(name)) {
			return new Content().addMediaType("text/csv", new MediaType().schema(text()));
		}
		if (name.equals(LETTER)) {
			return new Content().addMediaType("application/pdf", new MediaType().schema(text().format("binary")));
		}
		if (name.equals("signature")) {
			return new Content().addMediaType("application/jose", new MediaType().schema(text()));
		}
		if (name.equals(PICTURE)) {
			Content pictures = new Content();
			PICTURES.forEach((type) -> pictures.addMediaType(type, new MediaType().schema(text().format("binary"))));
			return pictures;
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
				.replace("\"#/$defs/", "\"" + COMPONENTS)
				.replaceAll("\"([a-z]+)\\.json\"", "\"" + COMPONENTS + component("$1") + "\"");
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
