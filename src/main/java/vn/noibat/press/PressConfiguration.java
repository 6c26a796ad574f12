package vn.noibat.press;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/**
 * Makes the room's properties known.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PressProperties.class)
class PressConfiguration {

}
