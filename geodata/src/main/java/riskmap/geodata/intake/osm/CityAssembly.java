package riskmap.geodata.intake.osm;

import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import riskmap.geodata.intake.issue.Sentences;
import riskmap.geodata.intake.osm.AreaAssembly.Assembled;
import riskmap.geodata.intake.osm.Extract.Trouble;
import riskmap.geodata.intake.osm.Recorder.Thing;
import riskmap.geodata.intake.osm.WayShapes.Course;
import riskmap.geodata.intake.osm.pbf.Relation;
import riskmap.geodata.intake.osm.pbf.Tags;
import riskmap.geodata.model.LocalizedText;

/** Takes an extract apart into records: first its objects one by one, then what only all of them together show. */
final class CityAssembly {

    /** Bridges and quays lie over the sea, cities do not. */
    private static final double TOO_WET = 0.2;

    private final Extract extract;
    private final Recorder recorder;
    private final TagRules rules = TagRules.standard();
    private final Ground ground = new Ground();
    private final WayShapes shapes;
    private final AreaAssembly areas;
    private final MultipolygonTags multipolygons;
    private final Coastline coastline;

    CityAssembly(Extract extract, Recorder recorder) {
        this.extract = extract;
        this.recorder = recorder;
        this.shapes = new WayShapes(extract.nodes);
        this.areas = new AreaAssembly(extract);
        this.multipolygons = new MultipolygonTags(extract, rules);
        this.coastline = new Coastline(extract.bounds);
    }

    void run() {
        reportLeftOut();
        extract.relations.forEach(this::relation);
        for (int way = 0; way < extract.ways.size(); way++) {
            if (!extract.ways.isRepeated(way)) {
                way(way);
            }
        }
        extract.spots.forEach(this::spot);
        sea();
        new IndustrialClusters(ground.industry).make(recorder);
        new BlockAssembly(ground, recorder).make();
    }

    private void reportLeftOut() {
        for (Extract.LeftOut left : extract.leftOut) {
            Thing thing = new Thing(left.kind(), left.id());
            if (left.trouble() == Trouble.GIVEN_TWICE) {
                recorder.rejectRepeated(thing);
            } else {
                recorder.rejectPosition(thing);
            }
        }
        if (extract.contradictions > 0) {
            recorder.note(
                    null,
                    LocalizedText.of(
                            extract.contradictions + " 个节点在文件中有两个位置，首个为 n" + extract.firstContradiction + "；采用第一个位置",
                            extract.contradictions + " nodes stand in the file at two positions, the first is n"
                                    + extract.firstContradiction + "; the first position of each is used"));
        }
    }

    private void relation(Relation relation) {
        Tags tags = multipolygons.tagsOf(relation);
        List<TagRule> matching = rules.forArea(tags);
        if (matching.isEmpty()) {
            return;
        }
        Thing thing = new Thing("relation", relation.id());
        Assembled assembled = areas.ofRelation(relation);
        if (assembled.geometry() != null) {
            multipolygons.claim(relation, matching);
        }
        area(thing, matching, tags, assembled);
    }

    private void way(int way) {
        Tags tags = extract.ways.tags(way);
        Thing thing = new Thing("way", extract.ways.id(way));
        List<TagRule> lines = rules.forLine(tags);
        List<TagRule> surfaces = multipolygons.unclaimed(way, rules.forArea(tags));
        boolean coast = Coastline.is(tags);
        if (lines.isEmpty() && surfaces.isEmpty() && !coast) {
            return;
        }
        long[] nodes = extract.ways.nodes(way);
        if (shapes.isScribble(nodes)) {
            recorder.rejectShape(
                    thing, null, LocalizedText.of("路径自相交超过 20,000 次", "the way crosses itself more than 20,000 times"));
            return;
        }
        if (coast) {
            shapes.course(nodes).runs().forEach(coastline::add);
        }
        if (!lines.isEmpty()) {
            line(thing, lines, tags, shapes.course(nodes));
        }
        if (AreaAssembly.isClosed(nodes)) {
            if (!surfaces.isEmpty()) {
                area(thing, surfaces, tags, areas.ofWay(nodes));
            }
        } else if (lines.isEmpty() && !extract.memberWays.contains(thing.id())) {
            unclosed(thing, surfaces, shapes.course(nodes));
        }
    }

