package riskmap.backend.connector;

import java.util.Optional;
import riskmap.backend.connector.file.Connector;

/**
 * A file of the folder.
 *
 * @param id name of the file without its ending
 * @param connector what it says; empty when it cannot be used
 * @param fault why not, one sentence; null when it can
 */
public record ConnectorEntry(String id, Optional<Connector> connector, String fault) {}
