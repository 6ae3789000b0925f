package riskmap.backend.http.pages;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * Finds files below {@code META-INF/resources}: pages in {@code riskmap/}, libraries in {@code webjars/}. Files from jars
 * are kept in memory; files from folders are read anew, so that a page under development shows its changes.
 */
@Singleton
class PageFiles {

    private static final String ROOT = "META-INF/resources/";
    private static final Pattern SAFE =
            Pattern.compile("[A-Za-z0-9_@-][A-Za-z0-9._@-]*(/[A-Za-z0-9_@-][A-Za-z0-9._@-]*)*");
    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("html", "text/html; charset=utf-8"),
            Map.entry("js", "text/javascript; charset=utf-8"),
            Map.entry("mjs", "text/javascript; charset=utf-8"),
            Map.entry("css", "text/css; charset=utf-8"),
            Map.entry("json", "application/json"),
            Map.entry("map", "application/json"),
            Map.entry("svg", "image/svg+xml"),
            Map.entry("png", "image/png"),
            Map.entry("ico", "image/x-icon"),
            Map.entry("gif", "image/gif"),
            Map.entry("woff2", "font/woff2"),
            Map.entry("txt", "text/plain; charset=utf-8"),
            Map.entry("webmanifest", "application/manifest+json"));

    private final Map<String, PageFile> kept = new ConcurrentHashMap<>();

    /**
     * Finds a file.
     *
     * @param path without a leading slash; a last segment without a dot means a page
     */
    Optional<PageFile> find(String path) {
        if (path.length() > 300 || !SAFE.matcher(path).matches()) {
            return Optional.empty();
        }
        String name = path.substring(path.lastIndexOf('/') + 1);
        String file = name.contains(".") ? path : path + ".html";
        String type = TYPES.get(file.substring(file.lastIndexOf('.') + 1));
        PageFile known = kept.get(file);
        if (known != null || type == null) {
            return Optional.ofNullable(known);
        }
        String resource = ROOT + (file.startsWith("webjars/") ? file : "riskmap/" + file);
        return Optional.ofNullable(PageFiles.class.getClassLoader().getResource(resource))
                .map(url -> read(file, type, url));
    }

    private PageFile read(String file, String type, URL url) {
        try (InputStream in = url.openStream()) {
            byte[] bytes = in.readAllBytes();
            PageFile read = PageFile.of(type, bytes, file.endsWith(".html") ? ContentPolicy.of(bytes) : null);
            if (url.getProtocol().equals("jar")) {
                kept.put(file, read);
            }
            return read;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
