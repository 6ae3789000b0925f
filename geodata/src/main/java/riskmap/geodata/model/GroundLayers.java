package riskmap.geodata.model;

import static riskmap.geodata.model.Attribute.coded;
import static riskmap.geodata.model.Attribute.of;
import static riskmap.geodata.model.Attribute.text;
import static riskmap.geodata.model.AttributeType.BOOLEAN;
import static riskmap.geodata.model.AttributeType.INTEGER;

import java.util.List;
import riskmap.geodata.model.Layer.Role;
import riskmap.geodata.model.LayerStyle.Symbol;

/** The ground the map is drawn on when no basemap service can be reached. */
final class GroundLayers {

    private GroundLayers() {}

    static List<Layer> all() {
        return List.of(roads(), water(), landUse());
    }

    private static Layer roads() {
        return new Layer(
                "roads",
                LocalizedText.of("道路", "Roads"),
                LocalizedText.of("道路与铁路,用于底图和路网。", "Roads and railways, for the basemap and the road graph."),
                GeometryKind.LINE,
                List.of(
                        text("name", "名称", "Name"),
                        coded("road_class", "等级", "Class", CodeLists.ROAD_CLASS).needed(),
                        text("ref", "编号", "Number"),
                        of("oneway", BOOLEAN, "单行", "One way"),
                        of("max_speed", INTEGER, "限速", "Speed limit").in("km/h"),
                        of("bridge", BOOLEAN, "桥梁", "Bridge"),
                        of("tunnel", BOOLEAN, "隧道", "Tunnel")),
                new ZoomRange(5, 16, 14),
                new LayerStyle(Symbol.LINE, "#ffffff", "road_class", "name", 12),
                Role.BASEMAP,
                false,
                3600,
                null);
    }

    private static Layer water() {
        return new Layer(
                "water",
                LocalizedText.of("水系", "Water"),
                LocalizedText.of("湖泊、河流与河道。", "Lakes, rivers and canals."),
                GeometryKind.LINE_OR_POLYGON,
                List.of(
                        text("name", "名称", "Name"),
                        coded("kind", "类型", "Kind", CodeLists.WATER_KIND).needed()),
                new ZoomRange(0, 16, 14),
                new LayerStyle(Symbol.AREA, "#cfe3f3", null, "name", 6),
                Role.BASEMAP,
                false,
                3600,
                null);
    }

    private static Layer landUse() {
        return new Layer(
                "land-use",
                LocalizedText.of("用地", "Land use"),
                LocalizedText.of("用地性质与建筑轮廓。", "Land use and building outlines."),
                GeometryKind.POLYGON,
                List.of(
                        text("name", "名称", "Name"),
                        coded("kind", "类型", "Kind", CodeLists.LAND_USE).needed()),
                new ZoomRange(5, 16, 14),
                new LayerStyle(Symbol.AREA, "#f7f8fa", "kind", "name", 3),
                Role.BASEMAP,
                false,
                3600,
                null);
    }
}
