package vn.noibat.account;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.context.ConfigurableApplicationContext;

import vn.noibat.database.OwnSecrets;

/**
 * Spares a portal that a test starts the work that keeps guesses out, which nobody tries
 * there: passwords are hashed as cheaply as Argon2 allows, and the key of the secret box
 * is made once for all portals of this JVM. {@link PasswordRulesTests} hold the portal
 * itself to what it pays.
 */
public final class CheapSecrets {

	private static final int MEMORY_KIB = 8;

	private static final int PASSES = 1;

	/** By the configured key; all portals have the same one of their own. */
	private static final Map<String, SecretBox> boxes = new ConcurrentHashMap<>();

	private CheapSecrets() {
	}

	/**
	 * Registers them before the portal looks for its own: the scan leaves a name alone
	 * that is taken.
	 */
	public static void in(ConfigurableApplicationContext portal) {
		BeanDefinitionRegistry registry = (BeanDefinitionRegistry) portal.getBeanFactory();
		registry.registerBeanDefinition("passwords",
				new RootBeanDefinition(Passwords.class, () -> new Passwords(MEMORY_KIB, PASSES)));
		RootBeanDefinition box = new RootBeanDefinition(SecretBox.class, () -> box(portal));
		// The slices (@DataJpaTest) have nothing to put into it.
		box.setLazyInit(true);
		registry.registerBeanDefinition("secretBox", box);
	}

	private static SecretBox box(ConfigurableApplicationContext portal) {
		String configured = portal.getEnvironment().getProperty("noibat.secret-key", "");
		ObjectProvider<OwnSecrets> own = portal.getBeanProvider(OwnSecrets.class);
		if (configured.isBlank() && own.getIfAvailable() == null) {
			return new SecretBox(configured, own);
		}
		return boxes.computeIfAbsent(configured, (key) -> new SecretBox(key, own));
	}

}
