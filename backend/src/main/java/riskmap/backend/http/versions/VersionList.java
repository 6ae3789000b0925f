package riskmap.backend.http.versions;

import io.micronaut.http.HttpRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import riskmap.backend.http.city.Audience;
import riskmap.backend.http.geojson.FeatureTag;
import riskmap.backend.http.geojson.ItemDocument;
import riskmap.backend.http.request.Addresses;
import riskmap.backend.http.request.Link;
import riskmap.backend.live.CityHistory.End;
import riskmap.backend.live.CityHistory.Version;
import riskmap.geodata.model.Layer;

/**
 * What was done to a feature, newest first. A deletion is an entry of its own, with the version it ended. Who did it is
 * told to those with an account.
 *
 * @param address of the feature
 */
record VersionList(Addresses addresses, HttpRequest<?> request, String address, Audience audience) {

    /**
     * The document.
     *
     * @param versions newest first; one more than {@code limit} when there is a next page
     */
    Map<String, Object> document(Layer layer, String id, List<Version> versions, int limit) {
        List<Version> page = versions.subList(0, Math.min(limit, versions.size()));
        List<Map<String, Object>> entries = new ArrayList<>();
        for (Version version : page) {
            if (version.end() != null && version.end().deleted()) {
                entries.add(deletion(version));
            }
            entries.add(entry(layer, version));
        }
        List<Map<String, Object>> links = new ArrayList<>();
        links.add(Link.of(addresses.self(request, Map.of()), "self", "application/json"));
        links.add(Link.of(address, "latest-version", ItemDocument.MEDIA_TYPE));
        if (versions.size() > limit) {
            String last = String.valueOf(page.get(limit - 1).feature().version());
            links.add(Link.of(addresses.self(request, Map.of("before", last)), "next", "application/json"));
        }
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("collection", layer.id());
        document.put("id", id);
        document.put("numberReturned", entries.size());
        document.put("versions", entries);
        document.put("links", links);
        return document;
    }

    private Map<String, Object> deletion(Version version) {
        End end = version.end();
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("version", version.feature().version());
        entry.put("operation", "delete");
        entry.put("time", end.time().toString());
        tell(entry, end.actor());
        entry.put("links", List.of(link(version, "predecessor-version")));
        return entry;
    }

    private Map<String, Object> entry(Layer layer, Version version) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("version", version.feature().version());
        entry.put("operation", version.created() ? "create" : "update");
        entry.put("time", String.valueOf(version.feature().updated()));
        if (version.end() != null) {
            entry.put("until", version.end().time().toString());
        }
        tell(entry, version.actor());
        entry.put("etag", FeatureTag.of(layer, audience.edition(layer, version.feature())));
        entry.put("links", List.of(link(version, "item")));
        return entry;
    }

    private void tell(Map<String, Object> entry, String actor) {
        if (audience == Audience.STAFF) {
            entry.put("actor", actor);
        }
    }

    private Map<String, Object> link(Version version, String rel) {
        return Link.of(address(address, version), rel, ItemDocument.MEDIA_TYPE);
    }

    private static String address(String address, Version version) {
        return address + "/versions/" + version.feature().version();
    }

    /** The links of one version's document. */
    static List<Map<String, Object>> links(String address, Version version) {
        return List.of(
                Link.of(address(address, version), "self", ItemDocument.MEDIA_TYPE),
                Link.of(address, "latest-version", ItemDocument.MEDIA_TYPE),
                Link.of(address + "/versions", "version-history", "application/json"));
    }
}
