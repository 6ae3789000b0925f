package riskmap.backend.connector;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import riskmap.backend.connector.file.BadConnector;
import riskmap.backend.connector.file.Connector;
import riskmap.backend.connector.file.ConnectorFile;
import riskmap.geodata.model.LayerCatalog;

/** The connector files; each is read again when it has changed. */
final class ConnectorFolder {

    private static final Logger LOG = LoggerFactory.getLogger(ConnectorFolder.class);
    private static final int MOST = 200;

    private final Path folder;
    private final LayerCatalog catalog;
    private Map<Path, Known> known = Map.of();

    private record Known(FileTime changed, long size, ConnectorEntry entry) {}

    ConnectorFolder(Path folder, LayerCatalog catalog) {
        this.folder = folder;
        this.catalog = catalog;
    }

    /** Every file, by name; the first 200. A folder that is not there has none. */
    synchronized List<ConnectorEntry> entries() throws IOException {
        Map<Path, Known> now = new TreeMap<>();
        if (Files.isDirectory(folder)) {
            try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.json")) {
                for (Path file : files) {
                    if (now.size() < MOST && Files.isRegularFile(file)) {
                        now.put(file, known(file));
                    }
                }
            }
        }
        known = now;
        List<ConnectorEntry> entries = new ArrayList<>();
        now.values().forEach(one -> entries.add(one.entry()));
        return entries;
    }

    private Known known(Path file) throws IOException {
        FileTime changed = Files.getLastModifiedTime(file);
        long size = Files.size(file);
        Known before = known.get(file);
        boolean same = before != null && before.changed().equals(changed) && before.size() == size;
        return same ? before : new Known(changed, size, read(file));
    }

    private ConnectorEntry read(Path file) {
        String id = file.getFileName().toString().replaceFirst("\\.json$", "");
        try {
            Connector connector = ConnectorFile.read(file, catalog);
            return new ConnectorEntry(id, Optional.of(connector), null);
        } catch (BadConnector e) {
            LOG.warn("Connector {} is not run: {}.", id, e.getMessage());
            return new ConnectorEntry(id, Optional.empty(), e.getMessage());
        }
    }
}
