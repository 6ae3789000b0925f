package riskmap.backend.http.jobs;

import java.util.Map;

/**
 * What work has made: an answer ready to be sent.
 *
 * @param mediaType its media type
 * @param headers further headers of the answer
 * @param body its bytes
 */
public record Result(String mediaType, Map<String, String> headers, ResultBody body) {

    public Result {
        headers = Map.copyOf(headers);
    }
}
