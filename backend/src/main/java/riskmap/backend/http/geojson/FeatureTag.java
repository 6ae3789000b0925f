package riskmap.backend.http.geojson;

import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import riskmap.geodata.model.Feature;
import riskmap.geodata.model.Layer;
import riskmap.geodata.snapshot.PublicEdition;

/**
 * The strong entity tag of one version of a feature as one reader sees it. Whoever sees more than the public gets another
 * tag than the public, and the same where there is no more to see.
 */
public final class FeatureTag {

    private FeatureTag() {}

    /** The tag with its quotes. The time tells apart a feature from another that had its id before. */
    public static String of(Layer layer, Feature feature) {
        long time = Optional.ofNullable(feature.updated()).orElse(Instant.EPOCH).toEpochMilli();
        String whole = PublicEdition.hides(layer, feature) ? "-whole" : "";
        return "\"" + feature.version() + "-" + Long.toString(time, 36) + whole + "\"";
    }

    /**
     * Whether a header {@code If-Match} or {@code If-None-Match} names the tag, or any with {@code *}. A weak tag is never
     * the strong one.
     */
    public static boolean matches(String header, String tag) {
        return header.strip().equals("*")
                || Arrays.stream(header.split(",")).map(String::strip).anyMatch(tag::equals);
    }
}
