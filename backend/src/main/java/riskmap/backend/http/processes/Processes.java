package riskmap.backend.http.processes;

import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import riskmap.backend.http.problem.Problem;
import riskmap.geodata.model.LocalizedText;

/** Every process of the service. */
@Singleton
final class Processes {

    private static final String NO_SUCH_PROCESS =
            "http://www.opengis.net/def/exceptions/ogcapi-processes-1/1.0/no-such-process";

    private final List<AnalysisProcess> all;

    Processes(List<AnalysisProcess> all) {
        this.all =
                all.stream().sorted(Comparator.comparing(AnalysisProcess::id)).toList();
    }

    /** All of them, by id. */
    List<AnalysisProcess> all() {
        return all;
    }

    /** The process of that id; a problem of status 404 that lists the processes when there is none. */
    AnalysisProcess process(String id) {
        return all.stream()
                .filter(process -> process.id().equals(id))
                .findFirst()
                .orElseThrow(() -> {
                    List<String> known = all.stream().map(AnalysisProcess::id).toList();
                    return Problem.of(
                                    404,
                                    NO_SUCH_PROCESS,
                                    LocalizedText.of("没有这个分析", "There is no such process"),
                                    LocalizedText.of(
                                            "没有分析“" + Problem.shorten(id) + "”，现有 " + String.join(", ", known),
                                            "there is no process '" + Problem.shorten(id) + "'; the processes are "
                                                    + String.join(", ", known)))
                            .with("process", Problem.shorten(id))
                            .with("allowed", known)
                            .toException();
                });
    }
}
