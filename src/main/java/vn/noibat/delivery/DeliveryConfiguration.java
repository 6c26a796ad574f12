package vn.noibat.delivery;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/**
 * Reads how messages are delivered and how long offices have to answer.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({ DeliveryProperties.class, AcknowledgeWithin.class })
class DeliveryConfiguration {

}
