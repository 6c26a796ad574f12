package vn.noibat.file;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.noibat.file.HostileFiles.Made;

class HostileFilesTests {

	// A second on a machine that does nothing else; processors that are shared count
	// more.
	private static final long MOST_MILLIS = 3000;

	@TempDir
	private static Path folder;

	@Test
	void refusesWhatSwellsRunsOrReachesOutWithinASecondAnd64Megabytes() throws Exception {
		Map<String, Made> good = HostileFiles.good();
		Map<String, Made> hostile = HostileFiles.all();
		Map<String, Made> all = new LinkedHashMap<>(good);
		all.putAll(hostile);

		List<String[]> answers = read(all);

		SoftAssertions.assertSoftly((softly) -> {
			int number = 0;
			for (Map.Entry<String, Made> file : all.entrySet()) {
				String[] answer = answers.get(number++);
				System.out.printf("%s: %s ms of the processor, %s ms: %s%n", file.getKey(), answer[1], answer[2],
						answer[3]);
				softly.assertThat(answer[3]).as(file.getKey()).startsWith(file.getValue().expected());
				if (hostile.containsKey(file.getKey())) {
					softly.assertThat(Long.parseLong(answer[1])).as(file.getKey()).isLessThanOrEqualTo(MOST_MILLIS);
				}
			}
			softly.assertThat(answers).hasSize(all.size());
		});
	}

	private static List<String[]> read(Map<String, Made> files) throws IOException, InterruptedException {
		List<String> command = new ArrayList<>(
				List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx64m", "-Xmn14m",
						"-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"),
						SmallReader.class.getName()));
		for (Made file : files.values()) {
			Path path = folder.resolve(String.valueOf(command.size()));
			Files.write(path, file.bytes().make());
			command.add(path.toString());
		}
		Path answers = folder.resolve("answers");
		Process reader = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(answers.toFile()).start();
		reader.waitFor();
		return Files.readAllLines(answers, StandardCharsets.UTF_8)
			.stream()
			.filter((line) -> line.startsWith("read\t"))
			.map((line) -> line.split("\t", 4))
			.toList();
	}

}
