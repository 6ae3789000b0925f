package riskmap.geodata.intake.kml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import riskmap.geodata.intake.Taken;
import riskmap.geodata.intake.archive.Zips;
import riskmap.geodata.intake.files.SourceFiles;
import riskmap.geodata.intake.issue.UnreadableSource;
import riskmap.geodata.intake.mapping.ImportMapping;
import riskmap.geodata.model.Feature;

class KmlReaderTest {

    private static final ImportMapping MAPPING = ImportMapping.forLayer("protected-places");
    private static final String POINT =
            "<Placemark><name>学校</name><ExtendedData><SchemaData><SimpleData name=\"kind\">school"
                    + "</SimpleData></SchemaData></ExtendedData><Point><coordinates> 120.5,31.2,7 </coordinates></Point></Placemark>";

    @TempDir
    Path folder;

    private Taken take(String content) throws IOException {
        return take(Files.writeString(folder.resolve("x.kml"), content));
    }

    private static Taken take(Path file) throws IOException {
        return Taken.from(SourceFiles.open(file, MAPPING), MAPPING);
    }

    @Test
    void placemarksInFoldersBareAndArchived() throws IOException {
        String document = "<?xml version=\"1.0\"?><kml xmlns=\"http://www.opengis.net/kml/2.2\"><Document><Folder>"
                + POINT + "</Folder></Document></kml>";
        Feature bare = take(document).only();
        assertEquals("学校", bare.value("name"));
        assertEquals("POINT (120.5 31.2)", bare.geometry().toText());
        Feature archived = take(Zips.of(folder.resolve("x.kmz"), Map.of("files/a.png", "", "doc.kml", document)))
                .only();
        assertEquals(bare.attributes(), archived.attributes());
    }

    @Test
    void laughsAndOutsideEntitiesAreRefused() throws IOException {
        String laughs =
                "<!DOCTYPE kml [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;\"><!ENTITY c SYSTEM \"file:///etc/passwd\">]>";
        for (String entity : new String[] {"&b;", "&c;", ""}) {
            String said = assertThrows(
                            UnreadableSource.class,
                            () -> take(laughs + "<kml><Placemark><name>" + entity + "</name></Placemark></kml>"))
                    .getMessage();
            assertTrue(said.startsWith("x.kml: is not a whole KML document: ") && !said.contains("root"), said);
        }
    }

    @Test
    void whatIsWrongIsSaidByPlacemark() throws IOException {
        Taken taken = take("<kml>" + POINT
                + "<Placemark><name>a</name><Point><coordinates>120 31</coordinates></Point></Placemark>"
                + "<Placemark><name>b</name><Polygon><outerBoundaryIs><LinearRing><coordinates>1,1 2,2</coordinates>"
                + "</LinearRing></outerBoundaryIs></Polygon></Placemark><Placemark><name>c</name></Placemark></kml>");
        assertEquals(1, taken.features().size());
        assertEquals(3, taken.report().rejected());
        String all = taken.report().toText(20, "en");
        assertTrue(all.contains("x.kml placemark 2") && all.contains("'120' is not a position"), all);
        assertTrue(all.contains("x.kml placemark 3") && all.contains("Too few distinct points"), all);
        assertTrue(all.contains("x.kml placemark 4") && all.contains("there is no geometry"), all);
    }

    @Test
    void cutOffAndDeeplyNestedFilesAreOneSentence() throws IOException {
        String said = assertThrows(UnreadableSource.class, () -> take("<kml>" + POINT + "<Placemark><name>"))
                .getMessage();
        assertTrue(said.startsWith("x.kml: is not a whole KML document"), said);
        said = assertThrows(
                        UnreadableSource.class,
                        () -> take("<kml><Placemark>" + "<MultiGeometry>".repeat(20) + "</MultiGeometry>".repeat(20)
                                + "</Placemark></kml>"))
                .getMessage();
        assertTrue(said.contains("nested more than 8 deep"), said);
        Path bomb = Zips.bomb(folder.resolve("b.kmz"), "doc.kml", "<kml>", 100L << 20, Map.of());
        said = assertThrows(UnreadableSource.class, () -> take(bomb)).getMessage();
        assertTrue(said.contains("unpacks to more than 64 MB"), said);
    }
}
