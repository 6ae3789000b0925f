package riskmap.geodata.intake.geojson;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Geometry;
import riskmap.geodata.intake.RawRecord;
import riskmap.geodata.intake.issue.IntakeIssue;
import riskmap.geodata.intake.issue.IntakeIssue.Subject;
import riskmap.geodata.intake.issue.Misformed;
import riskmap.geodata.intake.issue.SourcePlace;
import riskmap.geodata.model.LocalizedText;

/** Reads one GeoJSON feature. Whatever its form, the parser comes out at its end and a record or an issue is made. */
final class FeatureParser {

    private final JsonParser parser;
    private final SourcePlace place;
    private final List<IntakeIssue> findings = new ArrayList<>(0);
    private String id;
    private String type;
    private String geometryType;
    private Object positions;
    private Geometry geometry;
    private Map<String, Object> values = Map.of();

    private FeatureParser(JsonParser parser, SourcePlace place) {
        this.parser = parser;
        this.place = place;
    }

    /** Reads the value the parser stands on. */
    static RawRecord read(JsonParser parser, SourcePlace place) throws IOException {
        return new FeatureParser(parser, place).record();
    }

    private RawRecord record() throws IOException {
        if (parser.currentToken() == JsonToken.START_OBJECT) {
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String member = parser.currentName();
                parser.nextToken();
                member(member);
            }
            if (!"Feature".equals(type)) {
                unreadable(
                        type,
                        LocalizedText.of(
                                type == null ? "缺少“type”，应为“Feature”" : "“type”为“" + brief(type) + "”，应为“Feature”",
                                "its 'type' is " + (type == null ? "absent" : "'" + brief(type) + "'")
                                        + ", not 'Feature'"));
            }
        } else {
            unreadable(null, LocalizedText.of("不是 JSON 对象", "it is not a JSON object"));
            parser.skipChildren();
        }
        build();
        return new RawRecord(place, null, id, geometry, values, findings);
    }

    private void member(String name) throws IOException {
        switch (name) {
            case "type" -> type = scalar();
            case "id" -> id = scalar();
            case "geometry" -> geometry();
            case "properties" -> properties();
            default -> parser.skipChildren();
        }
    }

    private String scalar() throws IOException {
        JsonToken token = parser.currentToken();
        if (token.isStructStart()) {
            parser.skipChildren();
            return null;
        }
        return token == JsonToken.VALUE_NULL ? null : parser.getText();
    }

    private void properties() throws IOException {
        if (parser.currentToken() == JsonToken.VALUE_NULL) {
            return;
        }
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            unreadable(null, LocalizedText.of("“properties”不是对象", "its 'properties' is not an object"));
            parser.skipChildren();
            return;
        }
        Properties properties = new Properties(parser);
        values = properties.read();
        if (properties.problem() != null) {
            findings.add(new IntakeIssue.TooLarge(subject(), null, properties.problem()));
        }
    }

    private void geometry() throws IOException {
        if (parser.currentToken() == JsonToken.VALUE_NULL) {
            return;
        }
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            unreadable(null, LocalizedText.of("“geometry”不是对象", "its 'geometry' is not an object"));
            parser.skipChildren();
            return;
        }
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            switch (name) {
                case "type" -> geometryType = scalar();
                case "coordinates" -> coordinates();
                default -> parser.skipChildren();
            }
        }
        geometryType = geometryType == null ? "" : geometryType;
    }

    private void coordinates() throws IOException {
        Positions reading = new Positions(parser);
        positions = reading.read();
        if (reading.tooMany()) {
            findings.add(new IntakeIssue.TooLarge(subject(), null, reading.problem()));
        } else if (reading.problem() != null) {
            unreadable(null, reading.problem());
        }
    }

    private void build() {
        if (geometryType == null || !findings.isEmpty()) {
            return;
        }
        if (geometryType.equals("GeometryCollection")) {
            findings.add(new IntakeIssue.WrongGeometryType(
                    subject(),
                    geometryType,
                    LocalizedText.of(
                            "不支持 GeometryCollection，请拆分成多个要素",
                            "a GeometryCollection cannot be taken in; split it into features")));
            return;
        }
        try {
            if (positions == null) {
                throw new Misformed("几何没有“coordinates”", "its geometry has no 'coordinates'");
            }
            geometry = new Shapes(done -> findings.add(new IntakeIssue.GeometryRepaired(subject(), null, done)))
                    .build(geometryType, positions);
        } catch (IllegalArgumentException e) {
            unreadable(brief(geometryType), Misformed.textOf(e));
        }
    }

    private void unreadable(String value, LocalizedText reason) {
        findings.add(new IntakeIssue.UnreadableRecord(subject(), value == null ? null : brief(value), reason));
    }

    private Subject subject() {
        return new Subject(place, id, null);
    }

    private static String brief(String text) {
        return text.length() > 100 ? text.substring(0, 100) + "…" : text;
    }
}
