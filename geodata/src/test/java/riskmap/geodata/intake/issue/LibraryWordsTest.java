package riskmap.geodata.intake.issue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.regex.Pattern;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.io.WKTReader;
import riskmap.geodata.intake.Han;
import riskmap.geodata.intake.mapping.MappingFile;

/** What the libraries really complain of comes out in Chinese, with no English sentence left in it. */
class LibraryWordsTest {

    private static final Pattern ENGLISH = Pattern.compile("[a-z]{4,} [a-z]+");

    private static void check(String complaint) {
        String chinese = LibraryWords.chinese(complaint);
        assertTrue(Han.in(chinese), complaint + " → " + chinese);
        assertFalse(ENGLISH.matcher(chinese).find(), complaint + " → " + chinese);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "POINT 1 2",
                "POINT (1)",
                "POINT (a 2)",
                "POINT (1 2",
                "POINTS (1 2)",
                "POLYGON ((0 0, 1 0, 1 1, 0 1))",
                "POLYGON ((0 0, 0 0))",
                "LINESTRING (1 2)",
                "LINESTRING (1 2; 3 4)",
                "12 13",
                ""
            })
    void wellKnownText(String text) {
        check(assertThrows(Exception.class, () -> new WKTReader().read(text)).getMessage());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{a: 1}",
                "{\"a\" 1}",
                "{\"a\": 1 \"b\": 2}",
                "[1 2]",
                "[1,]",
                "{\"a\": tru}",
                "{\"a\": 'x'}",
                "{\"a\": 01}",
                "{\"a\": 1.}",
                "{\"a\": \"x\ny\"}",
                "{\"a\": \"\\q\"}",
                "{\"a\": 1, \"a\": 2}",
                "{\"a\": [1",
                "}"
            })
    void json(String text) {
        check(assertThrows(JsonProcessingException.class, () -> readAll(text)).getOriginalMessage());
    }

    private static void readAll(String text) throws IOException {
        JsonFactory factory = JsonFactory.builder()
                .enable(com.fasterxml.jackson.core.StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .build();
        try (JsonParser parser = factory.createParser(text)) {
            while (parser.nextToken() != null) {
                parser.getText();
            }
        }
    }

    @Test
    void archives() throws IOException {
        byte[] cut = {
            'P', 'K', 3, 4, 20, 0, 0, 0, 8, 0, 0, 0, 0, 0, 0, 0, 0, 0, 9, 0, 0, 0, 9, 0, 0, 0, 1, 0, 0, 0, 'a', 7
        };
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(cut))) {
            zip.getNextEntry();
            check(assertThrows(ZipException.class, zip::readAllBytes).getMessage());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"colour\": 1}",
                "[]",
                "{} x",
                "{\"layer\":",
                "{\"layer\": 1}",
                "{\"columns\": {\"a\": 1}}",
                "{\"columns\": 1}",
                "{\"ignore\": 1}",
                "{\"encoding\": \"none-such\"}",
                "{\"delimiter\": \"ab\"}",
                "{\"zone\": \"Mars\"}",
                "{\"swapAxes\": 1}",
                "{\"invalid\": \"drop\"}"
            })
    void mappingFiles(String text) {
        IllegalArgumentException wrong = assertThrows(IllegalArgumentException.class, () -> MappingFile.parse(text));
        String zh = Misformed.textOf(wrong).zh();
        assertTrue(Han.in(zh), zh);
        assertFalse(ENGLISH.matcher(zh).find(), zh);
        assertFalse(Han.in(Misformed.textOf(wrong).en()), wrong.getMessage());
    }

    @Test
    void whatIsNotKnownIsHandedOn() {
        assertEquals("a new sentence", LibraryWords.chinese("a new sentence"));
        assertTrue(Han.in(LibraryWords.chinese(null)));
    }
}
