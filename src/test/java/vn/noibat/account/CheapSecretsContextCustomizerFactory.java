package vn.noibat.account;

import java.util.List;

import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.ContextConfigurationAttributes;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.ContextCustomizerFactory;
import org.springframework.test.context.MergedContextConfiguration;

/**
 * Gives every Spring test context {@linkplain CheapSecrets cheap secrets}.
 */
class CheapSecretsContextCustomizerFactory implements ContextCustomizerFactory {

	@Override
	public ContextCustomizer createContextCustomizer(Class<?> testClass,
			List<ContextConfigurationAttributes> configAttributes) {
		return new WithCheapSecrets();
	}

	/**
	 * Equal to every other one, so that contexts are shared between tests as usual.
	 */
	private record WithCheapSecrets() implements ContextCustomizer {

		@Override
		public void customizeContext(ConfigurableApplicationContext context, MergedContextConfiguration merged) {
			CheapSecrets.in(context);
		}

	}

}
