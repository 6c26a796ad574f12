package vn.noibat.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.web.servlet.resource.ResourceTransformer;
import org.springframework.web.servlet.resource.ResourceTransformerChain;
import org.springframework.web.servlet.resource.TransformedResource;

/**
 * Writes the address of a module where it is imported by its name: an import map would
 * have to stand in the page, which its content security policy forbids.
 */
class ModuleAddresses implements ResourceTransformer {

	private static final Pattern IMPORT = Pattern
		.compile("(?m)^(\\s*(?:import|export)\\b[^;'\"]*?(?:from\\s*)?)(['\"])([a-z][a-z0-9-]*)\\2");

	private static final Pattern PLACE = Pattern
		.compile("META-INF/resources/webjars/([a-z0-9-]+)/([^/]+)/((?:dist/)?index\\.js)$");

	private final Map<String, String> addresses;

	ModuleAddresses() {
		this.addresses = modules();
	}

	@Override
	public Resource transform(HttpServletRequest request, Resource resource, ResourceTransformerChain chain)
			throws IOException {
		Resource module = chain.transform(request, resource);
		String name = module.getFilename();
		if (name == null || !name.endsWith(".js")) {
			return module;
		}
		String script = module.getContentAsString(StandardCharsets.UTF_8);
		return new TransformedResource(module, addressed(script).getBytes(StandardCharsets.UTF_8));
	}

	/** The script with the addresses of the modules it imports. */
	String addressed(String script) {
		return IMPORT.matcher(script).replaceAll((found) -> {
			String address = this.addresses.get(found.group(3));
			return Matcher.quoteReplacement(
					(address != null) ? found.group(1) + found.group(2) + address + found.group(2) : found.group());
		});
	}

	private static Map<String, String> modules() {
		Map<String, String> modules = new TreeMap<>();
		PathMatchingResourcePatternResolver resources = new PathMatchingResourcePatternResolver();
		try {
			for (String file : new String[] { "index.js", "dist/index.js" }) {
				for (Resource resource : resources.getResources("classpath*:META-INF/resources/webjars/*/*/" + file)) {
					Matcher place = PLACE.matcher(resource.getURL().toString());
					if (place.find()) {
						modules.put(place.group(1), ModuleConfiguration.PATH + place.group(1) + "/" + place.group(2)
								+ "/" + place.group(3));
					}
				}
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return modules;
	}

}