    private void line(Thing thing, List<TagRule> matching, Tags tags, Course course) {
        Course directed = ObjectValues.runsBackwards(tags) ? WayShapes.reversed(course) : course;
        Geometry line = directed.line();
        boolean rejected = false;
        for (TagRule rule : matching) {
            if (rule.layer().equals("blocks")) {
                divider(rule, tags, directed);
            } else if (line != null) {
                LocalizedText flaw = directed.isWhole()
                        ? null
                        : Sentences.joined(
                                List.of(directed.complaint(), LocalizedText.of("其余部分照常绘制", "the rest is drawn")));
                recorder.accept(thing, rule.layer(), line, ObjectValues.of(rule, tags), flaw);
            } else if (!rejected) {
                LocalizedText reason = directed.isWhole()
                        ? LocalizedText.of("路径的位置少于两个", "the way has fewer than two positions")
                        : directed.complaint();
                recorder.rejectShape(thing, null, reason);
                rejected = true;
            }
        }
    }

    private void divider(TagRule rule, Tags tags, Course course) {
        boolean major = rule.code() == null;
        for (Coordinate[] run : course.runs()) {
            LineString line = WayShapes.DEGREES.createLineString(run);
            (major ? ground.dividers : ground.minorDividers).add(line);
            if (major && tags.get("highway") != null) {
                ground.streets.add(line);
            }
        }
    }

    private void area(Thing thing, List<TagRule> matching, Tags tags, Assembled assembled) {
        boolean wanted = false;
        for (TagRule rule : matching) {
            if (rule.layer().equals("jurisdiction")) {
                boundary(thing, rule, tags, assembled);
            } else if (assembled.geometry() != null) {
                surface(thing, rule, tags, assembled);
            } else {
                wanted = true;
            }
        }
        if (wanted) {
            recorder.rejectShape(thing, assembled.remains(), assembled.flaw());
        }
    }

    private void surface(Thing thing, TagRule rule, Tags tags, Assembled assembled) {
        if (rule.layer().equals("industrial-clusters")) {
            ground.industry.add(new Ground.Parcel(thing, assembled.geometry(), ObjectValues.of(rule, tags), 0));
            return;
        }
        if (rule.layer().equals("water")) {
            ground.waters.add(assembled.geometry());
        }
        recorder.accept(thing, rule.layer(), assembled.geometry(), ObjectValues.of(rule, tags), assembled.flaw());
    }

    private void boundary(Thing thing, TagRule rule, Tags tags, Assembled assembled) {
        String level = tags.get("admin_level");
        if (level.matches("\\d{1,2}")) {
            List<Ground.Parcel> list = assembled.isWhole() ? ground.boundaries : ground.brokenBoundaries;
            list.add(new Ground.Parcel(
                    thing, assembled.geometry(), ObjectValues.of(rule, tags), Integer.parseInt(level)));
        }
    }

    private void unclosed(Thing thing, List<TagRule> surfaces, Course course) {
        if (surfaces.stream().anyMatch(rule -> rule.shape().mustClose())) {
            recorder.rejectShape(thing, course.line(), LocalizedText.of("轮廓没有闭合", "the outline is not closed"));
        }
    }

    private void spot(Extract.Spot spot) {
        Geometry point = WayShapes.DEGREES.createPoint(new Coordinate(spot.lon(), spot.lat()));
        Thing thing = new Thing("node", spot.id());
        for (TagRule rule : rules.forNode(spot.tags())) {
            recorder.accept(thing, rule.layer(), point, ObjectValues.of(rule, spot.tags()), null);
        }
    }

    private void sea() {
        if (coastline.isEmpty()) {
            return;
        }
        Geometry sea = coastline.sea();
        if (coastline.flaw() != null) {
            recorder.note(coastline.lines(), coastline.flaw());
        }
        if (sea == null) {
            return;
        }
        double drowned = ground.shareOfStreets(sea);
        if (drowned > TOO_WET) {
            recorder.note(
                    coastline.lines(),
                    LocalizedText.of(
                            "将有 " + Math.round(drowned * 100) + " % 的街道落入海中，说明海岸线有误，不生成海面",
                            Math.round(drowned * 100)
                                    + " % of the streets would lie in the sea, so the coastline is broken and no"
                                    + " sea is made"));
            return;
        }
        ground.waters.add(sea);
        recorder.acceptMade("water", "osm:sea", sea, Map.of("kind", "sea"));
    }
}
