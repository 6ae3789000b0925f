package riskmap.backend.wall.figures;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import riskmap.backend.wall.scene.Panel;
import riskmap.geodata.snapshot.LayerTable;

/** The figures of every panel, each kept until one of its layers or the minute changes. Used by one thread at a time. */
final class PanelFigures {

    private final GridFigures grids = new GridFigures();
    private final Map<Panel, Kept> kept = new EnumMap<>(Panel.class);

    private record Kept(List<LayerTable> tables, Instant minute, Map<String, Object> data) {

        /** Tables are the same or not; to compare them by content would mean to read them. */
        boolean isOf(List<LayerTable> others, Instant now) {
            boolean same = minute.equals(now);
            for (int i = 0; same && i < tables.size(); i++) {
                same = tables.get(i) == others.get(i);
            }
            return same;
        }
    }

    /**
     * The figures of a panel.
     *
     * @param moment on the minute
     */
    Map<String, Object> of(Panel panel, Moment moment) {
        List<LayerTable> tables = panel.layers().stream().map(moment::table).toList();
        Kept known = kept.get(panel);
        if (known == null || !known.isOf(tables, moment.now())) {
            known = new Kept(tables, moment.now(), make(panel, moment));
            kept.put(panel, known);
        }
        return known.data;
    }

    private Map<String, Object> make(Panel panel, Moment moment) {
        return switch (panel) {
            case RISK_LEVELS -> RiskFigures.levels(moment);
            case RISK_TREND -> RiskFigures.trend(moment);
            case HAZARD_LEVELS -> RiskFigures.hazards(moment);
            case DANGERS -> new DangerFigures(moment).dangers();
            case SUPERVISED -> new DangerFigures(moment).supervised();
            case RECTIFICATION -> new DangerFigures(moment).rectification();
            case INSPECTION_PROGRESS -> grids.progress(moment);
            case GRID_RANKING -> grids.ranking(moment);
            case SENSOR_ALARMS -> StateFigures.sensors(moment);
            case RESOURCES -> StateFigures.resources(moment);
            case CLUSTERS -> StateFigures.clusters(moment);
            case INCIDENT -> StateFigures.incidents(moment);
        };
    }
}
