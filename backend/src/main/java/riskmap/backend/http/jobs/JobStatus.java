package riskmap.backend.http.jobs;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Where a job stands, in the words of OGC API – Processes. */
public enum JobStatus {
    /** Waits for a free thread. */
    ACCEPTED,
    RUNNING,
    SUCCESSFUL,
    FAILED,
    /** Stopped, or its results thrown away, because its owner said so. */
    DISMISSED;

    /** The word in documents and parameters. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether nothing will change any more. */
    public boolean isFinal() {
        return this == SUCCESSFUL || this == FAILED || this == DISMISSED;
    }

    static List<String> words() {
        return Arrays.stream(values()).map(JobStatus::word).toList();
    }
}
