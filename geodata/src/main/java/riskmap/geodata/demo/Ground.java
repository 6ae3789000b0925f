package riskmap.geodata.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import riskmap.geodata.demo.town.Block;
import riskmap.geodata.demo.town.LineKind;
import riskmap.geodata.demo.town.Town;
import riskmap.geodata.demo.town.Use;
import riskmap.geodata.model.Feature;

/** The layers of the ground: jurisdiction, blocks, land use, roads, water. */
final class Ground {

    private final Town town;

    Ground(Town town) {
        this.town = town;
    }

    Maker jurisdiction() {
        Map<String, Object> facts =
                new Facts().with("name", Town.NAME).with("gdp", 2907.1).map();
        return new Listed("jurisdiction", List.of(feature("jurisdiction", 1, town.zone(), facts)));
    }

    Maker blocks() {
        List<Feature> features = new ArrayList<>();
        for (Block block : town.blocks()) {
            Map<String, Object> facts = new Facts()
                    .with("code", code(block))
                    .with("grid_code", town.communities().get(block.grid()).code())
                    .with("area", (double) Math.round(block.area().getArea()))
                    .map();
            features.add(feature("block", block.number() + 1, block.area(), facts));
        }
        return new Listed("blocks", features);
    }

    Maker landUse() {
        List<Feature> features = new ArrayList<>();
        for (Block block : town.blocks()) {
            if (block.use() != Use.WATER) {
                Map<String, Object> facts = new Facts()
                        .with("name", block.name())
                        .with("kind", block.use().code())
                        .map();
                features.add(feature("land", features.size() + 1, block.area(), facts));
            }
        }
        Map<String, Object> building = new Facts().with("kind", "building").map();
        for (Polygon outline : town.buildings()) {
            features.add(feature("building", features.size() + 1, outline, building));
        }
        return new Listed("land-use", features);
    }

    Maker roads() {
        List<Feature> features = new ArrayList<>();
        for (Town.Line road : town.roads()) {
            Map<String, Object> facts = new Facts()
                    .with("name", road.name())
                    .with("road_class", road.kind().roadClass())
                    .with("max_speed", speed(road.kind()))
                    .with("bridge", road.bridge() ? true : null)
                    .map();
            features.add(feature("road", features.size() + 1, road.path(), facts));
        }
        return new Listed("roads", features);
    }

    Maker water() {
        List<Feature> features = new ArrayList<>();
        for (Town.Water water : town.waters()) {
            Map<String, Object> facts = new Facts()
                    .with("name", water.name())
                    .with("kind", water.kind())
                    .map();
            features.add(feature("water", features.size() + 1, water.area(), facts));
        }
        return new Listed("water", features);
    }

    private static Integer speed(LineKind kind) {
        return switch (kind) {
            case MOTORWAY -> 100;
            case TRUNK -> 80;
            case PRIMARY, RAMP -> 60;
            case SECONDARY -> 50;
            case TERTIARY -> 40;
            case RESIDENTIAL -> 20;
            default -> null;
        };
    }

    private static String code(Block block) {
        return String.format(Locale.ROOT, "B%05d", block.number() + 1);
    }

    private Feature feature(String prefix, int number, Geometry area, Map<String, Object> facts) {
        return Feature.unsaved(
                String.format(Locale.ROOT, "%s-%05d", prefix, number),
                town.plane().lonLat(area),
                facts);
    }
}
