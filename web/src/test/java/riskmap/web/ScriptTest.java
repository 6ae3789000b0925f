package riskmap.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** Runs the tests of the page's own modules, in {@code src/test/js}, where a Node.js is installed. */
class ScriptTest {

    @Test
    void modulesKeepTheirPromises() throws IOException, InterruptedException {
        Assumptions.assumeTrue(
                answers("node", "--version"), "no Node.js here: the tests in web/src/test/js are skipped");
        Process process = new ProcessBuilder("node", "--test", "--test-reporter=spec", "src/test/js/")
                .directory(Path.of("").toAbsolutePath().toFile())
                .redirectErrorStream(true)
                .start();
        String report = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), report);
    }

    private static boolean answers(String... command) throws InterruptedException {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        }
    }
}
