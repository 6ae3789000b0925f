package riskmap.backend.http.jobs;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import riskmap.backend.http.request.Link;

/** Tells of jobs as OGC API – Processes' {@code statusInfo} does. */
public final class JobDocument {

    private static final String RELATION = "http://www.opengis.net/def/rel/ogc/1.0/";
    private static final String JSON = "application/json";

    private final String base;
    private final String language;

    /** Documents in a language with links below an address. */
    public JobDocument(String base, String language) {
        this.base = base;
        this.language = language;
    }

    /** Address of a job. */
    public String address(Job job) {
        return base + "/ogc/jobs/" + job.id();
    }

    /** The status of a job, at one moment. */
    public Map<String, Object> status(Job job) {
        return status(job, job.state());
    }

    Map<String, Object> status(Job job, JobState state) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("jobID", job.id());
        tree.put("processID", job.process());
        tree.put("type", "process");
        tree.put("status", state.status().word());
        tree.put("message", message(state));
        tree.put("progress", state.percent());
        tree.put("created", job.created().toString());
        if (state.started() != null) {
            tree.put("started", state.started().toString());
        }
        if (state.finished() != null) {
            tree.put("finished", state.finished().toString());
        }
        tree.put("updated", state.updated().toString());
        if (state.expires() != null) {
            tree.put("expires", state.expires().toString());
        }
        tree.put("links", links(job, state));
        return tree;
    }

    private List<Map<String, Object>> links(Job job, JobState state) {
        String self = address(job);
        List<Map<String, Object>> links = new ArrayList<>();
        links.add(Link.of(self, "self", JSON));
        links.add(Link.of(self + "/events", "monitor", "text/event-stream"));
        links.add(Link.of(base + "/ogc/jobs", "up", JSON));
        if (state.status() == JobStatus.SUCCESSFUL) {
            links.add(Link.of(
                    self + "/results",
                    RELATION + "results",
                    job.result().map(Result::mediaType).orElse(JSON)));
        } else if (state.status() == JobStatus.FAILED) {
            links.add(Link.of(self + "/results", RELATION + "exceptions", "application/problem+json"));
        }
        return links;
    }

    private String message(JobState state) {
        boolean english = language.equals("en");
        return switch (state.status()) {
            case ACCEPTED -> english ? "waits for its turn" : "排队等待";
            case RUNNING -> english ? state.percent() + " % done" : "已完成 " + state.percent() + "%";
            case SUCCESSFUL -> english ? "the results are ready" : "结果已就绪";
            case DISMISSED -> english ? "stopped; there are no results" : "已取消,无结果";
            case FAILED ->
                (english ? "failed: " : "失败:") + state.problem().detail().in(english ? "en" : "zh");
        };
    }
}
