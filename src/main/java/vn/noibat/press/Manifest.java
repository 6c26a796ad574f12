package vn.noibat.press;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * The web application manifest.
 */
record Manifest(String name, @JsonProperty("short_name") String shortName, String description, String lang, String dir,
		String id, @JsonProperty("start_url") String startUrl, String scope, String display,
		@JsonProperty("background_color") String backgroundColor,
		@JsonProperty("theme_color") @Nullable String themeColor, List<Icon> icons) {

	record Icon(String src, String sizes, String type) {
	}

}
