package riskmap.backend.http.request;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import riskmap.backend.http.problem.Problem;
import riskmap.geodata.model.LocalizedText;

/** JSON bodies, read with limits on depth, text and numbers. */
public final class JsonBody {

    private static final int DEEPEST = 40;
    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .maxStringLength(100_000)
                            .maxNumberLength(100)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private static final ObjectReader COMMENTED = JSON.reader().with(JsonReadFeature.ALLOW_JAVA_COMMENTS);

    private JsonBody() {}

    /**
     * Parses a body: at most 40 levels deep, no member twice, nothing after the document.
     *
     * @param body may be null or empty, which is a problem
     * @throws riskmap.backend.http.problem.ProblemException of status 400 with the place of the first fault
     */
    public static JsonNode parse(byte[] body) {
        return parse(body, JSON.reader());
    }

    /** The same where the document is a file that people write, in which comments are allowed. */
    public static JsonNode parseCommented(byte[] body) {
        return parse(body, COMMENTED);
    }

    private static JsonNode parse(byte[] body, ObjectReader reader) {
        try {
            JsonNode node = body == null ? null : reader.readTree(body);
            if (node == null || node.isMissingNode()) {
                throw malformed(LocalizedText.of("内容为空，需要 JSON 文档", "the body is empty; a JSON document is needed"));
            }
            return node;
        } catch (JsonProcessingException e) {
            String said = Problem.shorten(e.getOriginalMessage()) + place(e);
            throw malformed(LocalizedText.of("内容不是 JSON：" + said, "the body is not JSON: " + said));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String place(JsonProcessingException e) {
        return e.getLocation() == null
                ? ""
                : " (line " + e.getLocation().getLineNr() + ", column "
                        + e.getLocation().getColumnNr() + ")";
    }

    private static RuntimeException malformed(LocalizedText detail) {
        return Problem.of(
                        400,
                        "malformed-json",
                        LocalizedText.of("内容不是可读的 JSON 文档", "The body is not a JSON document that can be read"),
                        detail)
                .toException();
    }
}
