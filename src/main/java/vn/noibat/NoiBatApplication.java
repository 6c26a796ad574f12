package vn.noibat;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/**
 * The portal on which a city publishes its ten highlights of the year.
 */
@SpringBootApplication
public class NoiBatApplication {

	public static void main(String[] args) {
		SpringApplication.run(NoiBatApplication.class, args);
	}

}
