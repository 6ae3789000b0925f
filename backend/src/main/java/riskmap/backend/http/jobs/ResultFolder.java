package riskmap.backend.http.jobs;

import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;

/** Where the bytes of results go: small ones stay in memory, large ones go to files below the data directory. */
@Singleton
public class ResultFolder {

    private final Path folder;
    private final int mostInMemory;
    private final long most;

    ResultFolder(
            @Value("${riskmap.data-dir}") Path dataDir,
            @Value("${riskmap.jobs.most-in-memory:262144}") int mostInMemory,
            @Value("${riskmap.jobs.most-of-result:536870912}") long most) {
        this.folder = dataDir.resolve("results");
        this.mostInMemory = mostInMemory;
        this.most = most;
    }

    /** Something that writes bytes once. */
    public interface Content {

        /** Writes all of them; does not close the stream. */
        void write(OutputStream out) throws IOException;
    }

    /**
     * Takes what the content writes.
     *
     * @throws riskmap.backend.http.problem.ProblemException when it is more than a result may be
     */
    public ResultBody take(Content content) {
        return ResultWriter.write(folder, mostInMemory, most, content);
    }
}
