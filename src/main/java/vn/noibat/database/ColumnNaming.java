package vn.noibat.database;

import java.util.Set;

import org.hibernate.boot.model.naming.ImplicitNamingStrategyJpaCompliantImpl;
import org.hibernate.boot.model.source.spi.AttributePath;

/**
 * Names the two columns of a bilingual text after what it is the text of: the English
 * text of a title is {@code title_en}.
 */
public class ColumnNaming extends ImplicitNamingStrategyJpaCompliantImpl {

	private static final Set<String> LANGUAGES = Set.of("vi", "en");

	@Override
	protected String transformAttributePath(AttributePath path) {
		if (path.getParent() != null && LANGUAGES.contains(path.getProperty())) {
			return path.getParent().getProperty() + "_" + path.getProperty();
		}
		return path.getProperty();
	}

}
