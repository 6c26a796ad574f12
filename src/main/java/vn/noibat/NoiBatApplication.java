package vn.noibat;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

import vn.noibat.verify.VerifyProgram;

/**
 * The portal on which a city publishes its ten highlights of the year.
 */
@SpringBootApplication
public class NoiBatApplication {

	public static void main(String[] args) {
		if (args.length > 0 && args[0].equals(VerifyProgram.NAME)) {
			// Whatever the machine's own encoding is: the report is Vietnamese.
			PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
			System.exit(VerifyProgram.run(List.of(args).subList(1, args.length), out));
		}
		SpringApplication.run(NoiBatApplication.class, args);
	}

}
