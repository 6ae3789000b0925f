package riskmap.backend.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names of files that have come. */
class UploadFolderTest {

    @ParameterizedTest
    @CsvSource({
        "../../etc/passwd,passwd",
        "C:\\temp\\风险点 (1).csv,风险点 (1).csv",
        "..,''",
        "/,''",
        ".hidden.csv,hidden.csv",
        "'a\u0007b\n.csv',a_b_.csv",
        "a<script>.csv,a_script_.csv",
        "\u202Egnp.csv,gnp.csv"
    })
    void namesAreMadeSafe(String given, String safe) {
        assertEquals(safe, UploadFolder.safeName(given).orElse(""));
        String name = UploadFolder.safeName("长".repeat(400) + ".geojson").orElseThrow();
        assertTrue(name.endsWith("长.geojson") && name.getBytes(StandardCharsets.UTF_8).length <= 120, name);
    }
}
