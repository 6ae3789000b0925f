package riskmap.geodata.intake.archive;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import riskmap.geodata.intake.issue.UnreadableSource;

/** Archives that mean harm end in one sentence. */
class ArchiveTest {

    @TempDir
    Path folder;

    @Test
    void entriesAreReadInPlace() throws IOException {
        Path file = Zips.of(folder.resolve("a.zip"), Map.of("数据/a.txt", "风险"));
        try (Archive archive = Archive.open(file);
                InputStream in = archive.open("数据/a.txt")) {
            assertEquals(List.of("数据/a.txt"), archive.namesEnding(".txt"));
            assertArrayEquals("风险".getBytes(StandardCharsets.UTF_8), in.readAllBytes());
        }
        assertEquals(1, folder.toFile().list().length);
    }

    @ParameterizedTest
    @ValueSource(strings = {"../../etc/passwd", "/etc/passwd", "a/../../b", "..\\b", "C:\\b", ".."})
    void namesThatLeadOutAreRefused(String name) throws IOException {
        Path file = Zips.of(folder.resolve("a.zip"), Map.of(name, "x"));
        String said =
                assertThrows(UnreadableSource.class, () -> Archive.open(file)).getMessage();
        assertTrue(said.startsWith("a.zip: holds an entry named '" + name + "'"), said);
    }

    @Test
    void anEntryThatSwellsIsStopped() throws IOException {
        Path file = Zips.bomb(folder.resolve("a.zip"), "bomb", "", 200L << 20, Map.of());
        assertTrue(Files.size(file) < 300_000);
        try (Archive archive = Archive.open(file);
                InputStream in = archive.open("bomb")) {
            String said = assertThrows(
                            UnreadableSource.class, () -> in.transferTo(java.io.OutputStream.nullOutputStream()))
                    .getMessage();
            assertTrue(said.contains("'bomb' that unpacks to more than 64 MB"), said);
        }
    }

    @Test
    void tooManyEntriesAreRefused() throws IOException {
        Map<String, String> entries = new LinkedHashMap<>();
        for (int i = 0; i <= 10_000; i++) {
            entries.put("e" + i, "");
        }
        Path file = Zips.of(folder.resolve("a.zip"), entries);
        String said =
                assertThrows(UnreadableSource.class, () -> Archive.open(file)).getMessage();
        assertEquals("a.zip: holds 10001 entries; at most 10000 are read", said);
    }

    @Test
    void damageIsNoticedByTheChecksumOrBefore() throws IOException {
        Path file = Zips.of(folder.resolve("a.zip"), Map.of("t", "some text that is long enough ".repeat(20)));
        byte[] bytes = Files.readAllBytes(file);
        for (int at = 31; at < 45; at++) {
            byte[] damaged = bytes.clone();
            damaged[at] ^= 0x10;
            Files.write(file, damaged);
            try (Archive archive = Archive.open(file)) {
                String said = assertThrows(
                                UnreadableSource.class, () -> archive.open("t").readAllBytes())
                        .getMessage();
                assertTrue(said.startsWith("a.zip: has "), said);
            }
        }
        Files.write(file, Arrays.copyOf(bytes, bytes.length / 2));
        assertThrows(UnreadableSource.class, () -> Archive.open(file));
    }
}
