package riskmap.backend;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameStartingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** The import rules of the service. Each test is one rule of the house. */
class ArchitectureTest {

    private static final JavaClasses SERVICE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("riskmap.backend");

    @Test
    void noCycles() {
        slices().matching("riskmap.backend.(**)").should().beFreeOfCycles().check(SERVICE);
    }

    @Test
    void httpNeverSeesTheStore() {
        noClasses()
                .that()
                .resideInAPackage("..backend.http..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("..backend.store..")
                .allowEmptyShould(true)
                .check(SERVICE);
    }

    @Test
    void onlyTheStoreTalksSql() {
        noClasses()
                .that()
                .resideOutsideOfPackage("..backend.store..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "javax.sql..", "org.h2..", "org.postgresql..", "net.postgis..")
                .check(SERVICE);
    }

    @Test
    void theStoreIsSeenByItsContracts() {
        noClasses()
                .that()
                .resideOutsideOfPackage("..backend.store..")
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                                "..store.connection..", "..store.feature..", "..store.history..", "..store.sql..")
                        .or(simpleNameStartingWith("Jdbc")))
                .check(SERVICE);
    }

    @Test
    void onlyHttpTalksHttp() {
        classes()
                .that()
                .resideInAnyPackage("..backend.store..", "..backend.live..", "..backend.intake..", "..backend.wall..")
                .should()
                .onlyDependOnClassesThat()
                .resideOutsideOfPackage("io.micronaut.http..")
                .check(SERVICE);
    }

    @Test
    void noRoomIsNamedAfterNothing() {
        noClasses()
                .should()
                .resideInAnyPackage("..util..", "..common..", "..impl..", "..manager..", "..helper..", "..misc..")
                .check(SERVICE);
    }
}
