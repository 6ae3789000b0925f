package riskmap.backend.wall.scene;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The panels a screen can show beside the map, each with the layers its figures are derived from. */
public enum Panel {
    RISK_LEVELS("risk-levels", "risk-points"),
    RISK_TREND("risk-trend", "risk-points"),
    HAZARD_LEVELS("hazard-levels", "hazard-sources"),
    DANGERS("dangers", "hidden-dangers"),
    SUPERVISED("supervised", "hidden-dangers"),
    RECTIFICATION("rectification", "hidden-dangers"),
    INSPECTION_PROGRESS("inspection-progress", "inspections", "enterprises", "grids"),
    GRID_RANKING("grid-ranking", "grids", "risk-points", "hidden-dangers"),
    SENSOR_ALARMS("sensor-alarms", "sensors"),
    RESOURCES("resources", "resources"),
    CLUSTERS("clusters", "industrial-clusters"),
    INCIDENT("incident", "incidents");

    private final String id;
    private final List<String> layers;

    Panel(String id, String... layers) {
        this.id = id;
        this.layers = List.of(layers);
    }

    /** The one id of the panel, in scenes and figures. */
    public String id() {
        return id;
    }

    /** Ids of the layers its figures are derived from. */
    public List<String> layers() {
        return layers;
    }

    /** Ids of all panels. */
    public static List<String> ids() {
        return Arrays.stream(values()).map(Panel::id).toList();
    }

    /** The panel of an id. */
    public static Optional<Panel> find(String id) {
        return Arrays.stream(values()).filter(panel -> panel.id.equals(id)).findFirst();
    }
}
