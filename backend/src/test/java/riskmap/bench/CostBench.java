package riskmap.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import riskmap.backend.http.TestService;
import riskmap.backend.live.DemoCity;
import riskmap.geodata.demo.DemoSize;

/**
 * Processor time of requests of every process on the demo zone beside the estimate they are admitted by, which is that of
 * the refusal of the same request as a job: jobs are allowed nothing here.
 */
public final class CostBench {

    private static final String LINE =
            "{'type': 'LineString', 'coordinates': [[120.62, 31.25], [120.7, 31.3], [120.8, 31.36]]}";
    private static final String[][] REQUESTS = {
        {"grid-coverage", "", "application/json"},
        {"grid-coverage", "'counts': false", "application/json"},
        {"grid-coverage", "'generate': 'hexagon', 'cellSize': 500, 'counts': false", "application/json"},
        {"grid-coverage", "'generate': 'square', 'cellSize': 244", "application/json"},
        {"even-grids", "'cellSize': 250", "application/geo+json"},
        {"even-grids", "'cellSize': 150, 'shape': 'hexagon'", "application/geo+json"},
        {"inspection-coverage", "", "application/json"},
        {"density", "'layer': 'enterprises'", "application/json"},
        {"density", "'layer': 'enterprises', 'bandwidth': 100", "image/png"},
        {"density", "'layer': 'enterprises', 'bandwidth': 3000, 'kernel': 'gaussian'", "application/json"},
        {"density", "'layer': 'enterprises', 'width': 2048, 'height': 2048", "image/tiff; application=geotiff"},
        {"density", "'layer': 'hidden-dangers'", "application/json"},
        {"density", "'layer': 'enterprises', 'width': 640, 'height': 640", "application/geo+json"},
        {"hot-spots", "'layer': 'enterprises'", "application/geo+json"},
        {"hot-spots", "'layer': 'enterprises', 'cellSize': 100", "application/geo+json"},
        {"hot-spots", "'layer': 'enterprises', 'cellSize': 100, 'distance': 1500", "application/geo+json"},
        {"detect-clusters", "", "application/geo+json"},
        {"detect-clusters", "'distance': 200, 'minCount': 10", "application/geo+json"},
        {"detect-clusters", "'method': 'hdbscan', 'minCount': 10", "application/geo+json"},
        {"detect-clusters", "'trades': 'all'", "application/geo+json"},
        {"detect-clusters", "'trades': 'all', 'method': 'hdbscan', 'minCount': 10", "application/geo+json"},
        {"detect-clusters", "'trades': 'all', 'distance': 300, 'minCount': 100", "application/geo+json"},
        {
            "proximity",
            "'layer': 'enterprises', 'point': [120.72, 31.3], 'within': 20000, 'k': 10000",
            "application/geo+json"
        },
        {"proximity", "'layer': 'enterprises', 'geometry': " + LINE + ", 'within': 500", "application/geo+json"},
        {"proximity", "'mode': 'rings', 'point': [120.72, 31.3]", "application/json"},
        {"proximity", "'mode': 'rings', 'geometry': " + LINE, "application/json"},
        {
            "proximity",
            "'mode': 'along', 'layer': 'enterprises', 'geometry': " + LINE + ", 'within': 500",
            "application/geo+json"
        },
        {
            "proximity",
            "'mode': 'pairs', 'layer': 'enterprises', 'other': 'hazard-sources', 'within': 300",
            "application/geo+json"
        },
        {"proximity", "'mode': 'pairs', 'layer': 'enterprises', 'within': 100", "application/geo+json"},
        {
            "proximity",
            "'mode': 'pairs', 'layer': 'industrial-clusters', 'other': 'enterprises', 'within': 300",
            "application/geo+json"
        },
        {"proximity", "'layer': 'enterprises', 'geometry': " + circle(1000) + ", 'within': 500", "application/geo+json"}
    };

    private CostBench() {}

    /** A polygon of so many corners about the middle of the zone. */
    private static String circle(int corners) {
        List<String> ring = new ArrayList<>();
        for (int i = 0; i <= corners; i++) {
            double angle = 2 * Math.PI * (i % corners) / corners;
            ring.add("[" + (120.72 + 0.03 * Math.cos(angle)) + "," + (31.3 + 0.03 * Math.sin(angle)) + "]");
        }
        return "{'type': 'Polygon', 'coordinates': [[" + String.join(",", ring) + "]]}";
    }

    /** Runs all, or those of the processes named; no further arguments. */
    public static void main(String... only) {
        Map<String, Object> limits = Map.of("riskmap.processes.seconds", 1e6, "riskmap.processes.job-seconds", -1);
        try (TestService service = TestService.start(limits)) {
            DemoCity.build(service.city(), DemoSize.FULL, Instant.parse("2026-11-20T00:00:00Z"));
            for (String[] request : REQUESTS) {
                if (only.length == 0 || List.of(only).contains(request[0])) {
                    report(service, request);
                }
            }
        }
    }

    private static void report(TestService service, String... request) {
        String[] headers = service.asAdmin("Content-Type", "application/json");
        String[] asJob = service.asAdmin("Content-Type", "application/json", "Prefer", "respond-async");
        double estimate =
                TestService.json(ask(service, asJob, request)).get("seconds").asDouble();
        StringBuilder line = new StringBuilder();
        double last = 0;
        for (int i = 0; i < 4; i++) {
            long before = processor();
            HttpResponse<byte[]> answer = ask(service, headers, request);
            last = (processor() - before) / 1e9;
            line.append(answer.statusCode() == 200 ? String.format(" %.2f", last) : " status " + answer.statusCode());
        }
        System.out.printf(
                "%-19s %-75.75s estimate %6.2f s, processor%s s, ratio %.1f%n",
                request[0], request[1], estimate, line, estimate / last);
    }

    private static HttpResponse<byte[]> ask(TestService service, String[] headers, String... request) {
        String body = "{'inputs': {" + request[1] + "}, 'outputs': {'result': {'format': {'mediaType': '" + request[2]
                + "'}}}}";
        return service.send("POST", "/ogc/processes/" + request[0] + "/execution", body.replace('\'', '"'), headers);
    }

    private static long processor() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
    }
}
