package riskmap.geodata;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The import rules of the spatial core. Each test is one rule of the house. */
class ArchitectureTest {

    private static final JavaClasses CORE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("riskmap.geodata");

    @Test
    void coreKnowsNoWebNoDatabase() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "io.micronaut..",
                        "jakarta..",
                        "java.sql..",
                        "javax.sql..",
                        "java.net.http..",
                        "riskmap.backend..")
                .check(CORE);
    }

    @Test
    void noCycles() {
        slices().matching("riskmap.geodata.(**)").should().beFreeOfCycles().check(CORE);
    }

    @Test
    void geoToolsStaysWhereCoordinatesAndFilesAre() {
        noClasses()
                .that()
                .resideInAnyPackage("..model..", "..snapshot..", "..filter..", "..tiles..", "..demo..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.geotools..")
                .check(CORE);
    }

    @Test
    void modelSeesNoOtherRoom() {
        onlyRooms("model");
    }

    @Test
    void crsSeesNoOtherRoom() {
        onlyRooms("crs");
    }

    @Test
    void intakeSeesModelAndCrs() {
        onlyRooms("intake", "model", "crs");
    }

    @Test
    void roomsUnderIntakeSeeNoReader() {
        onlyRooms("intake.issue", "model");
        onlyRooms("intake.mapping", "intake.issue", "model");
        onlyRooms("intake.repair", "intake.issue", "model");
    }

    @Test
    void snapshotSeesModelAndCrs() {
        onlyRooms("snapshot", "model", "crs");
    }

    @Test
    void tilesSeeSnapshotAndModel() {
        onlyRooms("tiles", "model", "snapshot");
    }

    @Test
    void analysesSeeTheSnapshot() {
        onlyRooms("coverage", "model", "crs", "snapshot");
        onlyRooms("density", "model", "crs", "snapshot");
        onlyRooms("proximity", "model", "crs", "snapshot");
        onlyRooms("cluster", "model", "crs", "snapshot");
        onlyRooms("hotspot", "density", "model", "crs", "snapshot");
        onlyRooms("inspection", "coverage", "model", "crs", "snapshot");
    }

    @Test
    void filtersSeeTheSnapshot() {
        onlyRooms("filter", "model", "crs", "snapshot");
    }

    @Test
    void exportSeesTheSnapshot() {
        onlyRooms("export", "model", "crs", "snapshot");
    }

    @Test
    void demoMakesPlainFeatures() {
        onlyRooms("demo", "model", "crs");
        onlyRooms("demo.town.plan");
    }

    @Test
    void noRoomIsNamedAfterNothing() {
        noClasses()
                .should()
                .resideInAnyPackage("..util..", "..common..", "..impl..", "..manager..", "..helper..", "..misc..")
                .check(CORE);
    }

    /** A room and its sub-rooms may depend on themselves, on the rooms named, and on nothing else of ours. */
    private static void onlyRooms(String room, String... others) {
        String[] allowed = Stream.concat(Stream.of(room), Arrays.stream(others))
                .map(name -> "riskmap.geodata." + name + "..")
                .toArray(String[]::new);
        classes()
                .that()
                .resideInAPackage("riskmap.geodata." + room + "..")
                .should()
                .onlyDependOnClassesThat(com.tngtech.archunit.base.DescribedPredicate.or(
                        com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage("riskmap.."),
                        com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage(allowed)))
                .allowEmptyShould(true)
                .check(CORE);
    }
}
