package riskmap.backend.http.jobs;

import static riskmap.backend.http.standard.Operation.integer;
import static riskmap.backend.http.standard.Operation.reference;
import static riskmap.backend.http.standard.Operation.schema;

import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import riskmap.backend.http.request.Link;
import riskmap.backend.http.standard.Operation;
import riskmap.backend.http.standard.StandardPart;

/** What jobs add to the service's self-description. */
@Singleton
class JobsPart implements StandardPart {

    private static final String PROCESSES = "http://www.opengis.net/spec/ogcapi-processes-1/1.0/conf/";
    private static final String JSON = "application/json";
    private static final String TAG = "jobs";

    @Override
    public List<String> conformance() {
        return List.of(PROCESSES + "job-list", PROCESSES + "dismiss");
    }

    @Override
    public List<Map<String, Object>> links(String base, String language) {
        return List.of(Link.of(
                base + "/ogc/jobs",
                "http://www.opengis.net/def/rel/ogc/1.0/job-list",
                JSON,
                language.equals("en") ? "Your jobs" : "我的任务"));
    }

    @Override
    public Map<String, Object> paths(String language) {
        Map<String, Object> paths = new LinkedHashMap<>();
        paths.put("/jobs", Map.of("get", list()));
        paths.put("/jobs/{jobId}", Map.of("get", status("getStatus", "How a job is"), "delete", dismiss()));
        paths.put(
                "/jobs/{jobId}/results",
                Map.of(
                        "get",
                        job("getResult", "What a job has made")
                                .answers(200, "the result", schema("object"), JSON, "application/geo+json")
                                .build()));
        paths.put(
                "/jobs/{jobId}/events",
                Map.of(
                        "get",
                        job("getEvents", "The progress of a job as it goes on")
                                .answers(200, "events until it has ended", schema("string"), "text/event-stream")
                                .build()));
        return paths;
    }

    private static Map<String, Object> list() {
        return Operation.of("getJobs", "Your jobs, the latest first", TAG)
                .parameter("processID", "ids of processes", Operation.list(List.of()))
                .parameter("status", "statuses", Operation.list(JobStatus.words()))
                .parameter("type", "kinds of jobs; all are of the kind process", Operation.list(List.of("process")))
                .parameter("datetime", "when the job was accepted", schema("string"))
                .parameter("minDuration", "least seconds of work", integer(0, Integer.MAX_VALUE))
                .parameter("maxDuration", "most seconds of work", integer(0, Integer.MAX_VALUE))
                .parameter("limit", "most jobs of a page", integer(1, JobFilter.MOST))
                .parameter("offset", "jobs before the page", integer(0, Integer.MAX_VALUE))
                .answers(200, "the jobs", schema("object"), JSON, "text/html")
                .build();
    }

    private static Operation job(String id, String summary) {
        return Operation.of(id, summary, TAG).inPath("jobId", "id of a job", schema("string"));
    }

    private static Map<String, Object> status(String id, String summary) {
        return job(id, summary)
                .answers(200, "the status", reference("statusInfo"), JSON, "text/html")
                .build();
    }

    private static Map<String, Object> dismiss() {
        return status("dismiss", "Stops a job, or throws its results away");
    }

    @Override
    public Map<String, Object> schemas(String language) {
        Map<String, Object> properties = new LinkedHashMap<>();
        List.of("jobID", "processID", "message").forEach(name -> properties.put(name, schema("string")));
        properties.put("type", Map.of("type", "string", "enum", List.of("process")));
        properties.put("status", Map.of("type", "string", "enum", JobStatus.words()));
        properties.put("progress", integer(0, 100));
        List.of("created", "started", "finished", "updated", "expires")
                .forEach(name -> properties.put(name, Map.of("type", "string", "format", "date-time")));
        properties.put("links", Map.of("type", "array", "items", schema("object")));
        Map<String, Object> status = new LinkedHashMap<>();
        status.put("type", "object");
        status.put("required", List.of("jobID", "status", "type"));
        status.put("properties", properties);
        return Map.of("statusInfo", status);
    }
}
