package riskmap.geodata;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** Real data beside the repository. It is not part of it, so tests that need it are skipped where it is absent. */
public final class SharedData {

    private SharedData() {}

    /** A file below {@code shared/data}, looked for upward from the working directory; skips the test when absent. */
    public static Path file(String path) {
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            Path file = folder.resolve("shared/data").resolve(path);
            if (Files.exists(file)) {
                return file;
            }
        }
        Assumptions.abort("real data shared/data/" + path + " is not beside the repository; skipped");
        throw new IllegalStateException("unreachable");
    }
}
